using System.Linq;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>The grammar of what attributes put on the wire.</summary>
    internal static class FieldSyntax
    {
        private const string TokenPunctuation = "!#$%&'*+-.^_`|~";

        /// <summary>RFC 9110 5.6.2: token = 1*tchar.</summary>
        public static bool IsToken(string text)
        {
            return text.Length != 0 && text.All(static c =>
                (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || TokenPunctuation.IndexOf(c) >= 0);
        }

        /// <summary>RFC 9110 8.3.1: media-type = type "/" subtype parameters. Parameters are only held free of control characters.</summary>
        public static bool IsMediaType(string text)
        {
            int semicolon = text.IndexOf(';');
            string range = (semicolon < 0 ? text : text.Substring(0, semicolon)).TrimEnd(' ');
            int slash = range.IndexOf('/');
            return slash > 0
                && IsToken(range.Substring(0, slash))
                && IsToken(range.Substring(slash + 1))
                && text.All(static c => c >= ' ' && c < '\x7F');
        }
    }
}
