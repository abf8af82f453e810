using System;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MicroHttp.Json.Tests.Differential
{
    /// <summary>The grammar of RFC 8259, written down once more, where System.Text.Json does not run.</summary>
    internal static class Peer
    {
        private const int Depth = 64;

        private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        private static readonly Regex Number = new(@"\G-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?", RegexOptions.CultureInvariant);
        private static readonly Regex Characters = new(@"\G""([^""\\\u0000-\u001F]|\\[""\\/bfnrt]|\\u[0-9A-Fa-f]{4})*""", RegexOptions.CultureInvariant);
        private static readonly Regex Escape = new(@"\\(u[0-9A-Fa-f]{4}|.)", RegexOptions.CultureInvariant | RegexOptions.Singleline);
        private static readonly Regex Half = new("[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", RegexOptions.CultureInvariant);

        public static string Write(string text)
        {
            StringBuilder written = new("\"");
            foreach (char c in text)
            {
                int letter = "\b\f\n\r\t".IndexOf(c);
                written.Append(letter >= 0 ? "\\" + "bfnrt"[letter] : c is '"' or '\\' ? "\\" + c : c < ' ' ? "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) : c.ToString());
            }

            return written.Append('"').ToString();
        }

        public static string Write(DateTime value) => '"' + value.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture).TrimEnd('.') + "Z\"";

        public static string ReadString(string text) => Escape.Replace(text.Substring(1, text.Length - 2), static match =>
            match.Value.Length > 2 ? ((char)Convert.ToInt32(match.Value.Substring(2), 16)).ToString()
            : "bfnrt".IndexOf(match.Value[1]) is int letter && letter >= 0 ? "\b\f\n\r\t"[letter].ToString()
            : match.Value.Substring(1));

        // Mono's own reading is not exact; ours is held against that of .NET on the desktop.
        public static double ReadDouble(string text)
        {
            byte[] octets = Encoding.ASCII.GetBytes(text);
            return FloatText.TryParseDouble(octets, 0, octets.Length, out double value) ? value : throw new FormatException(text);
        }

        /// <summary>Whether the content is one well-formed value.</summary>
        public static bool Accepts(byte[] octets)
        {
            try
            {
                string text = Strict.GetString(octets);
                int at = 0;
                return Value(text, ref at, 0) && at == text.Length;
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }

        private static bool Value(string text, ref int at, int depth)
        {
            Space(text, ref at);
            bool valid = (at < text.Length ? text[at] : '\0') switch
            {
                '{' => Items(text, ref at, '}', depth + 1),
                '[' => Items(text, ref at, ']', depth + 1),
                '"' => String(text, ref at),
                't' => Literal(text, ref at, "true"),
                'f' => Literal(text, ref at, "false"),
                'n' => Literal(text, ref at, "null"),
                _ => Matches(Number, text, ref at),
            };
            Space(text, ref at);
            return valid;
        }

        private static bool Items(string text, ref int at, char end, int depth)
        {
            at++;
            Space(text, ref at);
            if (depth > Depth)
            {
                return false;
            }

            if (Literal(text, ref at, end.ToString()))
            {
                return true;
            }

            do
            {
                Space(text, ref at);
                if ((end == '}' && !(String(text, ref at) && Colon(text, ref at))) || !Value(text, ref at, depth))
                {
                    return false;
                }
            }
            while (Literal(text, ref at, ","));
            return Literal(text, ref at, end.ToString());
        }

        private static bool Colon(string text, ref int at)
        {
            Space(text, ref at);
            return Literal(text, ref at, ":");
        }

        private static bool String(string text, ref int at)
        {
            int start = at;
            return Matches(Characters, text, ref at) && !Half.IsMatch(ReadString(text.Substring(start, at - start)));
        }

        private static bool Matches(Regex pattern, string text, ref int at)
        {
            Match match = pattern.Match(text, at);
            at += match.Length;
            return match.Success;
        }

        private static bool Literal(string text, ref int at, string literal)
        {
            bool matches = string.CompareOrdinal(text, at, literal, 0, literal.Length) == 0;
            at += matches ? literal.Length : 0;
            return matches;
        }

        private static void Space(string text, ref int at)
        {
            while (at < text.Length && (text[at] is ' ' or '\t' or '\n' or '\r'))
            {
                at++;
            }
        }
    }
}
