using System.Collections.Generic;

namespace MicroHttp.Assets.Tasks.Compression
{
    /// <summary>Divides content into tokens: the cheapest way through it under the code of the try before, again and again while that makes it shorter.</summary>
    internal static class Parser
    {
        private const int MostTries = 12;

        // Beyond this the tries take longer than anybody wants to wait for a build.
        private const int LargeContent = 1 << 18;
        private const int TriesOfLarge = 2;

        // What does not occur has no code yet; were it free, or forbidden, the next try could not weigh it.
        private const int UnknownCost = 13;

        public static List<Token> Parse(byte[] content)
        {
            var matches = new MatchFinder(content);
            int[] symbols = Alphabet.FixedLengths();
            int[] distances = Alphabet.FixedDistances();
            var best = new List<Token>();
            long least = long.MaxValue;
            int tries = content.Length > LargeContent ? TriesOfLarge : MostTries;
            for (int i = 0; i < tries; i++)
            {
                List<Token> tokens = Cheapest(content, matches, symbols, distances);
                var code = new BlockCode(tokens, 0, tokens.Count);
                if (code.Size >= least)
                {
                    break;
                }

                least = code.Size;
                best = tokens;
                symbols = code.SymbolLengths;
                distances = code.DistanceLengths;
            }

            return best;
        }

        private static List<Token> Cheapest(byte[] content, MatchFinder matches, int[] symbols, int[] distances)
        {
            int[] lengthCosts = LengthCosts(symbols);
            int[] distanceCosts = DistanceCosts(distances);
            var costs = new int[content.Length + 1];
            var steps = new int[content.Length + 1];
            var backs = new int[content.Length + 1];
            for (int i = 1; i < costs.Length; i++)
            {
                costs[i] = int.MaxValue;
            }

            for (int at = 0; at < content.Length; at++)
            {
                int cost = costs[at] + Known(symbols[content[at]]);
                if (cost < costs[at + 1])
                {
                    costs[at + 1] = cost;
                    steps[at + 1] = 1;
                    backs[at + 1] = 0;
                }

                int length = Alphabet.ShortestMatch;
                for (int match = matches.First(at); match < matches.First(at + 1); match++)
                {
                    int distance = matches.Distance(match);
                    int toHere = costs[at] + distanceCosts[Alphabet.DistanceSymbol(distance)];
                    for (; length <= matches.Length(match); length++)
                    {
                        cost = toHere + lengthCosts[length];
                        if (cost < costs[at + length])
                        {
                            costs[at + length] = cost;
                            steps[at + length] = length;
                            backs[at + length] = distance;
                        }
                    }
                }
            }

            var tokens = new List<Token>();
            for (int at = content.Length; at > 0; at -= steps[at])
            {
                tokens.Add(backs[at] == 0 ? new Token(content[at - 1], 0) : new Token(steps[at], backs[at]));
            }

            tokens.Reverse();
            return tokens;
        }

        private static int Known(int length)
        {
            return length == 0 ? UnknownCost : length;
        }

        private static int[] LengthCosts(int[] symbols)
        {
            var costs = new int[Alphabet.LongestMatch + 1];
            for (int length = Alphabet.ShortestMatch; length < costs.Length; length++)
            {
                int symbol = Alphabet.LengthSymbol(length);
                costs[length] = Known(symbols[symbol]) + Alphabet.LengthExtraBits(symbol);
            }

            return costs;
        }

        private static int[] DistanceCosts(int[] distances)
        {
            var costs = new int[Alphabet.Distances];
            for (int symbol = 0; symbol < costs.Length; symbol++)
            {
                costs[symbol] = Known(distances[symbol]) + Alphabet.DistanceExtraBits(symbol);
            }

            return costs;
        }
    }
}
