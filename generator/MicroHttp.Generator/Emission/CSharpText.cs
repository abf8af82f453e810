using System.Globalization;
using System.Text;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Texts inside generated C#.</summary>
    internal static class CSharpText
    {
        /// <summary>The text as a C# string literal, in ASCII.</summary>
        public static string Literal(string text)
        {
            var literal = new StringBuilder("\"");
            foreach (char c in text)
            {
                if (c == '"' || c == '\\')
                {
                    literal.Append('\\').Append(c);
                }
                else if (c is '\n' or '\r' or '\t')
                {
                    literal.Append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
                }
                else if (c < ' ' || c > '~')
                {
                    literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                }
                else
                {
                    literal.Append(c);
                }
            }

            return literal.Append('"').ToString();
        }

        /// <summary>Some octets of a literal as a comment shows them: as text, or, cut inside a character, in hexadecimal.</summary>
        public static string Comment(byte[] octets, int start, int count)
        {
            var text = new StringBuilder("\"");
            for (int i = start; i < start + count; i++)
            {
                byte octet = octets[i];
                if (octet >= 0x20 && octet < 0x7F && octet != (byte)'*')
                {
                    text.Append((char)octet);
                }
                else
                {
                    text.Append('<').Append(octet.ToString("X2", CultureInfo.InvariantCulture)).Append('>');
                }
            }

            return text.Append('"').ToString();
        }

        /// <summary>The text in a line comment: without line ends.</summary>
        public static string InComment(string text)
        {
            return text.Replace('\r', ' ').Replace('\n', ' ').Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');
        }
    }
}
