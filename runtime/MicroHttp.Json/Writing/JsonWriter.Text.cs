namespace MicroHttp.Generated
{
    /// <summary>Strings, with the escapes that RFC 8259 7 asks for and no others: quotation mark, reverse solidus and U+0000 to U+001F.</summary>
    public static partial class JsonWriter
    {
        // The longest escape, of a control character: \u001F.
        private const int LongestEscape = 6;

        /// <summary>Writes a string, or null. Half a surrogate pair becomes U+FFFD.</summary>
        public static void WriteString(HttpResponse response, byte[] prefix, int offset, int count, string? value)
        {
            if (value == null)
            {
                WriteNull(response, prefix, offset, count);
                return;
            }

            WriteBracket(response, prefix, offset, count, (byte)'"');
            int index = 0;
            while (index < value.Length)
            {
                // The text goes in as it is; what needs an escape is looked for among the octets and spread from the end, so that there is one pass when there is none.
                int start = response.Reserve(MostReserved);
                response.ContentRoom(out _, out int room);
                int end = Octets.WriteUtf8(value, ref index, response.Buffer, start, start + room);
                response.Advance(Escape(value, ref index, response.Buffer, start, end, start + room) - start);
            }

            WriteBracket(response, prefix, 0, 0, (byte)'"');
        }

        /// <summary>Writes octets as a string, null when the slice is absent. Octets that are not UTF-8 become U+FFFD.</summary>
        public static void WriteText(HttpResponse response, byte[] prefix, int offset, int count, Utf8Slice value)
        {
            if (value.IsAbsent)
            {
                WriteNull(response, prefix, offset, count);
                return;
            }

            WriteBracket(response, prefix, offset, count, (byte)'"');
            byte[] source = value.Buffer;
            int from = value.Offset;
            int last = from + value.Count;
            bool sound = Octets.IsUtf8(source, from, last);
            while (from < last)
            {
                int start = response.Reserve(MostReserved);
                response.ContentRoom(out _, out int room);
                int end = CopyEscaped(source, ref from, last, sound, response.Buffer, start, start + room);
                response.Advance(end - start);
            }

            WriteBracket(response, prefix, 0, 0, (byte)'"');
        }

        /// <summary>The octets that an octet takes in a string: 1, 2 or 6.</summary>
        private static int EscapedLength(byte octet)
        {
            if (octet >= (byte)' ')
            {
                return octet == (byte)'"' || octet == (byte)'\\' ? 2 : 1;
            }

            return Short(octet) != 0 ? 2 : LongestEscape;
        }

        /// <summary>
        /// Escapes the octets of [<paramref name="start"/>, <paramref name="end"/>), which were written from <paramref name="text"/> up to <paramref name="index"/>, where they lie.
        /// Those for which there is no room before <paramref name="limit"/> are given back: the index moves down.
        /// </summary>
        /// <returns>The end of what is kept.</returns>
        private static int Escape(string text, ref int index, byte[] buffer, int start, int end, int limit)
        {
            int kept = Octets.SkipStringText(buffer, start, end);
            int growth = 0;
            while (kept < end)
            {
                int more = EscapedLength(buffer[kept]) - 1;
                if (kept + 1 + growth + more > limit)
                {
                    break;
                }

                growth += more;
                kept = Octets.SkipStringText(buffer, kept + 1, end);
                if (kept + growth > limit)
                {
                    kept = limit - growth;
                    break;
                }
            }

            if (kept < end)
            {
                // A character stays whole.
                while ((buffer[kept] & 0xC0) == 0x80)
                {
                    kept--;
                }

                index -= CountChars(buffer, kept, end);
            }

            for (int from = kept - 1, to = kept + growth; to > from + 1; from--)
            {
                int length = EscapedLength(buffer[from]);
                to -= length;
                if (length == 1)
                {
                    buffer[to] = buffer[from];
                }
                else
                {
                    WriteEscape(buffer[from], buffer, to);
                }
            }

            return kept + growth;
        }

        /// <summary>The number of UTF-16 code units of well-formed UTF-8.</summary>
        private static int CountChars(byte[] buffer, int start, int end)
        {
            int chars = 0;
            for (int i = start; i < end; i++)
            {
                byte octet = buffer[i];
                chars += (octet & 0xC0) == 0x80 ? 0 : octet >= 0xF0 ? 2 : 1;
            }

            return chars;
        }

        /// <summary>Copies octets, escaping them, until one of the ranges ends.</summary>
        /// <returns>The end of what was written.</returns>
        private static int CopyEscaped(byte[] source, ref int from, int last, bool sound, byte[] buffer, int start, int limit)
        {
            int to = start;
            while (from < last && limit - to >= LongestEscape)
            {
                byte octet = source[from];
                int length = EscapedLength(octet);
                if (length > 1)
                {
                    WriteEscape(octet, buffer, to);
                    to += length;
                    from++;
                    continue;
                }

                if (sound)
                {
                    // What needs no escape may be cut anywhere: the rest of a character follows.
                    int run = Octets.SkipStringText(source, from, last - from <= limit - to ? last : from + limit - to) - from;
                    Octets.Copy(source, from, buffer, to, run);
                    from += run;
                    to += run;
                    continue;
                }

                // Where all is not well, character by character: the room left over holds the rest of any.
                to = Octets.CopyRune(source, ref from, last, buffer, to);
            }

            return to;
        }

        private static void WriteEscape(byte octet, byte[] buffer, int at)
        {
            buffer[at] = (byte)'\\';
            byte letter = octet >= (byte)' ' ? octet : Short(octet);
            if (letter != 0)
            {
                buffer[at + 1] = letter;
                return;
            }

            buffer[at + 1] = (byte)'u';
            buffer[at + 2] = (byte)'0';
            buffer[at + 3] = (byte)'0';
            buffer[at + 4] = Octets.HexDigit(octet >> 4);
            buffer[at + 5] = Octets.HexDigit(octet & 15);
        }

        /// <summary>The letter of the control characters that have one, or 0.</summary>
        private static byte Short(byte octet)
        {
            switch (octet)
            {
                case (byte)'\b':
                    return (byte)'b';
                case (byte)'\t':
                    return (byte)'t';
                case (byte)'\n':
                    return (byte)'n';
                case (byte)'\f':
                    return (byte)'f';
                case (byte)'\r':
                    return (byte)'r';
                default:
                    return 0;
            }
        }
    }
}
