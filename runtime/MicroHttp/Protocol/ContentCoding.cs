namespace MicroHttp.Protocol
{
    /// <summary>Reads Accept-Encoding (RFC 9110 12.5.3).</summary>
    internal static class ContentCoding
    {
        /// <summary>Whether the list at [<paramref name="start"/>, <paramref name="end"/>) accepts <paramref name="coding"/>: named, or by <c>*</c>, with a weight above 0.</summary>
        public static bool Accepts(byte[] buffer, int start, int end, string coding)
        {
            bool any = false;
            int at = start;
            while (at < end)
            {
                int next = Octets.IndexOf(buffer, (byte)',', at, end);
                int last = next < 0 ? end : next;
                while (at < last && FieldSection.IsOptionalWhitespace(buffer[at]))
                {
                    at++;
                }

                int nameEnd = Octets.SkipToken(buffer, at, last);
                bool star = nameEnd == at + 1 && buffer[at] == (byte)'*';
                if (star || Octets.EqualsAsciiIgnoreCase(buffer, at, nameEnd, coding))
                {
                    bool accepted = !IsWeightZero(buffer, nameEnd, last);
                    if (!star)
                    {
                        return accepted;
                    }

                    any = accepted;
                }

                at = last + 1;
            }

            return any;
        }

        // RFC 9110 12.4.2: weight = OWS ";" OWS "q=" qvalue; 0, 0. and 0.000 mean not acceptable.
        private static bool IsWeightZero(byte[] buffer, int at, int end)
        {
            int equals = Octets.IndexOf(buffer, (byte)'=', at, end);
            if (equals < 0 || equals + 1 >= end || buffer[equals + 1] != (byte)'0')
            {
                return false;
            }

            for (int i = equals + 2; i < end; i++)
            {
                if (buffer[i] >= (byte)'1' && buffer[i] <= (byte)'9')
                {
                    return false;
                }
            }

            return true;
        }
    }
}
