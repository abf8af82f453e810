using System.ComponentModel;
using System.Text;

namespace MicroHttp
{
    /// <summary>Reads, finds, compares and writes octets. The only code whose source differs between targets; everything above it is one text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static partial class Octets
    {
        /// <summary>An array of no octets.</summary>
        public static readonly byte[] Empty = { };

        /// <summary>The index of <paramref name="value"/> in [<paramref name="start"/>, <paramref name="end"/>), or -1.</summary>
        public static int IndexOf(byte[] buffer, byte value, int start, int end)
        {
            for (int i = start; i < end; i++)
            {
                if (buffer[i] == value)
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>The index of the first octet that cannot stand in a token (RFC 9110 5.6.2), or <paramref name="end"/>.</summary>
        public static int SkipToken(byte[] buffer, int start, int end)
        {
            int i = start;
            while (i < end && IsTokenOctet(buffer[i]))
            {
                i++;
            }

            return i;
        }

        /// <summary>The index of the first octet that cannot stand in a field value (RFC 9110 5.5: any but HTAB below 0x20, and DEL), or <paramref name="end"/>.</summary>
        public static int SkipFieldValue(byte[] buffer, int start, int end)
        {
            int i = start;
            while (i < end && ((buffer[i] >= 0x20 && buffer[i] != 0x7F) || buffer[i] == (byte)'\t'))
            {
                i++;
            }

            return i;
        }

        /// <summary>The index of the first octet that cannot stand in a query (not 0x21 to 0x7E, or a number sign), or <paramref name="end"/>.</summary>
        public static int SkipQuery(byte[] buffer, int start, int end)
        {
            int i = start;
            while (i < end && buffer[i] > 0x20 && buffer[i] < 0x7F && buffer[i] != (byte)'#')
            {
                i++;
            }

            return i;
        }

        /// <summary>
        /// The index of the first octet that ends a path or needs a second look, or <paramref name="end"/>: all that <see cref="SkipQuery"/> stops at,
        /// and question mark, percent sign, full stop and backslash.
        /// </summary>
        public static int SkipPlainPath(byte[] buffer, int start, int end)
        {
            int i = start;
            while (i < end && buffer[i] > 0x20 && buffer[i] < 0x7F && buffer[i] != (byte)'#' && buffer[i] != (byte)'?'
                && buffer[i] != (byte)'%' && buffer[i] != (byte)'.' && buffer[i] != (byte)'\\')
            {
                i++;
            }

            return i;
        }

        /// <summary>The two octets at <paramref name="offset"/>, the first one lowest.</summary>
        public static uint Load2(byte[] buffer, int offset)
        {
            return (uint)(buffer[offset] | (buffer[offset + 1] << 8));
        }

        /// <summary>The four octets at <paramref name="offset"/>, the first one lowest.</summary>
        public static uint Load4(byte[] buffer, int offset)
        {
            return (uint)(buffer[offset] | (buffer[offset + 1] << 8) | (buffer[offset + 2] << 16) | (buffer[offset + 3] << 24));
        }

        /// <summary>The eight octets at <paramref name="offset"/>, the first one lowest.</summary>
        public static ulong Load8(byte[] buffer, int offset)
        {
            return Load4(buffer, offset) | ((ulong)Load4(buffer, offset + 4) << 32);
        }

        /// <summary>Copies <paramref name="count"/> octets; the ranges may overlap.</summary>
        public static void Copy(byte[] source, int sourceOffset, byte[] target, int targetOffset, int count)
        {
            System.Array.Copy(source, sourceOffset, target, targetOffset, count);
        }

        /// <summary>Whether <paramref name="count"/> octets of both arrays are the same.</summary>
        public static bool Equal(byte[] left, int leftOffset, byte[] right, int rightOffset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                if (left[leftOffset + i] != right[rightOffset + i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Whether the octets from <paramref name="start"/>, with A to Z lowered, are the <paramref name="count"/> octets of <paramref name="lowered"/>.</summary>
        public static bool EqualsLowered(byte[] buffer, int start, byte[] lowered, int count)
        {
            for (int i = 0; i < count; i++)
            {
                if (ToLower(buffer[start + i]) != lowered[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Whether [<paramref name="start"/>, <paramref name="end"/>) is <paramref name="text"/> in UTF-8. Allocates nothing.</summary>
        public static bool EqualsUtf8(byte[] buffer, int start, int end, string text)
        {
            byte[] octets = Encoding.UTF8.GetBytes(text);
            return octets.Length == end - start && Equal(buffer, start, octets, 0, octets.Length);
        }

        /// <summary>Whether [<paramref name="start"/>, <paramref name="end"/>) is the ASCII <paramref name="text"/>, A to Z in either case.</summary>
        public static bool EqualsAsciiIgnoreCase(byte[] buffer, int start, int end, string text)
        {
            if (text.Length != end - start)
            {
                return false;
            }

            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                if (c > 0x7F || ToLower(buffer[start + i]) != ToLower((byte)c))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Whether [<paramref name="start"/>, <paramref name="end"/>) is well-formed UTF-8 (Unicode 3.9, table 3-7).</summary>
        public static bool IsUtf8(byte[] buffer, int start, int end)
        {
            int i = start;
            while (i < end)
            {
                byte lead = buffer[i++];
                if (lead < 0x80)
                {
                    continue;
                }

                int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
                if (lead < 0xC2 || lead > 0xF4 || end - i < more)
                {
                    return false;
                }

                byte second = buffer[i];
                if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
                {
                    return false;
                }

                while (more-- > 0)
                {
                    if ((buffer[i++] & 0xC0) != 0x80)
                    {
                        return false;
                    }
                }
            }

            return true;
        }

        /// <summary>The octets of <paramref name="text"/> in UTF-8, in a new array.</summary>
        public static byte[] ToUtf8(string text)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        /// <summary>The text of [<paramref name="start"/>, <paramref name="end"/>), which is UTF-8.</summary>
        public static string GetString(byte[] buffer, int start, int end)
        {
            return Encoding.UTF8.GetString(buffer, start, end - start);
        }

        /// <summary>Writes as much of <paramref name="text"/>, from <paramref name="index"/> on, as fits in [<paramref name="start"/>, <paramref name="end"/>) as UTF-8.</summary>
        /// <returns>The offset behind what was written; <paramref name="index"/> becomes the next character, never inside a surrogate pair.</returns>
        public static int WriteUtf8(string text, ref int index, byte[] buffer, int start, int end)
        {
            int at = start;
            while (index < text.Length)
            {
                int count = index + 1 < text.Length && text[index] >= '\uD800' && text[index] <= '\uDBFF' ? 2 : 1;
                byte[] octets = Encoding.UTF8.GetBytes(text.Substring(index, count));
                if (end - at < octets.Length)
                {
                    break;
                }

                Copy(octets, 0, buffer, at, octets.Length);
                at += octets.Length;
                index += count;
            }

            return at;
        }

        /// <summary>Writes the ASCII <paramref name="text"/> at <paramref name="offset"/>, where there is room for it.</summary>
        /// <returns>The offset behind it.</returns>
        public static int WriteAscii(string text, byte[] buffer, int offset)
        {
            for (int i = 0; i < text.Length; i++)
            {
                buffer[offset + i] = (byte)text[i];
            }

            return offset + text.Length;
        }

        /// <summary>Writes <paramref name="value"/> in decimal at <paramref name="offset"/>; 20 octets at most.</summary>
        /// <returns>The offset behind it.</returns>
        public static int WriteInt64(long value, byte[] buffer, int offset)
        {
            if (value < 0)
            {
                buffer[offset++] = (byte)'-';
                return WriteUInt64((ulong)(-(value + 1)) + 1, buffer, offset);
            }

            return WriteUInt64((ulong)value, buffer, offset);
        }

        /// <summary>Writes <paramref name="value"/> in decimal at <paramref name="offset"/>; 20 octets at most.</summary>
        /// <returns>The offset behind it.</returns>
        public static int WriteUInt64(ulong value, byte[] buffer, int offset)
        {
            int digits = 1;
            for (ulong rest = value / 10; rest != 0; rest /= 10)
            {
                digits++;
            }

            for (int i = offset + digits - 1; i >= offset; i--)
            {
                buffer[i] = (byte)('0' + (int)(value % 10));
                value /= 10;
            }

            return offset + digits;
        }

        /// <summary>The value of a hexadecimal digit, or -1.</summary>
        public static int HexValue(byte digit)
        {
            if (digit >= (byte)'0' && digit <= (byte)'9')
            {
                return digit - '0';
            }

            int lowered = digit | 0x20;
            return lowered >= 'a' && lowered <= 'f' ? lowered - 'a' + 10 : -1;
        }

        /// <summary>The octet with A to Z lowered.</summary>
        public static byte ToLower(byte octet)
        {
            return octet >= (byte)'A' && octet <= (byte)'Z' ? (byte)(octet | 0x20) : octet;
        }

        /// <summary>Whether the octet can stand in a token (RFC 9110 5.6.2).</summary>
        public static bool IsTokenOctet(byte octet)
        {
            if ((octet >= (byte)'0' && octet <= (byte)'9') || ((octet | 0x20) >= 'a' && (octet | 0x20) <= 'z'))
            {
                return true;
            }

            switch (octet)
            {
                case (byte)'!':
                case (byte)'#':
                case (byte)'$':
                case (byte)'%':
                case (byte)'&':
                case (byte)'\'':
                case (byte)'*':
                case (byte)'+':
                case (byte)'-':
                case (byte)'.':
                case (byte)'^':
                case (byte)'_':
                case (byte)'`':
                case (byte)'|':
                case (byte)'~':
                    return true;
                default:
                    return false;
            }
        }
    }
}
