namespace MicroHttp.Protocol
{
    /// <summary>
    /// What the field section says about where the content ends and whether the connection lives on: the one decision table (RFC 9112 6 and 9.3).
    /// Whatever could be read in two ways is refused.
    /// </summary>
    internal sealed class MessageFraming
    {
        private const long NoLength = -1;

        private static readonly byte[] KeepAlive = Octets.ToUtf8("keep-alive");

        private long _length;
        private bool _coded;
        private RejectionReason _codingReason;
        private bool _close;
        private bool _keepAlive;
        private bool _hostSeen;

        /// <summary>Whether the client asked to be told to go on before it sends content.</summary>
        public bool ExpectsContinue { get; private set; }

        /// <summary>Whether Connection names upgrade.</summary>
        public bool WantsUpgrade { get; private set; }

        /// <summary>Whether the connection may be kept after the response.</summary>
        public bool Persists { get; private set; }

        /// <summary>Whether Sec-Fetch-Site says that the request comes from a page of another site or origin, or there are several origins.</summary>
        public bool IsCrossSite { get; private set; }

        public void Reset()
        {
            _length = NoLength;
            _coded = false;
            _codingReason = RejectionReason.None;
            _close = false;
            _keepAlive = false;
            _hostSeen = false;
            ExpectsContinue = false;
            WantsUpgrade = false;
            IsCrossSite = false;
        }

        /// <summary>Takes one of the server's own fields, whose trimmed value is [<paramref name="start"/>, <paramref name="end"/>).</summary>
        public RejectionReason Take(RequestHead head, byte[] buffer, int entry, int start, int end)
        {
            switch (entry)
            {
                case FieldTable.Host:
                    return TakeHost(head, buffer, start, end);
                case FieldTable.ContentLength:
                    return TakeLength(buffer, start, end);
                case FieldTable.TransferEncoding:
                    // A second line is refused whatever the two say.
                    _codingReason = _coded ? RejectionReason.AmbiguousFraming : TransferCodings.Read(buffer, start, end);
                    _coded = true;
                    return RejectionReason.None;
                case FieldTable.Connection:
                    TakeConnection(buffer, start, end);
                    return RejectionReason.None;
                case FieldTable.Expect:
                    // RFC 9110 10.1.1: the only expectation defined; a server of HTTP/1.0 requests ignores it. An empty list expects nothing.
                    bool expects = Octets.EqualsAsciiIgnoreCase(buffer, start, end, "100-continue");
                    ExpectsContinue |= expects;
                    return expects || start == end || head.MinorVersion == 0 ? RejectionReason.None : RejectionReason.UnknownExpectation;
                case FieldTable.Origin:
                    // A browser sends one; a second would only be believed in place of it.
                    IsCrossSite |= head.OriginStart != 0;
                    head.OriginStart = start;
                    head.OriginEnd = end;
                    return RejectionReason.None;
                default:
                    // Fetch metadata: same-origin, or none where a person typed the address.
                    IsCrossSite |= !Octets.EqualsAsciiIgnoreCase(buffer, start, end, "same-origin") && !Octets.EqualsAsciiIgnoreCase(buffer, start, end, "none");
                    return RejectionReason.None;
            }
        }

        /// <summary>Decides, at the end of the field section.</summary>
        public RejectionReason Decide(RequestHead head)
        {
            // RFC 9112 3.2: a request of HTTP/1.1 without Host is answered 400, its absolute target notwithstanding.
            if (!_hostSeen && head.MinorVersion > 0)
            {
                return RejectionReason.MissingHost;
            }

            // RFC 9112 6.1: Transfer-Encoding in HTTP/1.0, or beside Content-Length, is what smuggling is made of.
            if (_coded && (_length != NoLength || head.MinorVersion == 0))
            {
                return RejectionReason.AmbiguousFraming;
            }

            if (_codingReason != RejectionReason.None)
            {
                return _codingReason;
            }

            // RFC 9112 6.3: without either field a request has no content.
            head.Length = _coded ? -1 : _length == NoLength ? 0 : _length;
            ExpectsContinue &= head.MinorVersion > 0 && head.Length != 0;

            // RFC 9112 9.3: close first, then the version, then keep-alive.
            Persists = !_close && (head.MinorVersion > 0 || _keepAlive);
            return RejectionReason.None;
        }

        private RejectionReason TakeHost(RequestHead head, byte[] buffer, int start, int end)
        {
            if (_hostSeen)
            {
                return RejectionReason.RepeatedHost;
            }

            _hostSeen = true;
            if (!HostSyntax.IsValid(buffer, start, end))
            {
                return RejectionReason.MalformedHost;
            }

            // RFC 9112 3.2.2: the authority of an absolute target replaces Host.
            if (head.HostStart == 0)
            {
                head.HostStart = start;
                head.HostEnd = end;
            }

            return RejectionReason.None;
        }

        // RFC 9110 8.6: Content-Length = 1*DIGIT. A second one is refused even if it says the same.
        private RejectionReason TakeLength(byte[] buffer, int start, int end)
        {
            if (_length != NoLength || start == end)
            {
                return RejectionReason.MalformedContentLength;
            }

            long length = 0;
            for (int i = start; i < end; i++)
            {
                int digit = buffer[i] - '0';
                if (digit < 0 || digit > 9 || length > (long.MaxValue - 9) / 10)
                {
                    return RejectionReason.MalformedContentLength;
                }

                length = (length * 10) + digit;
            }

            _length = length;
            return RejectionReason.None;
        }

        // RFC 9110 7.6.1: Connection = [ connection-option *( OWS "," OWS connection-option ) ]
        private void TakeConnection(byte[] buffer, int start, int end)
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

                switch (last - start)
                {
                    case 5:
                        _close |= Octets.EqualsAsciiIgnoreCase(buffer, start, last, "close");
                        break;
                    case 7:
                        WantsUpgrade |= Octets.EqualsAsciiIgnoreCase(buffer, start, last, "upgrade");
                        break;
                    case 10:
                        _keepAlive |= Octets.EqualsLowered(buffer, start, KeepAlive, KeepAlive.Length);
                        break;
                    default:
                        break;
                }

                start = next + 1;
            }
        }
    }
}
