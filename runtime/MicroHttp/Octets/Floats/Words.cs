namespace MicroHttp
{
    /// <summary>Arithmetic on words of 64 bits that no target's language has.</summary>
    internal static class Words
    {
        /// <summary>The upper 64 bits of the product of two words; <paramref name="low"/> has the others.</summary>
        public static ulong Multiply(ulong left, ulong right, out ulong low)
        {
            ulong leftLow = left & 0xFFFFFFFF;
            ulong rightLow = right & 0xFFFFFFFF;
            left >>= 32;
            right >>= 32;
            ulong lowest = leftLow * rightLow;
            ulong middle = (left * rightLow) + (lowest >> 32);
            ulong other = (leftLow * right) + (middle & 0xFFFFFFFF);
            low = (other << 32) | (lowest & 0xFFFFFFFF);
            return (left * right) + (middle >> 32) + (other >> 32);
        }

        /// <summary>How many bits in front of the first bit that is set; <paramref name="word"/> is not 0.</summary>
        public static int LeadingZeros(ulong word)
        {
            int zeros = 0;
            for (int width = 32; width != 0; width >>= 1)
            {
                if (word >> (64 - width) == 0)
                {
                    word <<= width;
                    zeros += width;
                }
            }

            return zeros;
        }
    }
}
