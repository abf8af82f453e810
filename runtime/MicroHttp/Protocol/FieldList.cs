namespace MicroHttp.Protocol
{
    /// <summary>Field values that are lists (RFC 9110 5.6.1).</summary>
    internal static class FieldList
    {
        /// <summary>Whether <paramref name="list"/> has <paramref name="member"/> among its members, which are separated by commas and white space.</summary>
        public static bool Contains(Utf8Slice list, string member, bool ignoreCase)
        {
            byte[] buffer = list.Buffer;
            int end = list.Offset + list.Count;
            int at = list.Offset;
            while (at < end)
            {
                int comma = Octets.IndexOf(buffer, (byte)',', at, end);
                int behind = comma < 0 ? end : comma;
                int last = behind;
                while (at < last && FieldSection.IsOptionalWhitespace(buffer[at]))
                {
                    at++;
                }

                while (last > at && FieldSection.IsOptionalWhitespace(buffer[last - 1]))
                {
                    last--;
                }

                if (ignoreCase ? Octets.EqualsAsciiIgnoreCase(buffer, at, last, member) : Octets.EqualsUtf8(buffer, at, last, member))
                {
                    return true;
                }

                at = behind + 1;
            }

            return false;
        }
    }
}
