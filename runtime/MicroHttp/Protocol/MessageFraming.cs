namespace MicroHttp.Protocol
{
    /// <summary>
    /// What the field section says about where the content ends and whether the connection lives on: the one decision table (RFC 9112 6 and 9.3).
    /// Whatever could be read in two ways is refused.
    /// </summary>
    internal static class MessageFraming
    {
        private static readonly byte[] KeepAlive = Octets.ToUtf8("keep-alive");

        /// <summary>Takes one of the server's own fields, whose trimmed value is [<paramref name="start"/>, <paramref name="end"/>).</summary>
        public static RejectionReason Take(RequestHead head, byte[] buffer, int entry, int start, int end)
        {
            switch (entry)
            {
                case FieldTable.Host:
                    return TakeHost(head, buffer, start, end);
                case FieldTable.ContentLength:
                    return TakeLength(head, buffer, start, end);
                case FieldTable.TransferEncoding:
                    TakeCodings(head, buffer, start, end);
                    return RejectionReason.None;
                case FieldTable.Connection:
                    TakeConnection(head, buffer, start, end);
                    return RejectionReason.None;
                case FieldTable.Expect:
                    // RFC 9110 10.1.1: the only expectation defined; a server of HTTP/1.0 requests ignores it. An empty list expects nothing.
                    bool expects = Octets.EqualsAsciiIgnoreCase(buffer, start, end, "100-continue");
                    head.Flags |= expects ? RequestFlags.ExpectsContinue : RequestFlags.None;
                    return expects || start == end || (head.Flags & RequestFlags.Http10) != 0 ? RejectionReason.None : RejectionReason.UnknownExpectation;
                case FieldTable.Origin:
                    // A browser sends one; a second would only be believed in place of it.
                    head.Flags |= head.Ranges[RequestHead.OriginRange] != 0 ? RequestFlags.CrossSite : RequestFlags.None;
                    head.Ranges[RequestHead.OriginRange] = start;
                    head.Ranges[RequestHead.OriginRange + 1] = end;
                    return RejectionReason.None;
                default:
                    // Fetch metadata: same-origin, or none where a person typed the address.
                    bool crosses = !Octets.EqualsAsciiIgnoreCase(buffer, start, end, "same-origin") && !Octets.EqualsAsciiIgnoreCase(buffer, start, end, "none");
                    head.Flags |= crosses ? RequestFlags.CrossSite : RequestFlags.None;
                    return RejectionReason.None;
            }
        }

        /// <summary>Decides, at the end of the field section.</summary>
        public static RejectionReason Decide(RequestHead head)
        {
            RequestFlags flags = head.Flags;
            bool http10 = (flags & RequestFlags.Http10) != 0;
            bool coded = (flags & RequestFlags.Coded) != 0;

            // RFC 9112 3.2: a request of HTTP/1.1 without Host is answered 400, its absolute target notwithstanding.
            if ((flags & RequestFlags.Host) == 0 && !http10)
            {
                return RejectionReason.MissingHost;
            }

            // RFC 9112 6.1: Transfer-Encoding in HTTP/1.0, or beside Content-Length, is what smuggling is made of.
            if ((coded && (http10 || (flags & RequestFlags.Length) != 0)) || (flags & RequestFlags.AmbiguousCoding) != 0)
            {
                return RejectionReason.AmbiguousFraming;
            }

            if ((flags & RequestFlags.UnknownCoding) != 0)
            {
                return RejectionReason.UnknownTransferCoding;
            }

            // RFC 9112 6.3: without either field a request has no content.
            head.Length = coded ? -1 : head.Length;
            if (http10 || head.Length == 0)
            {
                head.Flags = flags & ~RequestFlags.ExpectsContinue;
            }

            return RejectionReason.None;
        }

        /// <summary>Whether the connection may be kept after the response.</summary>
        public static bool Persists(RequestHead head)
        {
            // RFC 9112 9.3: close first, then the version, then keep-alive.
            RequestFlags flags = head.Flags;
            return (flags & RequestFlags.Close) == 0 && ((flags & RequestFlags.Http10) == 0 || (flags & RequestFlags.KeepAlive) != 0);
        }

        private static RejectionReason TakeHost(RequestHead head, byte[] buffer, int start, int end)
        {
            if ((head.Flags & RequestFlags.Host) != 0)
            {
                return RejectionReason.RepeatedHost;
            }

            head.Flags |= RequestFlags.Host;
            if (!HostSyntax.IsValid(buffer, start, end))
            {
                return RejectionReason.MalformedHost;
            }

            // RFC 9112 3.2.2: the authority of an absolute target replaces Host.
            if (head.Ranges[RequestHead.HostRange] == 0)
            {
                head.Ranges[RequestHead.HostRange] = start;
                head.Ranges[RequestHead.HostRange + 1] = end;
            }

            return RejectionReason.None;
        }

        // RFC 9110 8.6: Content-Length = 1*DIGIT. A second one is refused even if it says the same.
        private static RejectionReason TakeLength(RequestHead head, byte[] buffer, int start, int end)
        {
            if ((head.Flags & RequestFlags.Length) != 0 || start == end)
            {
                return RejectionReason.MalformedContentLength;
            }

            long length = 0;
            for (int i = start; i < end; i++)
            {
                int digit = buffer[i] - '0';
                if (digit < 0 || digit > 9 || length > (long.MaxValue - digit) / 10)
                {
                    return RejectionReason.MalformedContentLength;
                }

                length = (length * 10) + digit;
            }

            head.Length = length;
            head.Flags |= RequestFlags.Length;
            return RejectionReason.None;
        }

        private static void TakeCodings(RequestHead head, byte[] buffer, int start, int end)
        {
            // A second line is refused whatever the two say.
            RejectionReason reason = (head.Flags & RequestFlags.Coded) != 0 ? RejectionReason.AmbiguousFraming : TransferCodings.Read(buffer, start, end);
            head.Flags |= RequestFlags.Coded;
            if (reason != RejectionReason.None)
            {
                head.Flags |= reason == RejectionReason.AmbiguousFraming ? RequestFlags.AmbiguousCoding : RequestFlags.UnknownCoding;
            }
        }

        // RFC 9110 7.6.1: Connection = [ connection-option *( OWS "," OWS connection-option ) ]
        private static void TakeConnection(RequestHead head, byte[] buffer, int start, int end)
        {
            while (start < end)
            {
                int comma = Octets.IndexOf(buffer, (byte)',', start, end);
                int next = comma < 0 ? end : comma;
                int last = next;
                while (start < last && FieldSection.IsOptionalWhitespace(buffer[start]))
                {
                    start++;
                }

                while (last > start && FieldSection.IsOptionalWhitespace(buffer[last - 1]))
                {
                    last--;
                }

                if (last - start == 5 && Octets.EqualsAsciiIgnoreCase(buffer, start, last, "close"))
                {
                    head.Flags |= RequestFlags.Close;
                }
                else if (last - start == KeepAlive.Length && Octets.EqualsLowered(buffer, start, KeepAlive, KeepAlive.Length))
                {
                    head.Flags |= RequestFlags.KeepAlive;
                }

                start = next + 1;
            }
        }
    }
}
