namespace MicroHttp
{
    /// <summary>
    /// The shortest decimal number that a binary one is nearest to, and of those with as many digits the nearest one, after R. Giulietti, "The Schubfach way to render doubles".
    /// </summary>
    internal static class ShortestDecimal
    {
        /// <summary>Finds digits and exponent for <paramref name="significand"/> * 2^<paramref name="exponent"/>, which is not 0.</summary>
        /// <param name="significand">At most 53 bits.</param>
        /// <param name="exponent">The exponent of two of the last bit.</param>
        /// <param name="isCloserBelow">Whether the number below is only half as far away as that above: where the exponent changes.</param>
        /// <param name="digits">The decimal digits as a number; the last one is not 0.</param>
        /// <param name="power">The exponent of ten of the last digit.</param>
        public static void Find(ulong significand, int exponent, bool isCloserBelow, out ulong digits, out int power)
        {
            // Everything from here to there reads back as this number; the ends do if it is even. In quarters, so that the middles are whole.
            ulong value = significand << 2;
            ulong least = value - (isCloserBelow ? 1UL : 2UL);
            ulong most = value + 2;
            ulong excluded = significand & 1;

            // The power of ten just below the width of that interval: between one and ten multiples of it lie inside.
            int ten = ((exponent * 1262611) - (isCloserBelow ? 524031 : 0)) >> 22;
            int shift = exponent + PowersOfTen.FloorLog2(-ten) + 1;
            ulong high;
            ulong low;
            PowersOfTen.Get(-ten, out high, out low);
            low++;

            // In units of a quarter of that power, rounded to odd where it is not whole, so that comparisons stay right.
            ulong scaled = Scale(value << shift, high, low);
            ulong lower = Scale(least << shift, high, low) + excluded;
            ulong upper = Scale(most << shift, high, low) - excluded;

            // With a digit less, if just one of the neighbours lies inside.
            ulong whole = scaled >> 2;
            if (whole >= 10)
            {
                ulong tenth = whole / 10;
                bool below = lower <= tenth * 40;
                bool above = (tenth * 40) + 40 <= upper;
                if (below != above)
                {
                    Trim(above ? tenth + 1 : tenth, ten + 1, out digits, out power);
                    return;
                }
            }

            bool fromBelow = lower <= whole << 2;
            bool fromAbove = (whole << 2) + 4 <= upper;
            ulong middle = (whole << 2) + 2;
            bool up = fromBelow != fromAbove ? fromAbove : scaled > middle || (scaled == middle && (whole & 1) != 0);
            Trim(up ? whole + 1 : whole, ten, out digits, out power);
        }

        /// <summary>The upper 64 of 192 bits of the product; its last bit is set where what is cut off is not nothing.</summary>
        private static ulong Scale(ulong value, ulong high, ulong low)
        {
            ulong middle;
            ulong lowest;
            ulong carried = Words.Multiply(value, low, out lowest);
            ulong result = Words.Multiply(value, high, out middle);
            middle += carried;
            if (middle < carried)
            {
                result++;
            }

            return middle > 1 ? result | 1 : result;
        }

        private static void Trim(ulong number, int exponent, out ulong digits, out int power)
        {
            // Short numbers have long tails of zeros: eight at a time first.
            ulong rest = number / 100000000;
            while (rest != 0 && rest * 100000000 == number)
            {
                number = rest;
                exponent += 8;
                rest = number / 100000000;
            }

            rest = number / 10;
            while (rest * 10 == number)
            {
                number = rest;
                exponent++;
                rest = number / 10;
            }

            digits = number;
            power = exponent;
        }
    }
}
