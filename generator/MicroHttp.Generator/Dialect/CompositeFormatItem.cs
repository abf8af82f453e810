using System.Collections.Generic;

namespace MicroHttp.Generator.Dialect
{
    /// <summary>One item <c>{index,alignment:format}</c> of a composite format that has a format.</summary>
    internal readonly struct CompositeFormatItem
    {
        private CompositeFormatItem(int index, string format)
        {
            Index = index;
            Format = format;
        }

        public int Index { get; }

        public string Format { get; }

        /// <summary>The items in their order; what is malformed ends the list, since that is the compiler's or the run time's to report.</summary>
        public static IEnumerable<CompositeFormatItem> Parse(string text)
        {
            int at = 0;
            while ((at = text.IndexOf('{', at)) >= 0)
            {
                at++;
                if (at < text.Length && text[at] == '{')
                {
                    at++;
                    continue;
                }

                int end = text.IndexOf('}', at);
                if (end < 0)
                {
                    yield break;
                }

                int index = 0;
                int digit = at;
                while (digit < end && text[digit] is >= '0' and <= '9' && index < 1000)
                {
                    index = (index * 10) + text[digit++] - '0';
                }

                int colon = text.IndexOf(':', at, end - at);
                if (digit > at && colon >= 0)
                {
                    yield return new CompositeFormatItem(index, text.Substring(colon + 1, end - colon - 1));
                }

                at = end + 1;
            }
        }
    }
}
