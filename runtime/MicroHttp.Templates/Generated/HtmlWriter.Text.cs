namespace MicroHttp.Generated
{
    /// <summary>Text: as such, or as a component of a URL.</summary>
    public static partial class HtmlWriter
    {
        // The longest reference, &quot;
        private const int LongestReference = 6;

        // What & < > " ' are written as, six octets each.
        private static readonly byte[] References = Octets.ToUtf8("&amp; &lt;  &gt;  &quot;&#39; ");

        /// <summary>Writes text with &amp; &lt; &gt; " ' as character references; nothing for null. Half a surrogate pair becomes U+FFFD.</summary>
        public static void WriteText(HttpResponse response, string? value)
        {
            int index = 0;
            while (value != null && index < value.Length)
            {
                // The text goes in as it is, as much of it as would fit with every octet escaped, and is spread from the end where something needs a reference.
                int start = response.Reserve(MostReserved);
                response.ContentRoom(out _, out int room);
                int end = Octets.WriteUtf8(value, ref index, response.Buffer, start, start + (room / LongestReference));
                response.Advance(Escape(response.Buffer, start, end) - start);
            }
        }

        /// <summary>Writes text with &amp; &lt; &gt; " ' as character references; nothing for an absent slice. Octets that are not UTF-8 become U+FFFD.</summary>
        public static void WriteText(HttpResponse response, Utf8Slice value)
        {
            if (value.Count == 0)
            {
                return;
            }

            byte[] source = value.Buffer;
            int from = value.Offset;
            int last = from + value.Count;
            bool sound = Octets.IsUtf8(source, from, last);
            while (from < last)
            {
                int start = response.Reserve(MostReserved);
                response.ContentRoom(out _, out int room);
                int count = Copy(source, ref from, last, sound, response.Buffer, start, start + (room / LongestReference));
                response.Advance(Escape(response.Buffer, start, start + count) - start);
            }
        }

        /// <summary>Writes text as a component of a URL: all but letters, digits and - . _ ~ (RFC 3986 2.3) is percent-encoded. Nothing for null.</summary>
        public static void WriteComponent(HttpResponse response, string? value)
        {
            int index = 0;
            while (value != null && index < value.Length)
            {
                int start = response.Reserve(MostReserved);
                response.ContentRoom(out _, out int room);
                int end = Octets.WriteUtf8(value, ref index, response.Buffer, start, start + (room / 3));
                response.Advance(Encode(response.Buffer, start, end) - start);
            }
        }

        /// <summary>Writes octets as a component of a URL: all but letters, digits and - . _ ~ (RFC 3986 2.3) is percent-encoded. Nothing for an absent slice.</summary>
        public static void WriteComponent(HttpResponse response, Utf8Slice value)
        {
            int from = value.Count == 0 ? 0 : value.Offset;
            int last = from + value.Count;
            while (from < last)
            {
                int start = response.Reserve(MostReserved);
                response.ContentRoom(out _, out int room);
                int count = last - from < room / 3 ? last - from : room / 3;
                Octets.Copy(value.Buffer, from, response.Buffer, start, count);
                from += count;
                response.Advance(Encode(response.Buffer, start, start + count) - start);
            }
        }

        /// <summary>Where the reference for an octet stands among <see cref="References"/>; -1 when it goes as it is.</summary>
        private static int ReferenceOf(byte octet)
        {
            // All of them are below '?': most text is not.
            if (octet > (byte)'>')
            {
                return -1;
            }

            switch (octet)
            {
                case (byte)'&':
                    return 0;
                case (byte)'<':
                    return 6;
                case (byte)'>':
                    return 12;
                case (byte)'"':
                    return 18;
                case (byte)'\'':
                    return 24;
                default:
                    return -1;
            }
        }

        private static int LengthOf(int reference)
        {
            return reference < 0 ? 1 : reference == 0 || reference == 24 ? 5 : reference == 18 ? 6 : 4;
        }

        /// <summary>Escapes the octets of [<paramref name="start"/>, <paramref name="end"/>) where they lie, with room behind them.</summary>
        /// <returns>The end of what they have become.</returns>
        private static int Escape(byte[] buffer, int start, int end)
        {
            int growth = 0;
            for (int i = start; i < end; i++)
            {
                growth += LengthOf(ReferenceOf(buffer[i])) - 1;
            }

            for (int from = end - 1, to = end + growth; to > from + 1; from--)
            {
                int reference = ReferenceOf(buffer[from]);
                int length = LengthOf(reference);
                to -= length;
                if (reference < 0)
                {
                    buffer[to] = buffer[from];
                }
                else
                {
                    Octets.Copy(References, reference, buffer, to, length);
                }
            }

            return end + growth;
        }

        /// <summary>Percent-encodes the octets of [<paramref name="start"/>, <paramref name="end"/>) where they lie, with room behind them.</summary>
        /// <returns>The end of what they have become.</returns>
        private static int Encode(byte[] buffer, int start, int end)
        {
            int growth = 0;
            for (int i = start; i < end; i++)
            {
                growth += IsUnreserved(buffer[i]) ? 0 : 2;
            }

            for (int from = end - 1, to = end + growth; to > from + 1; from--)
            {
                byte octet = buffer[from];
                if (IsUnreserved(octet))
                {
                    buffer[--to] = octet;
                    continue;
                }

                buffer[--to] = Octets.HexDigit(octet & 15);
                buffer[--to] = Octets.HexDigit(octet >> 4);
                buffer[--to] = (byte)'%';
            }

            return end + growth;
        }

        private static bool IsUnreserved(byte octet)
        {
            int lowered = octet | 0x20;
            return (lowered >= 'a' && lowered <= 'z') || (octet >= '0' && octet <= '9') || octet == '-' || octet == '.' || octet == '_' || octet == '~';
        }

        /// <summary>Copies octets until one of the ranges ends; what is not UTF-8 becomes U+FFFD.</summary>
        /// <returns>How many were written.</returns>
        private static int Copy(byte[] source, ref int from, int last, bool sound, byte[] buffer, int start, int limit)
        {
            if (sound)
            {
                // A character may be cut: the next piece goes on with it.
                int count = last - from < limit - start ? last - from : limit - start;
                Octets.Copy(source, from, buffer, start, count);
                from += count;
                return count;
            }

            int to = start;
            while (from < last && limit - to >= 4)
            {
                to = Octets.CopyRune(source, ref from, last, buffer, to);
            }

            return to - start;
        }
    }
}
