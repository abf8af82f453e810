namespace MicroHttp.Protocol
{
    /// <summary>Percent-encoding (RFC 3986 2.1).</summary>
    internal static class PercentEncoding
    {
        /// <summary>The octet that the escape at <paramref name="at"/> stands for; -1 when it is malformed or cut off by <paramref name="end"/>.</summary>
        public static int Value(byte[] buffer, int at, int end)
        {
            if (end - at < 3)
            {
                return -1;
            }

            int high = Octets.HexValue(buffer[at + 1]);
            int low = Octets.HexValue(buffer[at + 2]);
            return (high | low) < 0 ? -1 : (high << 4) | low;
        }
    }
}
