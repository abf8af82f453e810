namespace MicroHttp
{
    public static partial class Octets
    {
        /// <summary>The most octets that <see cref="WriteInt64"/> and <see cref="WriteUInt64"/> write.</summary>
        public const int LongestInteger = 20;

        /// <summary>Writes <paramref name="value"/> in decimal at <paramref name="offset"/>; 20 octets at most.</summary>
        /// <returns>The offset behind it.</returns>
        public static int WriteInt64(long value, byte[] buffer, int offset)
        {
            if (value >= 0)
            {
                return WriteUInt64((ulong)value, buffer, offset);
            }

            buffer[offset] = (byte)'-';
            return WriteUInt64(0 - (ulong)value, buffer, offset + 1);
        }

        /// <summary>Writes <paramref name="value"/> in decimal at <paramref name="offset"/>; 20 octets at most.</summary>
        /// <returns>The offset behind it.</returns>
        public static int WriteUInt64(ulong value, byte[] buffer, int offset)
        {
            // Most numbers are small, and 64-bit division is dear on a microcontroller: nine digits at a time at most.
            if (value <= uint.MaxValue)
            {
                uint small = (uint)value;
                if (small >= 100)
                {
                    return WriteDigits(small, CountDigits(small), buffer, offset);
                }

                if (small >= 10)
                {
                    uint tens = small / 10;
                    buffer[offset++] = (byte)('0' + tens);
                    small -= 10 * tens;
                }

                buffer[offset] = (byte)('0' + small);
                return offset + 1;
            }

            ulong upper = value / 1000000000;
            offset = WriteUInt64(upper, buffer, offset);
            return WriteDigits((uint)(value - (upper * 1000000000)), 9, buffer, offset);
        }

        /// <summary>Writes the last <paramref name="count"/> decimal digits of <paramref name="value"/> at <paramref name="offset"/>.</summary>
        /// <returns>The offset behind them.</returns>
        internal static int WriteDigits(uint value, int count, byte[] buffer, int offset)
        {
            for (int i = offset + count - 1; i >= offset; i--)
            {
                uint rest = value / 10;
                buffer[i] = (byte)('0' + (value - (rest * 10)));
                value = rest;
            }

            return offset + count;
        }

        /// <summary>The number of decimal digits of <paramref name="value"/>.</summary>
        internal static int CountDigits(uint value)
        {
            return value < 100000
                ? value < 100 ? value < 10 ? 1 : 2 : value < 1000 ? 3 : value < 10000 ? 4 : 5
                : value < 10000000 ? value < 1000000 ? 6 : 7 : value < 100000000 ? 8 : value < 1000000000 ? 9 : 10;
        }

        /// <summary>Reads [<paramref name="start"/>, <paramref name="end"/>) as a whole number: decimal digits, behind a minus sign if below zero.</summary>
        /// <returns>False when it is something else or not a number of 64 bits.</returns>
        public static bool TryParseInt64(byte[] buffer, int start, int end, out long value)
        {
            bool negative = start < end && buffer[start] == (byte)'-';
            ulong magnitude;
            if (!TryParseUInt64(buffer, negative ? start + 1 : start, end, out magnitude) || magnitude > (negative ? 1UL << 63 : long.MaxValue))
            {
                value = 0;
                return false;
            }

            value = negative ? (long)(0 - magnitude) : (long)magnitude;
            return true;
        }

        /// <summary>As <see cref="TryParseInt64(byte[], int, int, out long)"/>, for numbers from <paramref name="least"/> to <paramref name="most"/>.</summary>
        /// <returns>False when it is something else or out of these bounds.</returns>
        public static bool TryParseInt64(byte[] buffer, int start, int end, long least, long most, out long value)
        {
            return TryParseInt64(buffer, start, end, out value) && value >= least && value <= most;
        }

        /// <summary>Reads [<paramref name="start"/>, <paramref name="end"/>) as decimal digits.</summary>
        /// <returns>False when it is something else or not a number of 64 bits.</returns>
        public static bool TryParseUInt64(byte[] buffer, int start, int end, out ulong value)
        {
            value = 0;
            if (start >= end)
            {
                return false;
            }

            // Nine digits fit 32 bits, and nineteen fit 64.
            int i = start;
            int safe = end - start > 9 ? start + 9 : end;
            uint small = 0;
            for (; i < safe; i++)
            {
                uint digit = (uint)(buffer[i] - '0');
                if (digit > 9)
                {
                    return false;
                }

                small = (small * 10) + digit;
            }

            ulong large = small;
            for (; i < end; i++)
            {
                uint digit = (uint)(buffer[i] - '0');
                if (digit > 9 || large > ulong.MaxValue / 10)
                {
                    return false;
                }

                ulong next = (large * 10) + digit;
                if (next < digit)
                {
                    return false;
                }

                large = next;
            }

            value = large;
            return true;
        }

        /// <summary>The value of a hexadecimal digit, or -1.</summary>
        public static int HexValue(byte digit)
        {
            if (digit >= (byte)'0' && digit <= (byte)'9')
            {
                return digit - '0';
            }

            int lowered = digit | 0x20;
            return lowered >= 'a' && lowered <= 'f' ? lowered - 'a' + 10 : -1;
        }

        /// <summary>The octet with A to Z lowered.</summary>
        public static byte ToLower(byte octet)
        {
            return octet >= (byte)'A' && octet <= (byte)'Z' ? (byte)(octet | 0x20) : octet;
        }

        /// <summary>Whether the octet can stand in a token (RFC 9110 5.6.2).</summary>
        public static bool IsTokenOctet(byte octet)
        {
            return (OctetClass.Of[octet] & OctetClass.Token) != 0;
        }

        /// <summary>The hexadecimal digit of a value from 0 to 15, A to F in upper case.</summary>
        internal static byte HexDigit(int value)
        {
            return (byte)(value < 10 ? '0' + value : 'A' + value - 10);
        }
    }
}
