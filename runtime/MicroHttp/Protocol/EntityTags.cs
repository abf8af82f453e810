namespace MicroHttp.Protocol
{
    /// <summary>Compares entity tags (RFC 9110 8.8.3).</summary>
    internal static class EntityTags
    {
        /// <summary>
        /// Whether a list of entity tags, or <c>*</c>, matches <paramref name="tag"/>. A malformed list matches nothing from there on.
        /// </summary>
        /// <param name="buffer">What holds the list.</param>
        /// <param name="start">Its first octet.</param>
        /// <param name="end">The index behind it.</param>
        /// <param name="tag">The tag of the content; null when it has none, which only <c>*</c> matches.</param>
        /// <param name="strong">Whether to compare strongly: weak tags then match nothing.</param>
        public static bool Match(byte[] buffer, int start, int end, string? tag, bool strong)
        {
            if (end - start == 1 && buffer[start] == (byte)'*')
            {
                return true;
            }

            int at = start;
            while (at < end)
            {
                if (FieldSection.IsOptionalWhitespace(buffer[at]) || buffer[at] == (byte)',')
                {
                    at++;
                    continue;
                }

                // RFC 9110 8.8.3: entity-tag = [ "W/" ] DQUOTE *etagc DQUOTE
                bool weak = buffer[at] == (byte)'W' && end - at > 2 && buffer[at + 1] == (byte)'/';
                int open = weak ? at + 2 : at;
                int close = buffer[open] == (byte)'"' ? Octets.IndexOf(buffer, (byte)'"', open + 1, end) : -1;
                if (close < 0)
                {
                    return false;
                }

                if (tag != null && !(strong && weak) && Same(buffer, open, close + 1, tag, strong))
                {
                    return true;
                }

                at = close + 1;
            }

            return false;
        }

        private static bool Same(byte[] buffer, int start, int end, string tag, bool strong)
        {
            int from = tag.Length > 1 && tag[0] == 'W' ? 2 : 0;
            if ((strong && from != 0) || tag.Length - from != end - start)
            {
                return false;
            }

            for (int i = from; i < tag.Length; i++)
            {
                if (buffer[start + i - from] != tag[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
