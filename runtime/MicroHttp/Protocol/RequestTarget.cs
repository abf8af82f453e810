namespace MicroHttp.Protocol
{
    /// <summary>Reads the request-target (RFC 9112 3.2) and decodes its path in place.</summary>
    internal static class RequestTarget
    {
        /// <summary>Reads the target that starts at <paramref name="start"/> and ends by the space in front of the version.</summary>
        /// <param name="head">Gets path, query and, from an absolute form, host.</param>
        /// <param name="start">The index of the target's first octet.</param>
        /// <param name="end">The index of the CR that ends the request line.</param>
        /// <param name="after">The index of the space behind the target.</param>
        public static RejectionReason Read(RequestHead head, int start, int end, out int after)
        {
            byte[] buffer = head.ReceiveBuffer;
            after = start;
            if (start >= end)
            {
                return RejectionReason.MalformedRequestLine;
            }

            // RFC 9110 9.3.6: what follows CONNECT may be a tunnel's, whatever form its target has.
            if (head.RequestMethod == RequestMethod.Connect)
            {
                return RejectionReason.ConnectRefused;
            }

            int path = start;
            byte first = buffer[start];
            if (first != (byte)'/')
            {
                if (first == (byte)'*' && head.RequestMethod == RequestMethod.Options && start + 1 < end && buffer[start + 1] == (byte)' ')
                {
                    // RFC 9112 3.2.4: asterisk-form is for OPTIONS alone.
                    head.TargetPathStart = start;
                    head.TargetPathEnd = start + 1;
                    after = start + 1;
                    return RejectionReason.None;
                }

                path = ReadAuthority(head, buffer, start, end);
                if (path < 0)
                {
                    return RejectionReason.MalformedTarget;
                }

                if (path == end || buffer[path] != (byte)'/')
                {
                    // RFC 9110 4.2.3: an empty path is that of the root. The slash in front of the authority stands for it.
                    head.TargetPathEnd = head.Ranges[RequestHead.HostRange];
                    head.TargetPathStart = head.TargetPathEnd - 1;
                    return ReadQuery(head, buffer, path, end, out after);
                }
            }

            return ReadPath(head, buffer, path, end, out after);
        }

        // RFC 9112 3.2.2: absolute-form = absolute-URI; its authority takes the place of Host.
        private static int ReadAuthority(RequestHead head, byte[] buffer, int start, int end)
        {
            int authority;
            if (end - start > 7 && Octets.EqualsAsciiIgnoreCase(buffer, start, start + 7, "http://"))
            {
                authority = start + 7;
            }
            else if (end - start > 8 && Octets.EqualsAsciiIgnoreCase(buffer, start, start + 8, "https://"))
            {
                authority = start + 8;
            }
            else
            {
                return -1;
            }

            // RFC 3986 3.2: the authority ends by a slash, a question mark or the end of the target.
            int authorityEnd = authority;
            while (authorityEnd < end && buffer[authorityEnd] != (byte)'/' && buffer[authorityEnd] != (byte)'?' && buffer[authorityEnd] != (byte)' ')
            {
                authorityEnd++;
            }

            // RFC 9110 4.2.1: an http URI with an empty host is invalid.
            if (authorityEnd == authority || !HostSyntax.IsValid(buffer, authority, authorityEnd))
            {
                return -1;
            }

            head.Ranges[RequestHead.HostRange] = authority;
            head.Ranges[RequestHead.HostRange + 1] = authorityEnd;
            return authorityEnd;
        }

        private static RejectionReason ReadPath(RequestHead head, byte[] buffer, int path, int end, out int after)
        {
            bool plain = true;
            int at = Octets.SkipPlainPath(buffer, path, end);
            while (at < end && (buffer[at] == (byte)'.' || buffer[at] == (byte)'%' || buffer[at] == (byte)'\\'))
            {
                plain = false;
                at = Octets.SkipPlainPath(buffer, at + 1, end);
            }

            head.TargetPathStart = path;
            head.TargetPathEnd = at;
            RejectionReason reason = ReadQuery(head, buffer, at, end, out after);
            if (reason != RejectionReason.None)
            {
                return reason;
            }

            if (plain)
            {
                return RejectionReason.None;
            }

            int decodedEnd = DecodePath(buffer, path, at);
            head.Flags |= decodedEnd == at ? RequestFlags.None : RequestFlags.Altered;
            head.TargetPathEnd = decodedEnd;
            return decodedEnd < 0 ? RejectionReason.MalformedPath : RejectionReason.None;
        }

        /// <summary>Reads the query at <paramref name="at"/>, if there is one, and finds the space behind the target.</summary>
        private static RejectionReason ReadQuery(RequestHead head, byte[] buffer, int at, int end, out int after)
        {
            after = at;
            if (at < end && buffer[at] == (byte)'?')
            {
                head.Ranges[RequestHead.QueryRange] = at + 1;
                after = Octets.SkipQuery(buffer, at + 1, end);
                head.Ranges[RequestHead.QueryRange + 1] = after;
            }

            return after >= end ? RejectionReason.MalformedRequestLine
                : buffer[after] != (byte)' ' ? RejectionReason.MalformedTarget : RejectionReason.None;
        }

        /// <summary>
        /// Decodes all escapes but %2F and %25, so that segments stay what they are and nothing is decoded twice. Refuses dot segments (an encoded slash
        /// bounds a segment here), backslashes, %00, malformed escapes and what is not UTF-8.
        /// </summary>
        /// <returns>The new end, or -1.</returns>
        private static int DecodePath(byte[] buffer, int start, int end)
        {
            int to = start;
            int segment = start;
            bool ascii = true;
            for (int from = start; from < end; from++)
            {
                byte octet = buffer[from];
                if (octet == (byte)'%')
                {
                    int value = PercentEncoding.Value(buffer, from, end);
                    if (value <= 0 || value == '\\')
                    {
                        return -1;
                    }

                    if (value == '/' || value == '%')
                    {
                        if (value == '/' && IsDotSegment(buffer, segment, to))
                        {
                            return -1;
                        }

                        buffer[to] = octet;
                        buffer[to + 1] = buffer[from + 1];
                        buffer[to + 2] = buffer[from + 2];
                        to += 3;
                        from += 2;
                        segment = value == '/' ? to : segment;
                        continue;
                    }

                    octet = (byte)value;
                    ascii &= value < 0x80;
                    from += 2;
                }
                else if (octet == (byte)'/')
                {
                    if (IsDotSegment(buffer, segment, to))
                    {
                        return -1;
                    }

                    segment = to + 1;
                }
                else if (octet == (byte)'\\')
                {
                    return -1;
                }

                buffer[to++] = octet;
            }

            if (IsDotSegment(buffer, segment, to))
            {
                return -1;
            }

            return ascii || Octets.IsUtf8(buffer, start, to) ? to : -1;
        }

        // RFC 3986 3.3: "." and ".." name positions in a hierarchy, not resources.
        private static bool IsDotSegment(byte[] buffer, int start, int end)
        {
            int length = end - start;
            return (length == 1 && buffer[start] == (byte)'.') || (length == 2 && buffer[start] == (byte)'.' && buffer[start + 1] == (byte)'.');
        }
    }
}
