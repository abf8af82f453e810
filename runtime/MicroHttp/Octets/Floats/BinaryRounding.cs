namespace MicroHttp
{
    /// <summary>Finds the binary numbers that a decimal one lies between, and which of them is nearer, as far as 128 bits of a power of ten tell.</summary>
    internal static class BinaryRounding
    {
        /// <summary>Bits of a double's significand.</summary>
        public const int DoublePrecision = 53;

        /// <summary>Bits of a single's significand.</summary>
        public const int SinglePrecision = 24;

        /// <summary>The exponent of two of the last bit of the smallest numbers.</summary>
        public static int LeastExponent(int precision)
        {
            return precision == DoublePrecision ? -1074 : -149;
        }

        /// <summary>The exponent of two of the last bit of the largest numbers.</summary>
        public static int LargestExponent(int precision)
        {
            return precision == DoublePrecision ? 971 : 104;
        }

        /// <summary>
        /// Places <paramref name="number"/> * 10^<paramref name="power"/> between <paramref name="significand"/> and the next one, both times 2^<paramref name="exponent"/>.
        /// </summary>
        /// <param name="number">Not 0.</param>
        /// <param name="power">In the bounds of <see cref="PowersOfTen"/>.</param>
        /// <param name="precision">How many bits the significand has; fewer where the exponent would be below the least one.</param>
        /// <param name="significand">The number below, or the one itself.</param>
        /// <param name="exponent">The exponent of two of the significand's last bit.</param>
        public static Nearer Place(ulong number, int power, int precision, out ulong significand, out int exponent)
        {
            int zeros = Words.LeadingZeros(number);
            ulong scaled = number << zeros;
            ulong powerHigh;
            ulong powerLow;
            PowersOfTen.Get(power, out powerHigh, out powerLow);
            ulong middle;
            ulong low;
            ulong carried = Words.Multiply(scaled, powerLow, out low);
            ulong high = Words.Multiply(scaled, powerHigh, out middle);
            middle += carried;
            if (middle < carried)
            {
                high++;
            }

            // High, middle and low are a fraction from 1/4 to less than 1; from 1/2 on now. The power was cut off, so that what they say may be less by up to one in middle, or two from here on.
            int magnitude = PowersOfTen.FloorLog2(power) + 65 - zeros;
            if (high >> 63 == 0)
            {
                high = (high << 1) | (middle >> 63);
                middle = (middle << 1) | (low >> 63);
                low <<= 1;
                magnitude--;
            }

            exponent = magnitude - precision;
            int least = LeastExponent(precision);
            if (exponent < least)
            {
                exponent = least;
            }

            // How many bits of high are behind the significand.
            int behind = 64 - (magnitude - exponent);
            if (behind > 64)
            {
                significand = 0;
                return Nearer.Below;
            }

            significand = behind == 64 ? 0 : high >> behind;
            ulong half = 1UL << (behind - 1);
            ulong rest = high & (half | (half - 1));
            if (rest > half || (rest == half && (middle | low) != 0))
            {
                return Nearer.Above;
            }

            if (rest == half)
            {
                return !PowersOfTen.IsExact(power) || (significand & 1) != 0 ? Nearer.Above : Nearer.Below;
            }

            return rest == half - 1 && middle >= ulong.MaxValue - 1 && !PowersOfTen.IsExact(power) ? Nearer.Unclear : Nearer.Below;
        }

        /// <summary>The double that is <paramref name="significand"/> * 2^<paramref name="exponent"/>, which is one exactly, as its 64 bits.</summary>
        public static long Compose(ulong significand, int exponent)
        {
            if (significand == 0)
            {
                return 0;
            }

            // The first bit goes to where a double does not write it down, or as far as the least exponent lets it.
            int room = Words.LeadingZeros(significand) - (64 - DoublePrecision);
            int least = LeastExponent(DoublePrecision);
            if (exponent - room < least)
            {
                return (long)(significand << (exponent - least));
            }

            return (long)(((ulong)(exponent - room - least) << 52) + (significand << room));
        }
    }
}
