namespace MicroHttp.Protocol
{
    /// <summary>
    /// What the field section says about where the content ends and whether the connection lives on: the one decision table (RFC 9112 6 and 9.3).
    /// Whatever could be read in two ways is refused.
    /// </summary>
    internal static class MessageFraming
    {
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
                    bool expects = IsContinue(buffer, start, end);
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
                    bool crosses = !IsSameOrigin(buffer, start, end) && !IsNone(buffer, start, end);
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

                if (IsClose(buffer, start, last))
                {
                    head.Flags |= RequestFlags.Close;
                }
                else if (IsKeepAlive(buffer, start, last))
                {
                    head.Flags |= RequestFlags.KeepAlive;
                }

                start = next + 1;
            }
        }

        // A device makes an object of each string that it comes across, so the octets are compared with numbers.
        private static bool IsContinue(byte[] buffer, int start, int end)
        {
            return end - start == 12 && Octets.Load4Lowered(buffer, start) == 0x2D303031u // "100-" "cont" "inue"
                && Octets.Load4Lowered(buffer, start + 4) == 0x746E6F63u && Octets.Load4Lowered(buffer, start + 8) == 0x65756E69u;
        }

        private static bool IsSameOrigin(byte[] buffer, int start, int end)
        {
            return end - start == 11 && Octets.Load4Lowered(buffer, start) == 0x656D6173u // "same" "-ori" "igin"
                && Octets.Load4Lowered(buffer, start + 4) == 0x69726F2Du && Octets.Load4Lowered(buffer, start + 7) == 0x6E696769u;
        }

        private static bool IsNone(byte[] buffer, int start, int end)
        {
            return end - start == 4 && Octets.Load4Lowered(buffer, start) == 0x656E6F6Eu; // "none"
        }

        private static bool IsClose(byte[] buffer, int start, int end)
        {
            return end - start == 5 && Octets.Load4Lowered(buffer, start) == 0x736F6C63u && Octets.ToLower(buffer[start + 4]) == (byte)'e'; // "clos"
        }

        private static bool IsKeepAlive(byte[] buffer, int start, int end)
        {
            return end - start == 10 && Octets.Load4Lowered(buffer, start) == 0x7065656Bu // "keep" "-ali" "live"
                && Octets.Load4Lowered(buffer, start + 4) == 0x696C612Du && Octets.Load4Lowered(buffer, start + 6) == 0x6576696Cu;
        }
    }
}
