using MicroHttp.Protocol;

namespace MicroHttp.Multipart
{
    /// <summary>Parses the field section of a part (RFC 7578 4.2 to 4.8, RFC 2183 2).</summary>
    internal static class PartFields
    {
        /// <summary>The part that [<paramref name="start"/>, <paramref name="end"/>) describes, each line with its CRLF; null where it is malformed.</summary>
        public static MultipartPart? Parse(byte[] buffer, int start, int end)
        {
            string? name = null;
            string? fileName = null;
            string? contentType = null;
            int at = start;
            while (at < end)
            {
                int lineFeed = Octets.IndexOf(buffer, (byte)'\n', at, end);
                int lineEnd = lineFeed - 1;
                if (lineFeed <= at || buffer[lineEnd] != (byte)'\r')
                {
                    return null;
                }

                int colon = Octets.SkipToken(buffer, at, lineEnd);
                if (colon == at || colon == lineEnd || buffer[colon] != (byte)':')
                {
                    return null;
                }

                int value = SkipWhitespace(buffer, colon + 1, lineEnd);
                int valueEnd = TrimWhitespace(buffer, value, lineEnd);
                if (Octets.SkipFieldValue(buffer, value, valueEnd) != valueEnd || !Octets.IsUtf8(buffer, value, valueEnd))
                {
                    return null;
                }

                if (Octets.EqualsAsciiIgnoreCase(buffer, at, colon, "Content-Disposition"))
                {
                    if (name != null || !TryDisposition(buffer, value, valueEnd, out name, out fileName))
                    {
                        return null;
                    }
                }
                else if (Octets.EqualsAsciiIgnoreCase(buffer, at, colon, "Content-Type"))
                {
                    contentType = Octets.GetString(buffer, value, valueEnd);
                }
                else if (Octets.EqualsAsciiIgnoreCase(buffer, at, colon, "Content-Transfer-Encoding") && !IsIdentity(buffer, value, valueEnd))
                {
                    // RFC 7578 4.7: deprecated; what is encoded would be taken for what it is not.
                    return null;
                }

                at = lineFeed + 1;
            }

            return name == null ? null : new MultipartPart(name, fileName, contentType);
        }

        /// <summary>Parses <c>form-data; name="a"; filename="b.txt"</c>.</summary>
        private static bool TryDisposition(byte[] buffer, int at, int end, out string? name, out string? fileName)
        {
            name = null;
            fileName = null;
            int typeEnd = Octets.SkipToken(buffer, at, end);
            if (!Octets.EqualsAsciiIgnoreCase(buffer, at, typeEnd, "form-data"))
            {
                return false;
            }

            at = SkipWhitespace(buffer, typeEnd, end);
            while (at < end)
            {
                if (buffer[at] != (byte)';')
                {
                    return false;
                }

                at = SkipWhitespace(buffer, at + 1, end);
                int nameEnd = Octets.SkipToken(buffer, at, end);
                if (nameEnd == at)
                {
                    // A semicolon at the end.
                    return at == end && name != null;
                }

                if (nameEnd == end || buffer[nameEnd] != (byte)'=')
                {
                    return false;
                }

                bool isName = Octets.EqualsAsciiIgnoreCase(buffer, at, nameEnd, "name");
                bool isFileName = Octets.EqualsAsciiIgnoreCase(buffer, at, nameEnd, "filename");
                at = ReadValue(buffer, nameEnd + 1, end, out string value);
                if (at < 0 || (isName && name != null) || (isFileName && fileName != null))
                {
                    return false;
                }

                name = isName ? value : name;
                fileName = isFileName ? LastSegment(value) : fileName;
                at = SkipWhitespace(buffer, at, end);
            }

            return name != null;
        }

        /// <summary>Reads a token or a quoted string.</summary>
        /// <returns>The index behind it, or -1.</returns>
        private static int ReadValue(byte[] buffer, int at, int end, out string value)
        {
            value = "";
            if (at == end || buffer[at] != (byte)'"')
            {
                int tokenEnd = Octets.SkipToken(buffer, at, end);
                value = Octets.GetString(buffer, at, tokenEnd);
                return tokenEnd == at ? -1 : tokenEnd;
            }

            // Decoded in place: it only gets shorter.
            at++;
            int start = at;
            int to = at;
            while (at < end && buffer[at] != (byte)'"')
            {
                int octet = buffer[at++];
                if (octet == '\\' && at < end && (buffer[at] == (byte)'"' || buffer[at] == (byte)'\\'))
                {
                    octet = buffer[at++];
                }
                else if (octet == '%')
                {
                    octet = Unescape(buffer, ref at, end);
                }

                buffer[to++] = (byte)octet;
            }

            if (at == end)
            {
                return -1;
            }

            value = Octets.GetString(buffer, start, to);
            return at + 1;
        }

        /// <summary>Browsers write quotation marks and line ends as %22, %0D and %0A, and a percent sign as itself (HTML Living Standard 4.10.21.8).</summary>
        private static int Unescape(byte[] buffer, ref int at, int end)
        {
            if (end - at >= 2)
            {
                int high = buffer[at];
                int low = buffer[at + 1] | 0x20;
                int octet = high == '2' && buffer[at + 1] == '2' ? '"' : high == '0' && low == 'd' ? '\r' : high == '0' && low == 'a' ? '\n' : 0;
                if (octet != 0)
                {
                    at += 2;
                    return octet;
                }
            }

            return '%';
        }

        /// <summary>What is behind the last slash or backslash: some clients send whole paths (RFC 7578 4.2).</summary>
        private static string LastSegment(string path)
        {
            int at = path.LastIndexOf('/');
            int backslash = path.LastIndexOf('\\');
            return path.Substring((at > backslash ? at : backslash) + 1);
        }

        private static bool IsIdentity(byte[] buffer, int start, int end)
        {
            return Octets.EqualsAsciiIgnoreCase(buffer, start, end, "binary")
                || Octets.EqualsAsciiIgnoreCase(buffer, start, end, "8bit")
                || Octets.EqualsAsciiIgnoreCase(buffer, start, end, "7bit");
        }

        private static int SkipWhitespace(byte[] buffer, int at, int end)
        {
            while (at < end && FieldSection.IsOptionalWhitespace(buffer[at]))
            {
                at++;
            }

            return at;
        }

        private static int TrimWhitespace(byte[] buffer, int start, int end)
        {
            while (end > start && FieldSection.IsOptionalWhitespace(buffer[end - 1]))
            {
                end--;
            }

            return end;
        }
    }
}
