namespace MicroHttp
{
    /// <summary>Tells which side of the middle between two binary numbers a decimal text is on, in exact arithmetic. Needed once in a blue moon.</summary>
    internal static class ExactComparison
    {
        // Such a middle has at most 768 decimal digits, so that those from here on only say whether there is anything more.
        private const int MostDigits = 772;

        private const int DigitsOfLimb = 9;

        private static readonly object Gate = new object();

        // Made when they are needed for the first time, and kept: 700 octets.
        private static BigNatural? _decimal;
        private static BigNatural? _binary;

        /// <summary>
        /// Below 0, 0 or above 0 as the number in text is less than, equal to or greater than (<paramref name="significand"/> + 1/2) * 2^<paramref name="exponent"/>.
        /// </summary>
        /// <param name="buffer">Where the text lies.</param>
        /// <param name="first">The offset of its first digit.</param>
        /// <param name="end">The offset behind its digits; there may be a full stop among them.</param>
        /// <param name="magnitude">The exponent of ten of the place in front of the first digit that is not 0.</param>
        /// <param name="significand">At most 53 bits.</param>
        /// <param name="exponent">The exponent of two of the significand's last bit.</param>
        public static int WithMiddle(byte[] buffer, int first, int end, int magnitude, ulong significand, int exponent)
        {
            lock (Gate)
            {
                BigNatural left = _decimal ??= new BigNatural();
                BigNatural right = _binary ??= new BigNatural();
                bool isCut;
                int digits = ReadDigits(left, buffer, first, end, out isCut);

                // left * 10^power against right * 2^exponent; factors are multiplied where they are whole.
                int power = magnitude - digits;
                right.Set((significand << 1) | 1);
                exponent--;
                if (power >= 0)
                {
                    left.MultiplyByPowerOfFive(power);
                }
                else
                {
                    right.MultiplyByPowerOfFive(-power);
                }

                int shift = exponent - power;
                if (shift >= 0)
                {
                    right.ShiftLeft(shift);
                }
                else
                {
                    left.ShiftLeft(-shift);
                }

                int comparison = left.CompareTo(right);
                return comparison == 0 && isCut ? 1 : comparison;
            }
        }

        private static int ReadDigits(BigNatural number, byte[] buffer, int first, int end, out bool isCut)
        {
            number.Set(0);
            isCut = false;
            int digits = 0;
            uint limb = 0;
            uint scale = 1;
            for (int at = first; at < end; at++)
            {
                uint digit = (uint)(buffer[at] - '0');
                if (digit > 9 || (digit == 0 && digits == 0))
                {
                    continue;
                }

                if (digits == MostDigits)
                {
                    isCut |= digit != 0;
                    continue;
                }

                limb = (limb * 10) + digit;
                scale *= 10;
                digits++;
                if (digits % DigitsOfLimb == 0)
                {
                    number.MultiplyAdd(scale, limb);
                    limb = 0;
                    scale = 1;
                }
            }

            number.MultiplyAdd(scale, limb);
            return digits;
        }
    }
}
