using System.Collections.Generic;

namespace MicroHttp.Assets.Tasks.Compression
{
    /// <summary>Best prefix codes of a limited length, by package-merge (Larmore and Hirschberg), and their canonical form (RFC 1951 3.2.2).</summary>
    internal static class HuffmanCode
    {
        /// <summary>The length of the code of each symbol; 0 for one that does not occur. A symbol that is alone has one bit.</summary>
        public static int[] Lengths(int[] frequencies, int limit)
        {
            var lengths = new int[frequencies.Length];
            var leaves = new List<Package>();
            for (int symbol = 0; symbol < frequencies.Length; symbol++)
            {
                if (frequencies[symbol] > 0)
                {
                    leaves.Add(new Package(frequencies[symbol], symbol, null, null));
                }
            }

            if (leaves.Count < 2)
            {
                foreach (Package leaf in leaves)
                {
                    lengths[leaf.Symbol] = 1;
                }

                return lengths;
            }

            leaves.Sort(static (left, right) => left.Weight != right.Weight ? left.Weight.CompareTo(right.Weight) : left.Symbol.CompareTo(right.Symbol));
            List<Package> level = leaves;
            for (int i = 1; i < limit; i++)
            {
                level = Merge(leaves, level);
            }

            for (int i = 0; i < (2 * leaves.Count) - 2; i++)
            {
                level[i].Count(lengths);
            }

            return lengths;
        }

        /// <summary>The codes that belong to <paramref name="lengths"/>.</summary>
        public static int[] Codes(int[] lengths)
        {
            var first = new int[17];
            int code = 0;
            var counts = new int[17];
            foreach (int length in lengths)
            {
                counts[length] += length == 0 ? 0 : 1;
            }

            for (int length = 1; length < first.Length; length++)
            {
                code = (code + counts[length - 1]) << 1;
                first[length] = code;
            }

            var codes = new int[lengths.Length];
            for (int symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] != 0)
                {
                    codes[symbol] = first[lengths[symbol]]++;
                }
            }

            return codes;
        }

        /// <summary>Pairs of the level before, sorted in among the leaves; a leaf goes before a package of the same weight.</summary>
        private static List<Package> Merge(List<Package> leaves, List<Package> before)
        {
            var merged = new List<Package>(leaves.Count + (before.Count / 2));
            int leaf = 0;
            for (int i = 0; i + 1 < before.Count; i += 2)
            {
                var package = new Package(before[i].Weight + before[i + 1].Weight, -1, before[i], before[i + 1]);
                while (leaf < leaves.Count && leaves[leaf].Weight <= package.Weight)
                {
                    merged.Add(leaves[leaf++]);
                }

                merged.Add(package);
            }

            while (leaf < leaves.Count)
            {
                merged.Add(leaves[leaf++]);
            }

            return merged;
        }

        private sealed class Package
        {
            private readonly Package? _left;
            private readonly Package? _right;

            public Package(long weight, int symbol, Package? left, Package? right)
            {
                Weight = weight;
                Symbol = symbol;
                _left = left;
                _right = right;
            }

            public long Weight { get; }

            public int Symbol { get; }

            public void Count(int[] lengths)
            {
                if (_left == null || _right == null)
                {
                    lengths[Symbol]++;
                    return;
                }

                _left.Count(lengths);
                _right.Count(lengths);
            }
        }
    }
}
