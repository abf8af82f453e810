namespace MicroHttp.Protocol
{
    /// <summary>Checks <c>IPv6address</c> (RFC 3986 3.2.2). Zones and addresses of the future are refused.</summary>
    internal static class Ipv6Syntax
    {
        private const int Groups = 8;

        /// <summary>The index behind the address at <paramref name="at"/> and its closing bracket; -1 when it is malformed.</summary>
        public static int Skip(byte[] buffer, int at, int end)
        {
            int groups = 0;
            bool gap = SkipColons(buffer, ref at, end);
            while (at < end && buffer[at] != (byte)']')
            {
                int first = at;
                while (at < end && Octets.HexValue(buffer[at]) >= 0)
                {
                    at++;
                }

                if (at < end && buffer[at] == (byte)'.')
                {
                    // ls32 = ( h16 ":" h16 ) / IPv4address
                    at = SkipIpv4(buffer, first, end);
                    groups += 2;
                    break;
                }

                // h16 = 1*4HEXDIG
                if (at == first || at - first > 4)
                {
                    return -1;
                }

                groups++;
                if (SkipColons(buffer, ref at, end))
                {
                    if (gap)
                    {
                        return -1;
                    }

                    gap = true;
                }
                else if (at < end && buffer[at] == (byte)':')
                {
                    at++;
                    if (at < end && buffer[at] == (byte)']')
                    {
                        return -1;
                    }
                }
            }

            bool closed = at >= 0 && at < end && buffer[at] == (byte)']';
            return closed && (gap ? groups < Groups : groups == Groups) ? at + 1 : -1;
        }

        private static bool SkipColons(byte[] buffer, ref int at, int end)
        {
            if (end - at < 2 || buffer[at] != (byte)':' || buffer[at + 1] != (byte)':')
            {
                return false;
            }

            at += 2;
            return true;
        }

        // IPv4address = dec-octet "." dec-octet "." dec-octet "." dec-octet
        private static int SkipIpv4(byte[] buffer, int at, int end)
        {
            for (int part = 0; part < 4; part++)
            {
                if (part > 0)
                {
                    if (at >= end || buffer[at] != (byte)'.')
                    {
                        return -1;
                    }

                    at++;
                }

                int first = at;
                int value = 0;
                while (at < end && at - first < 4 && buffer[at] >= (byte)'0' && buffer[at] <= (byte)'9')
                {
                    value = (value * 10) + buffer[at] - '0';
                    at++;
                }

                if (at == first || value > 255 || (at - first > 1 && buffer[first] == (byte)'0'))
                {
                    return -1;
                }
            }

            return at;
        }
    }
}
