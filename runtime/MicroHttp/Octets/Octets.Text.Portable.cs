using System.Text;

namespace MicroHttp
{
    public static partial class Octets
    {
        /// <inheritdoc/>
        public static partial bool EqualsUtf8(byte[] buffer, int start, int end, string text)
        {
            int at = start;
            int index = 0;
            while (index < text.Length)
            {
                int rune = RuneAt(text, ref index);
                if (rune < 0x80)
                {
                    if (at >= end || buffer[at] != rune)
                    {
                        return false;
                    }

                    at++;
                    continue;
                }

                int size = SizeOf(rune);
                if (end - at < size || buffer[at] != LeadOf(rune, size))
                {
                    return false;
                }

                for (int i = 1; i < size; i++)
                {
                    if (buffer[at + i] != ContinuationOf(rune, size - 1 - i))
                    {
                        return false;
                    }
                }

                at += size;
            }

            return at == end;
        }

        /// <inheritdoc/>
        public static partial bool EqualsAsciiIgnoreCase(byte[] buffer, int start, int end, string text)
        {
            if (text.Length != end - start)
            {
                return false;
            }

            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                byte octet = buffer[start + i];
                if (c > 0x7F || (octet != c && ToLower(octet) != ToLower((byte)c)))
                {
                    return false;
                }
            }

            return true;
        }

        /// <inheritdoc/>
        public static partial string GetString(byte[] buffer, int start, int end)
        {
            if (start == end)
            {
                return "";
            }

            unsafe
            {
                fixed (byte* octets = &buffer[start])
                {
                    return Encoding.UTF8.GetString(octets, end - start);
                }
            }
        }

        /// <inheritdoc/>
        public static partial int WriteUtf8(string text, ref int index, byte[] buffer, int start, int end)
        {
            // A char takes three octets at most, so that longer text may be known to fit.
            int count = text.Length - index;
            if (count >= PlatformFrom && (end - start) / 3 >= count)
            {
                // Mono's interpreter allocates in the overloads that take arrays.
                unsafe
                {
                    fixed (char* chars = text)
                    fixed (byte* octets = &buffer[start])
                    {
                        start += Encoding.UTF8.GetBytes(chars + index, count, octets, end - start);
                    }
                }

                index = text.Length;
                return start;
            }

            int at = start;
            int next = index;
            while (next < text.Length)
            {
                char c = text[next];
                if (c < 0x80)
                {
                    if (at >= end)
                    {
                        break;
                    }

                    buffer[at++] = (byte)c;
                    next++;
                    continue;
                }

                int behind = next;
                int rune = RuneAt(text, ref behind);
                int size = SizeOf(rune);
                if (end - at < size)
                {
                    break;
                }

                buffer[at] = LeadOf(rune, size);
                for (int i = 1; i < size; i++)
                {
                    buffer[at + i] = ContinuationOf(rune, size - 1 - i);
                }

                at += size;
                next = behind;
            }

            index = next;
            return at;
        }

        /// <inheritdoc/>
        public static partial int WriteAscii(string text, byte[] buffer, int offset)
        {
            int index = 0;
            return WriteUtf8(text, ref index, buffer, offset, buffer.Length);
        }

        /// <inheritdoc/>
        public static partial int WriteAscii(string text, int index, int count, byte[] buffer, int offset)
        {
            for (int i = 0; i < count; i++)
            {
                buffer[offset + i] = (byte)text[index + i];
            }

            return offset + count;
        }

        /// <summary>The code point at <paramref name="index"/>, which moves behind it; U+FFFD for half a surrogate pair.</summary>
        private static int RuneAt(string text, ref int index)
        {
            char c = text[index++];
            if (c < 0xD800 || c > 0xDFFF)
            {
                return c;
            }

            if (c < 0xDC00 && index < text.Length)
            {
                char low = text[index];
                if (low >= 0xDC00 && low <= 0xDFFF)
                {
                    index++;
                    return 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
                }
            }

            return 0xFFFD;
        }

        private static int SizeOf(int rune)
        {
            return rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
        }

        private static byte LeadOf(int rune, int size)
        {
            int mark = size == 2 ? 0xC0 : size == 3 ? 0xE0 : 0xF0;
            return (byte)(mark | (rune >> (6 * (size - 1))));
        }

        private static byte ContinuationOf(int rune, int sextetsBehind)
        {
            return (byte)(0x80 | ((rune >> (6 * sextetsBehind)) & 0x3F));
        }
    }
}
