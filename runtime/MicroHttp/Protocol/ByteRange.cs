namespace MicroHttp.Protocol
{
    /// <summary>Reads Range (RFC 9110 14.2). One range of octets is served; several, or another unit, are answered with the whole.</summary>
    internal static class ByteRange
    {
        /// <summary>Reads a range of content of <paramref name="length"/> octets.</summary>
        /// <param name="buffer">What holds the field value.</param>
        /// <param name="start">Its first octet.</param>
        /// <param name="end">The index behind it.</param>
        /// <param name="length">The length of the content.</param>
        /// <param name="first">The first octet that is asked for.</param>
        /// <param name="count">How many; 0 when the range cannot be satisfied.</param>
        /// <returns>False when the field is to be ignored.</returns>
        public static bool TryParse(byte[] buffer, int start, int end, long length, out long first, out long count)
        {
            first = 0;
            count = 0;

            // RFC 9110 14.1.2: bytes-range-spec; units are compared without case: "byte" "tes=".
            if (end - start < 8 || Octets.Load4Lowered(buffer, start) != 0x65747962u || Octets.Load4Lowered(buffer, start + 2) != 0x3D736574u)
            {
                return false;
            }

            int at = start + 6;
            bool suffix = buffer[at] == (byte)'-';
            long from = suffix ? 0 : ReadNumber(buffer, ref at, end);
            if (from < 0 || at >= end || buffer[at] != (byte)'-')
            {
                return false;
            }

            at++;
            bool open = at == end;
            long to = open ? long.MaxValue : ReadNumber(buffer, ref at, end);
            if (to < 0 || at != end || (suffix && open) || (!suffix && to < from))
            {
                return false;
            }

            if (suffix)
            {
                count = to < length ? to : length;
                first = length - count;
            }
            else if (from < length)
            {
                first = from;
                count = (to < length - 1 ? to : length - 1) - from + 1;
            }

            return true;
        }

        // A number beyond 63 bits is only larger than anything there is.
        private static long ReadNumber(byte[] buffer, ref int at, int end)
        {
            int from = at;
            long value = 0;
            while (at < end && buffer[at] >= (byte)'0' && buffer[at] <= (byte)'9')
            {
                value = value > (long.MaxValue - 9) / 10 ? long.MaxValue / 2 : (value * 10) + buffer[at] - '0';
                at++;
            }

            return at == from ? -1 : value;
        }
    }
}
