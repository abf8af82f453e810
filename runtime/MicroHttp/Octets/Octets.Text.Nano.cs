using System.Text;

namespace MicroHttp
{
    // A string there is UTF-8 inside: its Length and each index walk it from the start, natively, while copying its octets out is one native call.
    public static partial class Octets
    {
        // Encoding.UTF8 makes a new encoding whenever it is asked for.
        private static readonly Encoding Utf8 = Encoding.UTF8;

        // Strings are compared by way of this, under its lock: no call compares a string with octets.
        private static readonly byte[] Comparand = new byte[96];

        /// <inheritdoc/>
        public static partial bool EqualsUtf8(byte[] buffer, int start, int end, string text)
        {
            // A char takes one to three octets.
            int length = text.Length;
            if (end - start < length || end - start > 3 * length)
            {
                return false;
            }

            lock (Comparand)
            {
                int index = 0;
                while (index < length)
                {
                    int count = WriteUtf8(text, ref index, Comparand, 0, Comparand.Length);
                    if (end - start < count || !Equal(buffer, start, Comparand, 0, count))
                    {
                        return false;
                    }

                    start += count;
                }
            }

            return start == end;
        }

        /// <inheritdoc/>
        public static partial bool EqualsAsciiIgnoreCase(byte[] buffer, int start, int end, string text)
        {
            int length = text.Length;
            if (end - start != length)
            {
                return false;
            }

            lock (Comparand)
            {
                int index = 0;
                while (index < length)
                {
                    // Text beyond ASCII has more octets than chars, so that the range ends before it does.
                    int count = WriteUtf8(text, ref index, Comparand, 0, Comparand.Length);
                    if (end - start < count)
                    {
                        return false;
                    }

                    for (int i = 0; i < count; i++)
                    {
                        int difference = buffer[start + i] ^ Comparand[i];
                        if (difference != 0 && (difference != 0x20 || !IsLetter(Comparand[i])))
                        {
                            return false;
                        }
                    }

                    start += count;
                }
            }

            return true;
        }

        /// <inheritdoc/>
        public static partial string GetString(byte[] buffer, int start, int end)
        {
            return Utf8.GetString(buffer, start, end - start);
        }

        /// <inheritdoc/>
        public static partial int WriteUtf8(string text, ref int index, byte[] buffer, int start, int end)
        {
            int length = text.Length;
            int at = start;
            while (index < length)
            {
                // A char takes three octets at most, so this many fit without measuring.
                int count = (end - at) / 3;
                if (count >= length - index)
                {
                    count = length - index;
                }
                else
                {
                    while (count > 0 && IsSurrogate(text[index + count - 1]))
                    {
                        count--;
                    }

                    if (count == 0)
                    {
                        count = WriteRune(text, index, length, buffer, ref at, end);
                        if (count == 0)
                        {
                            break;
                        }

                        index += count;
                        continue;
                    }
                }

                at += Utf8.GetBytes(text, index, count, buffer, at);
                index += count;
            }

            return at;
        }

        /// <inheritdoc/>
        public static partial int WriteAscii(string text, byte[] buffer, int offset)
        {
            return offset + Utf8.GetBytes(text, 0, text.Length, buffer, offset);
        }

        /// <inheritdoc/>
        public static partial int WriteAscii(string text, int index, int count, byte[] buffer, int offset)
        {
            return offset + Utf8.GetBytes(text, index, count, buffer, offset);
        }

        /// <summary>Writes the character at <paramref name="index"/> if it fits.</summary>
        /// <returns>How many chars of <paramref name="text"/> it took; 0 when it does not fit.</returns>
        private static int WriteRune(string text, int index, int length, byte[] buffer, ref int at, int end)
        {
            char c = text[index];
            int room = end - at;
            if (c < 0x80)
            {
                if (room < 1)
                {
                    return 0;
                }

                buffer[at++] = (byte)c;
                return 1;
            }

            int chars = 1;
            int octets = c < 0x800 ? 2 : 3;
            if (IsSurrogate(c) && index + 1 < length && c < 0xDC00)
            {
                char low = text[index + 1];
                if (low >= 0xDC00 && low <= 0xDFFF)
                {
                    chars = 2;
                    octets = 4;
                }
            }

            if (room < octets)
            {
                return 0;
            }

            int written = Utf8.GetBytes(text, index, chars, buffer, at);
            if (written == 0)
            {
                // On a device the second half of a pair may read like the first one, and half a pair is not written at all.
                if (room < 4)
                {
                    return 0;
                }

                chars = 2;
                written = Utf8.GetBytes(text, index, chars, buffer, at);
            }

            at += written;
            return chars;
        }

        private static bool IsSurrogate(char c)
        {
            return c >= 0xD800 && c <= 0xDFFF;
        }

        private static bool IsLetter(byte octet)
        {
            int lowered = octet | 0x20;
            return lowered >= 'a' && lowered <= 'z';
        }
    }
}
