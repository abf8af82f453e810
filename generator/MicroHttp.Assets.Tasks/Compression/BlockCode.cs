using System.Collections.Generic;

namespace MicroHttp.Assets.Tasks.Compression
{
    /// <summary>The code of a block, made for its tokens or the fixed one, whichever makes the block shorter.</summary>
    internal sealed class BlockCode
    {
        private const int LongestCode = 15;
        private const int LongestLengthCode = 7;

        // RFC 1951 3.2.7: the order in which the lengths of the code length code stand.
        private static readonly int[] Order = { 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15 };

        private readonly IReadOnlyList<Token> _tokens;
        private readonly int _start;
        private readonly int _end;
        private readonly List<KeyValuePair<int, int>> _header = new List<KeyValuePair<int, int>>();
        private readonly bool _isFixed;
        private int[] _headerLengths = System.Array.Empty<int>();
        private int _headerCount;

        public BlockCode(IReadOnlyList<Token> tokens, int start, int end)
        {
            _tokens = tokens;
            _start = start;
            _end = end;
            var symbols = new int[Alphabet.LiteralsAndLengths];
            var distances = new int[Alphabet.Distances];
            for (int i = start; i < end; i++)
            {
                symbols[tokens[i].Symbol]++;
                if (tokens[i].Distance != 0)
                {
                    distances[Alphabet.DistanceSymbol(tokens[i].Distance)]++;
                }
            }

            symbols[Alphabet.EndOfBlock] = 1;
            SymbolLengths = HuffmanCode.Lengths(symbols, LongestCode);
            DistanceLengths = HuffmanCode.Lengths(distances, LongestCode);
            if (SumOf(distances) == 0)
            {
                // A code that is never used, for decoders that expect one.
                DistanceLengths[0] = 1;
            }

            long made = MakeHeader() + Cost(symbols, distances, SymbolLengths, DistanceLengths);
            int[] fixedSymbols = Alphabet.FixedLengths();
            int[] fixedDistances = Alphabet.FixedDistances();
            long common = Cost(symbols, distances, fixedSymbols, fixedDistances);
            _isFixed = common <= made;
            Size = 3 + (_isFixed ? common : made);
            if (_isFixed)
            {
                SymbolLengths = fixedSymbols;
                DistanceLengths = fixedDistances;
            }
        }

        /// <summary>The length of the block in bits.</summary>
        public long Size { get; }

        public int[] SymbolLengths { get; }

        public int[] DistanceLengths { get; }

        public void Write(BitWriter writer, bool isLast)
        {
            writer.Bits(isLast ? 1 : 0, 1);
            writer.Bits(_isFixed ? 1 : 2, 2);
            if (!_isFixed)
            {
                WriteHeader(writer);
            }

            int[] symbols = HuffmanCode.Codes(SymbolLengths);
            int[] distances = HuffmanCode.Codes(DistanceLengths);
            for (int i = _start; i < _end; i++)
            {
                Token token = _tokens[i];
                int symbol = token.Symbol;
                writer.Code(symbols[symbol], SymbolLengths[symbol]);
                if (token.Distance != 0)
                {
                    writer.Bits(Alphabet.LengthExtraValue(token.Value), Alphabet.LengthExtraBits(symbol));
                    int distance = Alphabet.DistanceSymbol(token.Distance);
                    writer.Code(distances[distance], DistanceLengths[distance]);
                    writer.Bits(Alphabet.DistanceExtraValue(token.Distance), Alphabet.DistanceExtraBits(distance));
                }
            }

            writer.Code(symbols[Alphabet.EndOfBlock], SymbolLengths[Alphabet.EndOfBlock]);
        }

        private static int SumOf(int[] values)
        {
            int sum = 0;
            foreach (int value in values)
            {
                sum += value;
            }

            return sum;
        }

        private static long Cost(int[] symbols, int[] distances, int[] symbolLengths, int[] distanceLengths)
        {
            long bits = 0;
            for (int i = 0; i < symbols.Length; i++)
            {
                bits += (long)symbols[i] * (symbolLengths[i] + Alphabet.LengthExtraBits(i));
            }

            for (int i = 0; i < distances.Length; i++)
            {
                bits += (long)distances[i] * (distanceLengths[i] + Alphabet.DistanceExtraBits(i));
            }

            return bits;
        }

        private static int Used(int[] lengths, int least)
        {
            int count = lengths.Length;
            while (count > least && lengths[count - 1] == 0)
            {
                count--;
            }

            return count;
        }

        /// <summary>Makes the code lengths' own code, with repetitions (RFC 1951 3.2.7).</summary>
        /// <returns>Its length in bits.</returns>
        private int MakeHeader()
        {
            int symbols = Used(SymbolLengths, Alphabet.EndOfBlock + 1);
            int distances = Used(DistanceLengths, 1);
            var lengths = new int[symbols + distances];
            System.Array.Copy(SymbolLengths, lengths, symbols);
            System.Array.Copy(DistanceLengths, 0, lengths, symbols, distances);
            for (int i = 0; i < lengths.Length;)
            {
                int run = 1;
                while (i + run < lengths.Length && lengths[i + run] == lengths[i])
                {
                    run++;
                }

                i += run;
                AddRun(lengths[i - run], run);
            }

            var frequencies = new int[Order.Length];
            foreach (KeyValuePair<int, int> entry in _header)
            {
                frequencies[entry.Key]++;
            }

            _headerLengths = HuffmanCode.Lengths(frequencies, LongestLengthCode);
            _headerCount = Order.Length;
            while (_headerCount > 4 && _headerLengths[Order[_headerCount - 1]] == 0)
            {
                _headerCount--;
            }

            int bits = 14 + (3 * _headerCount);
            foreach (KeyValuePair<int, int> entry in _header)
            {
                bits += _headerLengths[entry.Key] + ExtraBits(entry.Key);
            }

            return bits;
        }

        private void AddRun(int length, int run)
        {
            if (length == 0)
            {
                while (run >= 3)
                {
                    int zeros = run > 138 ? 138 : run;
                    _header.Add(zeros > 10 ? new KeyValuePair<int, int>(18, zeros - 11) : new KeyValuePair<int, int>(17, zeros - 3));
                    run -= zeros;
                }
            }
            else
            {
                _header.Add(new KeyValuePair<int, int>(length, 0));
                run--;
                while (run >= 3)
                {
                    int same = run > 6 ? 6 : run;
                    _header.Add(new KeyValuePair<int, int>(16, same - 3));
                    run -= same;
                }
            }

            for (; run > 0; run--)
            {
                _header.Add(new KeyValuePair<int, int>(length, 0));
            }
        }

        private static int ExtraBits(int symbol)
        {
            return symbol == 16 ? 2 : symbol == 17 ? 3 : symbol == 18 ? 7 : 0;
        }

        private void WriteHeader(BitWriter writer)
        {
            writer.Bits(Used(SymbolLengths, Alphabet.EndOfBlock + 1) - 257, 5);
            writer.Bits(Used(DistanceLengths, 1) - 1, 5);
            writer.Bits(_headerCount - 4, 4);
            for (int i = 0; i < _headerCount; i++)
            {
                writer.Bits(_headerLengths[Order[i]], 3);
            }

            int[] codes = HuffmanCode.Codes(_headerLengths);
            foreach (KeyValuePair<int, int> entry in _header)
            {
                writer.Code(codes[entry.Key], _headerLengths[entry.Key]);
                writer.Bits(entry.Value, ExtraBits(entry.Key));
            }
        }
    }
}
