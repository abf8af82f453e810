namespace MicroHttp.Protocol
{
    /// <summary>Checks <c>Host = uri-host [ ":" port ]</c> (RFC 9110 7.2, RFC 3986 3.2.2).</summary>
    internal static class HostSyntax
    {
        /// <summary>Whether [<paramref name="start"/>, <paramref name="end"/>) is a host with an optional port up to 65535. An empty one is.</summary>
        public static bool IsValid(byte[] buffer, int start, int end)
        {
            int at = start;
            if (at < end && buffer[at] == (byte)'[')
            {
                at = Ipv6Syntax.Skip(buffer, at + 1, end);
                if (at < 0)
                {
                    return false;
                }
            }
            else
            {
                // RFC 3986 3.2.2: reg-name = *( unreserved / pct-encoded / sub-delims )
                at = Octets.SkipRegName(buffer, at, end);
                while (at < end && buffer[at] == (byte)'%')
                {
                    if (PercentEncoding.Value(buffer, at, end) < 0)
                    {
                        return false;
                    }

                    at = Octets.SkipRegName(buffer, at + 1, end);
                }
            }

            // A port belongs to a host.
            return at == end || (at > start && buffer[at] == (byte)':' && IsPort(buffer, at + 1, end));
        }

        /// <summary>The end of the host without its port.</summary>
        public static int EndOfName(byte[] buffer, int start, int end)
        {
            int from = start;
            if (from < end && buffer[from] == (byte)'[')
            {
                from = Octets.IndexOf(buffer, (byte)']', from, end);
            }

            int colon = Octets.IndexOf(buffer, (byte)':', from, end);
            return colon < 0 ? end : colon;
        }

        // RFC 3986 3.2.3: port = *DIGIT
        private static bool IsPort(byte[] buffer, int at, int end)
        {
            int port = 0;
            while (at < end)
            {
                int digit = buffer[at++] - '0';
                if (digit < 0 || digit > 9)
                {
                    return false;
                }

                port = (port * 10) + digit;
                if (port > 65535)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
