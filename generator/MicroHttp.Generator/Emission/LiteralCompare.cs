using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes the comparison of octets with a literal, a word at a time, each constant with its text beside it.</summary>
    internal static class LiteralCompare
    {
        private const string Octets = "global::MicroHttp.Octets.";

        /// <summary>The condition under which the octets of <paramref name="buffer"/> at <paramref name="offset"/> are <paramref name="literal"/>, whose length is known to match.</summary>
        /// <param name="buffer">The expression of the array.</param>
        /// <param name="offset">The expression of the offset, a name.</param>
        /// <param name="literal">The octets.</param>
        /// <param name="ignoreCase">Whether letters, which are lower-case in the literal, match in either case.</param>
        /// <param name="known">The octets of the literal that have been compared already, from its start.</param>
        public static string Condition(string buffer, string offset, byte[] literal, bool ignoreCase, int known = 0)
        {
            var terms = new List<string>();
            int at = known;
            while (at < literal.Length)
            {
                // The last word reaches back over octets that were compared already where that saves one.
                int left = literal.Length - at;
                int width = left > 4 && literal.Length >= 8 ? 8 : left >= 4 || (left == 3 && literal.Length >= 4) ? 4 : left >= 2 ? 2 : 1;
                at = width > left ? literal.Length - width : at;
                terms.Add(Term(buffer, offset, literal, at, width, ignoreCase));
                at += width;
            }

            return terms.Count == 0 ? "true" : string.Join(" && ", terms);
        }

        private static string Term(string buffer, string offset, byte[] literal, int at, int width, bool ignoreCase)
        {
            ulong value = 0;
            ulong mask = 0;
            for (int i = 0; i < width; i++)
            {
                byte octet = literal[at + i];
                value |= (ulong)octet << (8 * i);
                bool isLetter = octet >= (byte)'a' && octet <= (byte)'z';
                mask |= ignoreCase && isLetter ? 0x20UL << (8 * i) : 0;
            }

            string place = at == 0 ? offset : offset + " + " + at.ToString(CultureInfo.InvariantCulture);
            string load = width == 1 ? buffer + "[" + place + "]" : Octets + "Load" + width.ToString(CultureInfo.InvariantCulture) + "(" + buffer + ", " + place + ")";
            string suffix = width == 8 ? "UL" : width == 1 ? "" : "u";
            string left = mask == 0 ? load : "(" + load + " | " + Hex(mask, width) + suffix + ")";
            string right = width == 1 && value >= 0x20 && value < 0x7F ? "(byte)" + CharLiteral((char)value) : Hex(value, width) + suffix;
            string comment = width == 1 ? "" : " /* " + CSharpText.Comment(literal, at, width) + " */";
            return left + " == " + right + comment;
        }

        private static string CharLiteral(char c)
        {
            return c == '\'' ? "'\\''" : c == '\\' ? "'\\\\'" : "'" + c + "'";
        }

        private static string Hex(ulong value, int width)
        {
            var text = new StringBuilder("0x");
            return text.Append(value.ToString("X" + (2 * width).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)).ToString();
        }
    }
}
