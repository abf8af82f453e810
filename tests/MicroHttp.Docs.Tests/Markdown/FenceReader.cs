using System;
using System.Collections.Generic;
using System.Text;

namespace MicroHttp.Docs.Tests.Markdown
{
    /// <summary>Finds the fenced blocks of a Markdown text.</summary>
    internal static class FenceReader
    {
        private const string Delimiter = "```";

        public static IReadOnlyList<Fence> Read(string text)
        {
            var fences = new List<Fence>();
            string[] lines = text.Split('\n');
            string? marker = null;
            for (int i = 0; i < lines.Length; i++)
            {
                string line = lines[i].Trim();
                if (line.StartsWith(Delimiter, StringComparison.Ordinal))
                {
                    fences.Add(ReadFence(lines, ref i, marker));
                    marker = null;
                }
                else if (line.StartsWith("<!--", StringComparison.Ordinal) && line.EndsWith("-->", StringComparison.Ordinal))
                {
                    marker = line[4..^3].Trim();
                }
                else if (line.Length > 0)
                {
                    marker = null;
                }
            }

            return fences;
        }

        private static Fence ReadFence(string[] lines, ref int at, string? marker)
        {
            int opening = at;
            int indent = lines[opening].IndexOf('`', StringComparison.Ordinal);
            string opener = lines[opening].Trim();
            string ticks = opener[..(opener.Length - opener.TrimStart('`').Length)];
            var code = new StringBuilder();
            while (++at < lines.Length)
            {
                string line = lines[at];
                if (line.Trim() == ticks)
                {
                    return new Fence(opening + 1, opener[ticks.Length..].Trim(), marker, code.ToString());
                }

                code.Append(line.Length > indent && line[..indent].Trim().Length == 0 ? line[indent..] : line.TrimStart()).Append('\n');
            }

            throw new FormatException($"The block that opens in line {opening + 1} does not close.");
        }
    }
}
