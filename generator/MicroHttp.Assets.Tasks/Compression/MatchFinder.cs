using System;
using System.Collections.Generic;

namespace MicroHttp.Assets.Tasks.Compression
{
    /// <summary>For each position of a content, the matches worth looking at: lengths that grow, each with the least distance at which it occurs.</summary>
    internal sealed class MatchFinder
    {
        // Chains of text are shorter; this bounds the time for content that repeats a few octets over and over.
        private const int LongestChain = 2048;
        private const int LargeContent = 1 << 20;
        private const int ChainOfLarge = 128;

        private readonly int _chain;
        private readonly int[] _starts;
        private readonly List<int> _lengths = new List<int>();
        private readonly List<int> _distances = new List<int>();

        public MatchFinder(byte[] content)
        {
            _chain = content.Length > LargeContent ? ChainOfLarge : LongestChain;
            _starts = new int[content.Length + 1];
            var heads = new int[HashSize(content.Length)];
            for (int i = 0; i < heads.Length; i++)
            {
                heads[i] = -1;
            }

            var before = new int[content.Length];
            for (int at = 0; at < content.Length; at++)
            {
                _starts[at] = _lengths.Count;
                if (content.Length - at < Alphabet.ShortestMatch)
                {
                    continue;
                }

                int hash = ((content[at] << 8) ^ (content[at + 1] << 4) ^ content[at + 2] ^ (content[at + 2] << 10)) & (heads.Length - 1);
                Find(content, at, heads[hash], before);
                before[at] = heads[hash];
                heads[hash] = at;
            }

            _starts[content.Length] = _lengths.Count;
        }

        /// <summary>The index of the first match at <paramref name="position"/>; those of the next position follow behind the last.</summary>
        public int First(int position) => _starts[position];

        public int Length(int match) => _lengths[match];

        public int Distance(int match) => _distances[match];

        private static int HashSize(int length)
        {
            int size = 256;
            while (size < length && size < 65536)
            {
                size *= 2;
            }

            return size;
        }

        private void Find(byte[] content, int at, int candidate, int[] before)
        {
            int most = Math.Min(Alphabet.LongestMatch, content.Length - at);
            int best = Alphabet.ShortestMatch - 1;
            for (int left = _chain; candidate >= 0 && at - candidate <= Alphabet.Window && best < most && left > 0; left--)
            {
                if (content[candidate + best] == content[at + best])
                {
                    int length = 0;
                    while (length < most && content[candidate + length] == content[at + length])
                    {
                        length++;
                    }

                    if (length > best)
                    {
                        best = length;
                        _lengths.Add(length);
                        _distances.Add(at - candidate);
                    }
                }

                candidate = before[candidate];
            }
        }
    }
}
