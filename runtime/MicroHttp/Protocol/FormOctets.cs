namespace MicroHttp.Protocol
{
    /// <summary>
    /// Decodes a query or a urlencoded form in place (WHATWG URL 5.1). The separators become octets that UTF-8 never holds, so that a decoded
    /// ampersand or equals sign is not taken for one and the result can be walked again and again. A query that has nothing to decode keeps its own.
    /// </summary>
    internal static class FormOctets
    {
        /// <summary>Stands between pairs once decoded.</summary>
        public const byte PairSeparator = 0xFF;

        /// <summary>Stands between name and value once decoded.</summary>
        public const byte NameSeparator = 0xFE;

        /// <summary>Decodes [<paramref name="start"/>, <paramref name="end"/>) in place.</summary>
        /// <returns>The new end; -1 when an escape is malformed, or the decoded octets are not UTF-8.</returns>
        public static int Decode(byte[] buffer, int start, int end)
        {
            int to = start;
            bool inValue = false;
            bool plain = true;
            for (int from = start; from < end; from++)
            {
                byte octet = buffer[from];
                switch (octet)
                {
                    case (byte)'&':
                        octet = PairSeparator;
                        inValue = false;
                        break;
                    case (byte)'=':
                        if (!inValue)
                        {
                            octet = NameSeparator;
                            inValue = true;
                        }

                        break;
                    case (byte)'+':
                        octet = (byte)' ';
                        break;
                    case (byte)'%':
                        int value = PercentEncoding.Value(buffer, from, end);
                        if (value < 0 || value >= NameSeparator)
                        {
                            return -1;
                        }

                        octet = (byte)value;
                        plain &= octet < 0x80;
                        from += 2;
                        break;
                    default:
                        if (octet >= NameSeparator)
                        {
                            return -1;
                        }

                        plain &= octet < 0x80;
                        break;
                }

                buffer[to++] = octet;
            }

            return plain || PairsAreUtf8(buffer, start, to) ? to : -1;
        }

        /// <summary>Whether a query, which holds no octets outside ASCII, stays as it is when it is decoded, but for its separators.</summary>
        public static bool IsPlain(byte[] buffer, int start, int end)
        {
            return Octets.IndexOf(buffer, (byte)'%', start, end) < 0 && Octets.IndexOf(buffer, (byte)'+', start, end) < 0;
        }

        /// <summary>Whether every octet outside the separators belongs to valid UTF-8.</summary>
        private static bool PairsAreUtf8(byte[] buffer, int start, int end)
        {
            int from = start;
            for (int at = start; at <= end; at++)
            {
                if (at == end || buffer[at] >= NameSeparator)
                {
                    if (!Octets.IsUtf8(buffer, from, at))
                    {
                        return false;
                    }

                    from = at + 1;
                }
            }

            return true;
        }
    }
}
