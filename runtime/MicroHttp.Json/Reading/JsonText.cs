namespace MicroHttp
{
    /// <summary>The octets of JSON strings: one place that validates them and one that decodes them (RFC 8259 7).</summary>
    internal static class JsonText
    {
        // In place of the quotation marks of a string that was decoded where it lay: octets that UTF-8 never holds, so that the text can still be walked.
        internal const byte OpenMark = 0xFE;
        internal const byte CloseMark = 0xFF;

        // RFC 8259 2: ws = *( %x20 / %x09 / %x0A / %x0D )
        public static bool IsSpace(byte octet)
        {
            return octet <= (byte)' ' && (octet == (byte)' ' || octet == (byte)'\n' || octet == (byte)'\r' || octet == (byte)'\t');
        }

        /// <summary>Validates the string whose first octet behind the quotation mark is <paramref name="start"/>.</summary>
        /// <param name="buffer">The content.</param>
        /// <param name="start">The index behind the opening quotation mark.</param>
        /// <param name="end">The end of the content.</param>
        /// <param name="at">The index of the closing quotation mark, or of the octet that is wrong.</param>
        /// <param name="escaped">Whether it has escapes.</param>
        public static JsonErrorCode Scan(byte[] buffer, int start, int end, out int at, out bool escaped)
        {
            escaped = false;
            for (at = Octets.SkipStringText(buffer, start, end); at < end; at = Octets.SkipStringText(buffer, at + 1, end))
            {
                byte octet = buffer[at];
                if (octet == (byte)'"')
                {
                    if (Octets.IsUtf8(buffer, start, at))
                    {
                        return JsonErrorCode.None;
                    }

                    at = start;
                    return JsonErrorCode.NotUtf8;
                }

                if (octet < (byte)' ')
                {
                    return JsonErrorCode.Malformed;
                }

                escaped = true;
                JsonErrorCode error = ScanEscape(buffer, end, ref at);
                if (error != JsonErrorCode.None)
                {
                    return error;
                }
            }

            return JsonErrorCode.EndsEarly;
        }

        /// <summary>
        /// Decodes the escapes of a string that <see cref="Scan"/> found right, in place. Its quotation marks become <see cref="OpenMark"/> and, right behind the
        /// text, <see cref="CloseMark"/>; the octets that are left over become spaces.
        /// </summary>
        /// <returns>The end of the text.</returns>
        public static int Unescape(byte[] buffer, int start, int close)
        {
            buffer[start - 1] = OpenMark;
            int to = start;
            int from = start;
            while (from < close)
            {
                byte octet = buffer[from++];
                if (octet != (byte)'\\')
                {
                    buffer[to++] = octet;
                    continue;
                }

                octet = buffer[from++];
                if (octet != (byte)'u')
                {
                    buffer[to++] = Simple(octet);
                    continue;
                }

                int code = CodeUnit(buffer, from);
                from += 4;
                if (code >= 0xD800 && code < 0xE000)
                {
                    code = 0x10000 + ((code & 0x3FF) << 10) + (CodeUnit(buffer, from + 2) & 0x3FF);
                    from += 6;
                }

                to = WriteCodePoint(code, buffer, to);
            }

            buffer[to] = CloseMark;
            for (int i = to + 1; i <= close; i++)
            {
                buffer[i] = (byte)' ';
            }

            return to;
        }

        /// <summary>Writes <paramref name="code"/> as UTF-8.</summary>
        /// <returns>The offset behind it.</returns>
        public static int WriteCodePoint(int code, byte[] buffer, int at)
        {
            if (code < 0x80)
            {
                buffer[at++] = (byte)code;
                return at;
            }

            if (code < 0x800)
            {
                buffer[at++] = (byte)(0xC0 | (code >> 6));
            }
            else
            {
                if (code < 0x10000)
                {
                    buffer[at++] = (byte)(0xE0 | (code >> 12));
                }
                else
                {
                    buffer[at++] = (byte)(0xF0 | (code >> 18));
                    buffer[at++] = (byte)(0x80 | ((code >> 12) & 0x3F));
                }

                buffer[at++] = (byte)(0x80 | ((code >> 6) & 0x3F));
            }

            buffer[at++] = (byte)(0x80 | (code & 0x3F));
            return at;
        }

        /// <summary>Validates the escape at <paramref name="at"/> and moves to its last octet; to the octet that is wrong otherwise.</summary>
        private static JsonErrorCode ScanEscape(byte[] buffer, int end, ref int at)
        {
            int first = at;
            at++;
            if (at == end)
            {
                return JsonErrorCode.EndsEarly;
            }

            if (buffer[at] != (byte)'u')
            {
                return Simple(buffer[at]) != 0 ? JsonErrorCode.None : JsonErrorCode.Malformed;
            }

            JsonErrorCode error = ScanHex(buffer, end, ref at, out int code);
            if (error != JsonErrorCode.None || code < 0xD800 || code >= 0xE000)
            {
                // A string of .NET nanoFramework ends at its first U+0000: better refused than cut.
                return error == JsonErrorCode.None && code == 0 && Generated.Flavor.Current == Generated.Flavor.Nano ? JsonErrorCode.HoldsNul : error;
            }

            // RFC 8259 7: beyond the basic plane a character is escaped as a pair. A half that stands alone is no character.
            bool high = code < 0xDC00;
            if (high && end - at > 2 && buffer[at + 1] == (byte)'\\' && buffer[at + 2] == (byte)'u')
            {
                at += 2;
                error = ScanHex(buffer, end, ref at, out code);
                if (error != JsonErrorCode.None)
                {
                    return error;
                }

                if (code >= 0xDC00 && code < 0xE000)
                {
                    return JsonErrorCode.None;
                }
            }

            at = first;
            return JsonErrorCode.LoneSurrogate;
        }

        /// <summary>Reads the four digits behind the u at <paramref name="at"/> and moves to the last of them.</summary>
        private static JsonErrorCode ScanHex(byte[] buffer, int end, ref int at, out int code)
        {
            code = 0;
            for (int i = 0; i < 4; i++)
            {
                at++;
                if (at == end)
                {
                    return JsonErrorCode.EndsEarly;
                }

                int digit = Octets.HexValue(buffer[at]);
                if (digit < 0)
                {
                    return JsonErrorCode.Malformed;
                }

                code = (code << 4) | digit;
            }

            return JsonErrorCode.None;
        }

        private static int CodeUnit(byte[] buffer, int at)
        {
            return (Octets.HexValue(buffer[at]) << 12) | (Octets.HexValue(buffer[at + 1]) << 8) | (Octets.HexValue(buffer[at + 2]) << 4) | Octets.HexValue(buffer[at + 3]);
        }

        /// <summary>What the octet behind a reverse solidus stands for; 0 when it is none of the eight.</summary>
        private static byte Simple(byte octet)
        {
            switch (octet)
            {
                case (byte)'"':
                case (byte)'\\':
                case (byte)'/':
                    return octet;
                case (byte)'b':
                    return (byte)'\b';
                case (byte)'f':
                    return (byte)'\f';
                case (byte)'n':
                    return (byte)'\n';
                case (byte)'r':
                    return (byte)'\r';
                case (byte)'t':
                    return (byte)'\t';
                default:
                    return 0;
            }
        }
    }
}
