using System;

namespace MicroHttp
{
    public static partial class FloatText
    {
        /// <summary>The most decimals that <see cref="WriteFixed"/> writes.</summary>
        public const int MostDecimals = 9;

        /// <summary>
        /// Writes <paramref name="value"/> with <paramref name="decimals"/> digits behind the decimal point, from 0 (no point) to 9. The exact value is rounded, ties to even, and
        /// zero has no sign. From 2^63 on (some 9.2E+18) the text is that of <see cref="WriteDouble"/>. Cheaper than the shortest text, and what a measurement wants.
        /// </summary>
        /// <returns>The offset behind it; -1, and nothing written, for infinity and what is not a number.</returns>
        public static int WriteFixed(double value, int decimals, byte[] buffer, int offset)
        {
            if (decimals < 0 || decimals > MostDecimals)
            {
                throw new ArgumentOutOfRangeException(nameof(decimals));
            }

            long bits = BitConverter.DoubleToInt64Bits(value);
            ulong significand = (ulong)bits & (HiddenBit - 1);
            int exponent = (int)(bits >> 52) & NotFinite;
            if (exponent >= 1023 + 63)
            {
                return WriteDouble(value, buffer, offset);
            }

            significand = exponent == 0 ? significand : significand | HiddenBit;
            exponent = exponent == 0 ? -1074 : exponent - 1075;
            ulong whole;
            uint fraction = 0;
            if (exponent >= 0)
            {
                whole = significand << exponent;
            }
            else
            {
                whole = exponent > -53 ? significand >> -exponent : 0;
                fraction = RoundFraction(exponent > -53 ? significand - (whole << -exponent) : significand, -exponent, decimals, (whole & 1) != 0);
                if (fraction == PowerOfTen(decimals))
                {
                    whole++;
                    fraction = 0;
                }
            }

            if (bits < 0 && (whole != 0 || fraction != 0))
            {
                buffer[offset++] = (byte)'-';
            }

            offset = Octets.WriteUInt64(whole, buffer, offset);
            if (decimals == 0)
            {
                return offset;
            }

            buffer[offset] = (byte)'.';
            return Octets.WriteDigits(fraction, decimals, buffer, offset + 1);
        }

        /// <summary><paramref name="significand"/> / 2^<paramref name="bits"/>, which is less than 1, in units of the last of <paramref name="decimals"/>.</summary>
        private static uint RoundFraction(ulong significand, int bits, int decimals, bool isWholeOdd)
        {
            // 53 bits and 30 bits make 83, so that with a bit more behind the point all is less than one half.
            if (bits > 84)
            {
                return 0;
            }

            ulong low;
            ulong high = Words.Multiply(significand, PowerOfTen(decimals), out low);
            ulong result;
            ulong rest;
            if (bits >= 64)
            {
                // What is left behind the point is pushed into one word; what drops out of it only makes it uneven.
                int more = bits - 64;
                result = high >> more;
                rest = more == 0 ? low : (high << (64 - more)) | (low >> more) | (low << (64 - more) == 0 ? 0UL : 1UL);
            }
            else
            {
                result = (high << (64 - bits)) | (low >> bits);
                rest = low << (64 - bits);
            }

            bool isOdd = decimals == 0 ? isWholeOdd : (result & 1) != 0;
            bool up = rest > 1UL << 63 || (rest == 1UL << 63 && isOdd);
            return (uint)result + (up ? 1U : 0U);
        }

        private static uint PowerOfTen(int exponent)
        {
            uint power = 1;
            for (; exponent > 0; exponent--)
            {
                power *= 10;
            }

            return power;
        }
    }
}
