using System;

namespace MicroHttp
{
    /// <summary>Reads decimal text as the nearest binary number.</summary>
    internal static class DecimalReader
    {
        // As many digits as always fit 64 bits.
        private const int MostDigits = 19;

        // From this exponent on a text has no room for the digits that would bring it back.
        private const int EndlessExponent = 100000000;

        /// <summary>Reads -? 1*DIGIT [ "." 1*DIGIT ] [ e [ "+" / "-" ] 1*DIGIT ] from [<paramref name="start"/>, <paramref name="end"/>).</summary>
        /// <param name="buffer">Where the text lies.</param>
        /// <param name="start">The offset of the minus sign or first digit.</param>
        /// <param name="end">The offset behind the last digit.</param>
        /// <param name="precision">Bits of the significand, of a double or a single.</param>
        /// <param name="value">The nearest number of that precision.</param>
        /// <returns>False when it is something else, or too large.</returns>
        public static bool TryRead(byte[] buffer, int start, int end, int precision, out double value)
        {
            value = 0;
            bool negative = start < end && buffer[start] == (byte)'-';
            int first = negative ? start + 1 : start;
            ulong number = 0;
            int digits = 0;
            int skipped = 0;
            bool isCut = false;
            int at = ReadDigits(buffer, first, end, ref number, ref digits, ref skipped, ref isCut);
            if (at == first)
            {
                return false;
            }

            int power = skipped;
            if (at < end && buffer[at] == (byte)'.')
            {
                int fraction = at + 1;
                skipped = 0;
                at = ReadDigits(buffer, fraction, end, ref number, ref digits, ref skipped, ref isCut);
                if (at == fraction)
                {
                    return false;
                }

                power -= at - fraction - skipped;
            }

            int behindDigits = at;
            if (at < end && !TryReadExponent(buffer, at, end, ref power))
            {
                return false;
            }

            ulong significand = 0;
            int exponent = 0;

            // The largest number is below 10^309; half the smallest is above 10^-324.
            int magnitude = power + digits;
            if (number != 0 && magnitude > 309)
            {
                return false;
            }

            if (number != 0 && magnitude > -324)
            {
                Round(buffer, first, behindDigits, number, digits, power, isCut, precision, out significand, out exponent);
                if (exponent > BinaryRounding.LargestExponent(precision))
                {
                    return false;
                }
            }

            long bits = BinaryRounding.Compose(significand, exponent);
            value = BitConverter.Int64BitsToDouble(negative ? bits | long.MinValue : bits);
            return true;
        }

        private static int ReadDigits(byte[] buffer, int start, int end, ref ulong number, ref int digits, ref int skipped, ref bool isCut)
        {
            ulong read = number;
            int count = digits;
            int at = start;
            for (; at < end; at++)
            {
                uint digit = (uint)(buffer[at] - '0');
                if (digit > 9)
                {
                    break;
                }

                if (count < MostDigits)
                {
                    read = (read * 10) + digit;
                    count += read != 0 ? 1 : 0;
                }
                else
                {
                    skipped++;
                    isCut |= digit != 0;
                }
            }

            number = read;
            digits = count;
            return at;
        }

        private static bool TryReadExponent(byte[] buffer, int start, int end, ref int power)
        {
            if ((buffer[start] | 0x20) != 'e')
            {
                return false;
            }

            int at = start + 1;
            bool negative = at < end && buffer[at] == (byte)'-';
            if (negative || (at < end && buffer[at] == (byte)'+'))
            {
                at++;
            }

            if (at == end)
            {
                return false;
            }

            int exponent = 0;
            for (; at < end; at++)
            {
                uint digit = (uint)(buffer[at] - '0');
                if (digit > 9)
                {
                    return false;
                }

                exponent = exponent < EndlessExponent ? (exponent * 10) + (int)digit : exponent;
            }

            power += negative ? -exponent : exponent;
            return true;
        }

        /// <summary>Rounds (<paramref name="number"/> + r) * 10^<paramref name="power"/>, where r is 0, or more than 0 and less than 1 if <paramref name="isCut"/>.</summary>
        private static void Round(
            byte[] buffer, int first, int behindDigits, ulong number, int digits, int power, bool isCut, int precision, out ulong significand, out int exponent)
        {
            Nearer nearer = BinaryRounding.Place(number, power, precision, out significand, out exponent);
            bool isClear = nearer != Nearer.Unclear;
            if (nearer == Nearer.Above)
            {
                Increment(precision, ref significand, ref exponent);
            }

            if (isClear && isCut)
            {
                // The digits that were cut off do not matter if one more in the last place would not.
                ulong other;
                int otherExponent;
                nearer = BinaryRounding.Place(number + 1, power, precision, out other, out otherExponent);
                if (nearer == Nearer.Above)
                {
                    Increment(precision, ref other, ref otherExponent);
                }

                isClear = nearer != Nearer.Unclear && other == significand && otherExponent == exponent;
            }

            if (!isClear)
            {
                int comparison = ExactComparison.WithMiddle(buffer, first, behindDigits, power + digits, significand, exponent);
                if (comparison > 0 || (comparison == 0 && (significand & 1) != 0))
                {
                    Increment(precision, ref significand, ref exponent);
                }
            }
        }

        private static void Increment(int precision, ref ulong significand, ref int exponent)
        {
            significand++;
            if (significand >> precision != 0)
            {
                significand >>= 1;
                exponent++;
            }
        }
    }
}
