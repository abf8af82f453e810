namespace MicroHttp
{
    /// <summary>Powers of ten as binary fractions of 128 bits, made from two tables of 840 octets together.</summary>
    internal static class PowersOfTen
    {
        /// <summary>The least exponent there is.</summary>
        public const int Least = -351;

        /// <summary>The largest exponent there is.</summary>
        public const int Largest = 350;

        // Powers up to this one are exact in 128 bits.
        private const int LargestExact = 55;

        private const int Step = 27;

        // Made when the first number needs them, and kept: 888 octets that a device without such numbers saves.
        private static ulong[]? _coarse;
        private static ulong[]? _fine;

        // Each 27th power of five: 192 bits behind the binary point, scaled so that the first bit is set, rounded down.
        private static ulong[] MakeCoarse() => new ulong[]
        {
            0x8049A4AC0C5811AE, 0x205B896D777D6278, 0xAC261E9F5141430B, // 10^-351
            0xCF42894A5DCE35EA, 0x52064CAC828675B9, 0x475F2B7D7DF1AD7A, // 10^-324
            0xA76C582338ED2621, 0xAF2AF2B80AF6F24E, 0x657C8F4D43323A36, // 10^-297
            0x873E4F75E2224E68, 0x5A7744A6E804A291, 0xCC35EDDFCF0996D7, // 10^-270
            0xDA7F5BF590966848, 0xAF39A475506A899E, 0xA30294CC2934E662, // 10^-243
            0xB080392CC4349DEC, 0xBD8D794D96AACFB3, 0xFE13A5C86AF64418, // 10^-216
            0x8E938662882AF53E, 0x547EB47B7282EE9C, 0x41B0230E1421487D, // 10^-189
            0xE65829B3046B0AFA, 0x0CB4A5A3112A5112, 0xA3B561B1CB208396, // 10^-162
            0xBA121A4650E4DDEB, 0x92F34D62616CE413, 0x21A0183E10583CD3, // 10^-135
            0x964E858C91BA2655, 0x3A6A07F8D510F86F, 0xE9082F25E9C5E9EC, // 10^-108
            0xF2D56790AB41C2A2, 0xFAE27299423FB9C3, 0x3695DAD7E8858901, // 10^-81
            0xC428D05AA4751E4C, 0xAA97E14C3C26B886, 0x96842DC95323F5A8, // 10^-54
            0x9E74D1B791E07E48, 0x775EA264CF55347D, 0xCA49F1C05120C9C7, // 10^-27
            0x8000000000000000, 0x0000000000000000, 0x0000000000000000, // 10^0
            0xCECB8F27F4200F3A, 0x0000000000000000, 0x0000000000000000, // 10^27
            0xA70C3C40A64E6C51, 0x999090B65F67D924, 0x0000000000000000, // 10^54
            0x86F0AC99B4E8DAFD, 0x69A028BB3DED71A3, 0xDF9F915627C04E28, // 10^81
            0xDA01EE641A708DE9, 0xE80E6F4820CC9495, 0xD74BAAD03BC1D8D3, // 10^108
            0xB01AE745B101E9E4, 0x5EC05DCFF72E7F8F, 0xC04C79FFE324301F, // 10^135
            0x8E41ADE9FBEBC27D, 0x14588F13BE847307, 0x23BD6A2059C002F5, // 10^162
            0xE5D3EF282A242E81, 0x8F1668C8A86DA5FA, 0xF0B5CCF5176ECC7C, // 10^189
            0xB9A74A0637CE2EE1, 0x6D953E2BD7173692, 0x88EFB0037AC08BDE, // 10^216
            0x95F83D0A1FB69CD9, 0x4ABDAF101564F98E, 0x0D5A4AF7B3A98E47, // 10^243
            0xF24A01A73CF2DCCF, 0xBC633B39673C8CEC, 0x3D9C44CD2F36917C, // 10^270
            0xC3B8358109E84F07, 0x0A862F80EC4700C8, 0x02606EA01029DC37, // 10^297
            0x9E19DB92B4E31BA9, 0x6C07A2C26A8346D1, 0x4944D9F52CD0DEC2, // 10^324
        };

        // Five to the power of 0 to 26, exact, scaled so that the first of 64 bits is set.
        private static ulong[] MakeFine() => new ulong[]
        {
            0x8000000000000000, 0xA000000000000000, 0xC800000000000000, 0xFA00000000000000, 0x9C40000000000000, 0xC350000000000000,
            0xF424000000000000, 0x9896800000000000, 0xBEBC200000000000, 0xEE6B280000000000, 0x9502F90000000000, 0xBA43B74000000000,
            0xE8D4A51000000000, 0x9184E72A00000000, 0xB5E620F480000000, 0xE35FA931A0000000, 0x8E1BC9BF04000000, 0xB1A2BC2EC5000000,
            0xDE0B6B3A76400000, 0x8AC7230489E80000, 0xAD78EBC5AC620000, 0xD8D726B7177A8000, 0x878678326EAC9000, 0xA968163F0A57B400,
            0xD3C21BCECCEDA100, 0x84595161401484A0, 0xA56FA5B99019A5C8,
        };

        /// <summary>
        /// Ten to the power of <paramref name="exponent"/> is (high * 2^64 + low + r) * 2^(<see cref="FloorLog2"/> - 127) with the first bit of high set
        /// and r from 0 to less than 1.
        /// </summary>
        public static void Get(int exponent, out ulong high, out ulong low)
        {
            int row = (exponent - Least) / Step;
            ulong[] coarse = _coarse ??= MakeCoarse();
            ulong fine = (_fine ??= MakeFine())[exponent - Least - (row * Step)];
            row *= 3;
            ulong lowest;
            ulong carried = Words.Multiply(coarse[row + 2], fine, out lowest);
            ulong upper = Words.Multiply(coarse[row + 1], fine, out lowest);
            lowest += carried;
            if (lowest < carried)
            {
                upper++;
            }

            high = Words.Multiply(coarse[row], fine, out low);
            low += upper;
            if (low < upper)
            {
                high++;
            }

            // The product of two numbers from 1/2 to less than 1 is at least 1/4.
            if (high >> 63 == 0)
            {
                high = (high << 1) | (low >> 63);
                low = (low << 1) | (lowest >> 63);
            }
        }

        /// <summary>Whether <see cref="Get"/> cuts nothing off.</summary>
        public static bool IsExact(int exponent)
        {
            return exponent >= 0 && exponent <= LargestExact;
        }

        /// <summary>The binary logarithm of ten to the power of <paramref name="exponent"/>, rounded down.</summary>
        public static int FloorLog2(int exponent)
        {
            return (exponent * 1741647) >> 19;
        }
    }
}
