using System.Collections.Generic;

namespace MicroHttp.Assets.Tasks.Packing
{
    /// <summary>
    /// Finds the folders that C# source maps by <c>[Assets("/", "wwwroot")]</c>. It runs before there is a compilation, so it knows comments, strings and this one attribute;
    /// a folder that is not written as a literal has to be named in the project.
    /// </summary>
    internal static class MappedFolders
    {
        /// <summary>The folders that <paramref name="source"/> maps, in their order.</summary>
        public static IEnumerable<string> Find(string source)
        {
            int at = 0;
            char before = '\0';
            while (at < source.Length)
            {
                int next = Skip(source, at);
                if (next != at)
                {
                    at = next;
                    continue;
                }

                if (!IsNamePart(source[at]))
                {
                    before = source[at++];
                    continue;
                }

                int end = at;
                while (end < source.Length && IsNamePart(source[end]))
                {
                    end++;
                }

                string name = source.Substring(at, end - at);
                at = end;
                bool isAttribute = name is "Assets" or "AssetsAttribute" && before is '[' or ',' or '.' or ':';
                if (isAttribute && TryArguments(source, end) is string folder)
                {
                    yield return folder;
                }

                before = 'a';
            }
        }

        /// <summary>The second of two literal arguments; null when there are none.</summary>
        private static string? TryArguments(string source, int at)
        {
            at = SkipBlank(source, at);
            if (at >= source.Length || source[at] != '(')
            {
                return null;
            }

            at = SkipBlank(source, at + 1);
            if (!TryLiteral(source, ref at, out _))
            {
                return null;
            }

            at = SkipBlank(source, at);
            if (at >= source.Length || source[at] != ',')
            {
                return null;
            }

            at = SkipBlank(source, at + 1);
            return TryLiteral(source, ref at, out string folder) ? folder : null;
        }

        private static bool TryLiteral(string source, ref int at, out string value)
        {
            value = "";
            int start = at;
            int open = source.Length > at && source[at] == '@' ? at + 1 : at;
            int end = Skip(source, at);
            if (end <= start + 1 || open >= source.Length || source[open] != '"' || source[end - 1] != '"')
            {
                return false;
            }

            value = source.Substring(open + 1, end - open - 2);
            value = open == at ? value.Replace("\\\\", "\\") : value;
            at = end;
            return value.IndexOf('"') < 0;
        }

        private static int SkipBlank(string source, int at)
        {
            while (at < source.Length && (char.IsWhiteSpace(source[at]) || (source[at] == '/' && Skip(source, at) != at)))
            {
                at = char.IsWhiteSpace(source[at]) ? at + 1 : Skip(source, at);
            }

            return at;
        }

        /// <summary>The index behind white space, a comment or a literal that starts at <paramref name="at"/>; itself where none does.</summary>
        private static int Skip(string source, int at)
        {
            char c = source[at];
            char next = at + 1 < source.Length ? source[at + 1] : '\0';
            if (char.IsWhiteSpace(c))
            {
                return at + 1;
            }

            if (c == '/' && next == '/')
            {
                return IndexBehind(source, "\n", at);
            }

            if (c == '/' && next == '*')
            {
                return IndexBehind(source, "*/", at + 2);
            }

            if (c == '@' && next == '"')
            {
                return Verbatim(source, at + 2);
            }

            if (c == '"')
            {
                return string.CompareOrdinal(source, at, "\"\"\"", 0, 3) == 0 ? Raw(source, at) : Quoted(source, at, '"');
            }

            return c == '\'' ? Quoted(source, at, '\'') : at;
        }

        private static int IndexBehind(string source, string text, int from)
        {
            int found = source.IndexOf(text, from, System.StringComparison.Ordinal);
            return found < 0 ? source.Length : found + text.Length;
        }

        private static int Quoted(string source, int at, char quote)
        {
            for (int i = at + 1; i < source.Length && source[i] != '\n'; i++)
            {
                if (source[i] == '\\')
                {
                    i++;
                }
                else if (source[i] == quote)
                {
                    return i + 1;
                }
            }

            return at + 1;
        }

        private static int Verbatim(string source, int at)
        {
            for (; at < source.Length; at++)
            {
                if (source[at] != '"')
                {
                    continue;
                }

                if (at + 1 == source.Length || source[at + 1] != '"')
                {
                    return at + 1;
                }

                at++;
            }

            return at;
        }

        private static int Raw(string source, int at)
        {
            int quotes = at;
            while (quotes < source.Length && source[quotes] == '"')
            {
                quotes++;
            }

            return IndexBehind(source, new string('"', quotes - at), quotes);
        }

        private static bool IsNamePart(char c)
        {
            return char.IsLetterOrDigit(c) || c == '_';
        }
    }
}
