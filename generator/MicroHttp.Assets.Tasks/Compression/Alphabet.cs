namespace MicroHttp.Assets.Tasks.Compression
{
    /// <summary>The symbols of RFC 1951 3.2.5: lengths from 3 to 258 and distances from 1 to 32768, each with extra bits.</summary>
    internal static class Alphabet
    {
        public const int EndOfBlock = 256;
        public const int LiteralsAndLengths = 286;
        public const int Distances = 30;
        public const int LongestMatch = 258;
        public const int ShortestMatch = 3;
        public const int Window = 32768;

        private static readonly int[] LengthBase = { 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258 };
        private static readonly int[] LengthExtra = { 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0 };
        private static readonly int[] DistanceBase = { 1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577 };
        private static readonly int[] LengthCodes = Codes(LengthBase, LongestMatch);
        private static readonly int[] DistanceCodes = Codes(DistanceBase, Window);

        /// <summary>The symbol of a match length.</summary>
        public static int LengthSymbol(int length) => EndOfBlock + 1 + LengthCodes[length];

        public static int LengthExtraBits(int symbol) => symbol <= EndOfBlock ? 0 : LengthExtra[symbol - EndOfBlock - 1];

        public static int LengthExtraValue(int length) => length - LengthBase[LengthCodes[length]];

        public static int DistanceSymbol(int distance) => DistanceCodes[distance];

        public static int DistanceExtraBits(int symbol) => symbol < 2 ? 0 : (symbol >> 1) - 1;

        public static int DistanceExtraValue(int distance) => distance - DistanceBase[DistanceCodes[distance]];

        /// <summary>The code lengths of RFC 1951 3.2.6.</summary>
        public static int[] FixedLengths()
        {
            var lengths = new int[288];
            for (int i = 0; i < lengths.Length; i++)
            {
                lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
            }

            return lengths;
        }

        public static int[] FixedDistances()
        {
            var lengths = new int[Distances];
            for (int i = 0; i < lengths.Length; i++)
            {
                lengths[i] = 5;
            }

            return lengths;
        }

        private static int[] Codes(int[] starts, int last)
        {
            var codes = new int[last + 1];
            for (int code = 0; code < starts.Length; code++)
            {
                int end = code + 1 < starts.Length ? starts[code + 1] : last + 1;
                for (int value = starts[code]; value < end; value++)
                {
                    codes[value] = code;
                }
            }

            return codes;
        }
    }
}
