using System;
using System.Collections.Generic;

namespace MicroHttp.Assets.Tasks.Compression
{
    /// <summary>
    /// Encodes gzip (RFC 1952). It takes its time for the shortest result, since it runs once for each change of a file, and knows integers alone: the same content
    /// gives the same octets on every machine and under every MSBuild.
    /// </summary>
    internal static class Gzip
    {
        // A block of fewer tokens is not worth a code of its own; and there are not more blocks than this, for the time they take.
        private const int LeastTokens = 512;
        private const int MostBlocks = 128;

        private const int Candidates = 12;

        public static byte[] Encode(byte[] content)
        {
            // No name and no time: identical content is identical gzip. XFL 2 is the slowest algorithm, 255 an unknown system.
            var octets = new List<byte> { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255 };
            List<Token> tokens = Parser.Parse(content);
            var blocks = new List<BlockCode>();
            int least = Math.Max(LeastTokens, tokens.Count / MostBlocks);
            Split(tokens, 0, tokens.Count, least, new BlockCode(tokens, 0, tokens.Count), blocks);
            var writer = new BitWriter(octets);
            for (int i = 0; i < blocks.Count; i++)
            {
                blocks[i].Write(writer, i == blocks.Count - 1);
            }

            writer.Align();
            Add(octets, Crc32.Compute(content));
            Add(octets, (uint)content.Length);
            return octets.ToArray();
        }

        /// <summary>Divides the tokens where two blocks are shorter than one.</summary>
        private static void Split(List<Token> tokens, int start, int end, int shortest, BlockCode whole, List<BlockCode> blocks)
        {
            BlockCode? first = null;
            BlockCode? second = null;
            int best = 0;
            long least = whole.Size;
            for (int i = 1; i < Candidates; i++)
            {
                int at = start + (int)((long)(end - start) * i / Candidates);
                if (at - start < shortest || end - at < shortest)
                {
                    continue;
                }

                var left = new BlockCode(tokens, start, at);
                var right = new BlockCode(tokens, at, end);
                if (left.Size + right.Size < least)
                {
                    least = left.Size + right.Size;
                    best = at;
                    first = left;
                    second = right;
                }
            }

            if (first == null || second == null)
            {
                blocks.Add(whole);
                return;
            }

            Split(tokens, start, best, shortest, first, blocks);
            Split(tokens, best, end, shortest, second, blocks);
        }

        private static void Add(List<byte> octets, uint value)
        {
            for (int i = 0; i < 32; i += 8)
            {
                octets.Add((byte)(value >> i));
            }
        }
    }
}
