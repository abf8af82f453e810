using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.Diagnostics
{
    /// <summary>Finds characters of a string's value in the literal that stands for it.</summary>
    internal static class LiteralText
    {
        /// <summary>The span of <paramref name="length"/> characters from <paramref name="start"/> of the token's value; null where the literal is not one line of plain text with escapes.</summary>
        public static TextSpan? Span(SyntaxToken token, int start, int length)
        {
            string text = token.Text;
            int[]? places = token.IsKind(SyntaxKind.StringLiteralToken) ? Places(text, token.ValueText.Length) : token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) ? Raw(text, token.ValueText.Length) : null;
            if (places == null || start < 0 || start + length >= places.Length)
            {
                return null;
            }

            return TextSpan.FromBounds(token.SpanStart + places[start], token.SpanStart + places[start + length]);
        }

        /// <summary>Where each character of the value starts, and the closing quotation mark.</summary>
        private static int[]? Places(string text, int count)
        {
            bool isVerbatim = text.StartsWith("@", StringComparison.Ordinal);
            var places = new int[count + 1];
            int at = isVerbatim ? 2 : 1;
            for (int i = 0; i < count; i++)
            {
                places[i] = at;
                int width = isVerbatim ? (text[at] == '"' ? 2 : 1) : text[at] == '\\' ? EscapeWidth(text, at) : 1;
                bool isPair = !isVerbatim && text[at] == '\\' && text[at + 1] == 'U' && i + 1 < count && Convert.ToInt32(text.Substring(at + 2, 8), 16) > 0xFFFF;
                if (isPair)
                {
                    places[++i] = at;
                }

                at += width;
                if (at >= text.Length)
                {
                    return null;
                }
            }

            places[count] = at;
            return places;
        }

        private static int[] Raw(string text, int count)
        {
            int quotes = 0;
            while (quotes < text.Length && text[quotes] == '"')
            {
                quotes++;
            }

            var places = new int[count + 1];
            for (int i = 0; i <= count; i++)
            {
                places[i] = quotes + i;
            }

            return places;
        }

        private static int EscapeWidth(string text, int at)
        {
            switch (text[at + 1])
            {
                case 'u':
                    return 6;
                case 'U':
                    return 10;
                case 'x':
                    int width = 2;
                    while (width < 6 && Uri.IsHexDigit(text[at + width]))
                    {
                        width++;
                    }

                    return width;
                default:
                    return 2;
            }
        }
    }
}
