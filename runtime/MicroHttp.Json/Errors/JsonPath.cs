namespace MicroHttp
{
    /// <summary>
    /// Finds the member that an offset belongs to, after the fact: nothing is noted down while content is read that is right. All octets in front of the offset
    /// are known to be well-formed, with strings either as they came or as <see cref="JsonText.Unescape"/> left them.
    /// </summary>
    internal static class JsonPath
    {
        // A name is the client's; one that fills the send buffer would take the answer's place.
        private const int LongestName = 40;
        private const int LongestPath = 160;

        /// <summary>The path of the innermost member, or element, that <paramref name="offset"/> lies in.</summary>
        public static string Find(byte[] buffer, int start, int offset, int end)
        {
            string path = "";
            int at = SkipSpace(buffer, start, end);
            while (at < offset && path.Length < LongestPath)
            {
                byte open = buffer[at];
                at = open == (byte)'{' ? FindMember(buffer, at + 1, offset, end, ref path)
                    : open == (byte)'[' ? FindElement(buffer, at + 1, offset, end, ref path)
                    : end;
            }

            return path;
        }

        /// <summary>The path of <paramref name="name"/> in the object at <paramref name="path"/>.</summary>
        public static string Append(string path, string name)
        {
            if (name.Length > LongestName)
            {
                name = name.Substring(0, LongestName) + "...";
            }

            return path.Length == 0 ? name : path + "." + name;
        }

        /// <summary>The start of the value of the member that holds the offset, which is added to the path; else <paramref name="end"/>.</summary>
        private static int FindMember(byte[] buffer, int at, int offset, int end, ref string path)
        {
            for (bool first = true; ; first = false)
            {
                at = SkipSeparator(buffer, at, end, first);
                if (at > offset || at == end || (buffer[at] != (byte)'"' && buffer[at] != JsonText.OpenMark))
                {
                    return end;
                }

                int nameStart = at + 1;
                int nameEnd = StringEnd(buffer, at, end);
                at = SkipSpace(buffer, nameEnd + 1, end);
                if (nameEnd == end || at == end)
                {
                    return end;
                }

                at = SkipSpace(buffer, at + 1, end);
                int valueEnd = SkipValue(buffer, at, end);
                if (offset < valueEnd || valueEnd == end)
                {
                    path = Append(path, Octets.GetString(buffer, nameStart, nameEnd));
                    return at;
                }

                at = valueEnd;
            }
        }

        private static int FindElement(byte[] buffer, int at, int offset, int end, ref string path)
        {
            for (int index = 0; ; index++)
            {
                at = SkipSeparator(buffer, at, end, index == 0);
                if (at > offset || at == end || buffer[at] == (byte)']')
                {
                    return end;
                }

                int valueEnd = SkipValue(buffer, at, end);
                if (offset < valueEnd || valueEnd == end)
                {
                    path = path + "[" + index.ToString() + "]";
                    return at;
                }

                at = valueEnd;
            }
        }

        /// <summary>Passes over the comma that all but the first need; gives <paramref name="end"/> where it is missing.</summary>
        private static int SkipSeparator(byte[] buffer, int at, int end, bool first)
        {
            at = SkipSpace(buffer, at, end);
            return first || at == end ? at : buffer[at] == (byte)',' ? SkipSpace(buffer, at + 1, end) : end;
        }

        private static int SkipSpace(byte[] buffer, int at, int end)
        {
            while (at < end && JsonText.IsSpace(buffer[at]))
            {
                at++;
            }

            return at;
        }

        /// <summary>The offset behind the value at <paramref name="at"/>, which need not be well-formed.</summary>
        private static int SkipValue(byte[] buffer, int at, int end)
        {
            int depth = 0;
            while (at < end)
            {
                byte octet = buffer[at];
                switch (octet)
                {
                    case (byte)'{':
                    case (byte)'[':
                        depth++;
                        at++;
                        break;
                    case (byte)'}':
                    case (byte)']':
                        if (depth == 0)
                        {
                            return at;
                        }

                        depth--;
                        at++;
                        if (depth == 0)
                        {
                            return at;
                        }

                        break;
                    case (byte)',' when depth == 0:
                        return at;
                    case (byte)'"':
                    case JsonText.OpenMark:
                        int close = StringEnd(buffer, at, end);
                        at = close == end ? end : close + 1;
                        if (depth == 0)
                        {
                            return at;
                        }

                        break;
                    default:
                        if (depth == 0 && JsonText.IsSpace(octet))
                        {
                            return at;
                        }

                        at++;
                        break;
                }
            }

            return end;
        }

        /// <summary>The offset of the quotation mark, or of the mark in its place, that ends the string at <paramref name="at"/>.</summary>
        private static int StringEnd(byte[] buffer, int at, int end)
        {
            bool marked = buffer[at] == JsonText.OpenMark;
            at++;
            while (at < end && buffer[at] != (marked ? JsonText.CloseMark : (byte)'"'))
            {
                at += !marked && buffer[at] == (byte)'\\' ? 2 : 1;
            }

            return at < end ? at : end;
        }
    }
}
