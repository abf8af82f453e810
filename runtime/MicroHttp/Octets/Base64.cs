using System.ComponentModel;

namespace MicroHttp
{
    /// <summary>Base64 with padding (RFC 4648 4), between octets and octets, without allocation.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class Base64
    {
        private const byte Pad = (byte)'=';

        private const int NoDigit = 0x40;

        // RFC 4648 4, table 1. Made when it is needed, which on most devices it never is.
        private static byte[]? _digits;

        /// <summary>How many octets <paramref name="count"/> octets are in base64.</summary>
        public static int EncodedLength(int count)
        {
            return (count + 2) / 3 * 4;
        }

        /// <summary>
        /// Writes <paramref name="count"/> octets of <paramref name="source"/> in base64. A long array may be written in pieces of a multiple of three octets.
        /// </summary>
        /// <returns>The offset behind what was written to <paramref name="target"/>, <see cref="EncodedLength"/> further on.</returns>
        public static int Encode(byte[] source, int offset, int count, byte[] target, int targetOffset)
        {
            byte[] digits = _digits ??= Octets.ToUtf8("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
            int at = targetOffset;
            int end = offset + count;
            int i = offset;
            for (; end - i >= 3; i += 3)
            {
                int group = (source[i] << 16) | (source[i + 1] << 8) | source[i + 2];
                target[at] = digits[group >> 18];
                target[at + 1] = digits[(group >> 12) & 0x3F];
                target[at + 2] = digits[(group >> 6) & 0x3F];
                target[at + 3] = digits[group & 0x3F];
                at += 4;
            }

            if (i < end)
            {
                bool two = end - i == 2;
                int group = (source[i] << 16) | (two ? source[i + 1] << 8 : 0);
                target[at] = digits[group >> 18];
                target[at + 1] = digits[(group >> 12) & 0x3F];
                target[at + 2] = two ? digits[(group >> 6) & 0x3F] : Pad;
                target[at + 3] = Pad;
                at += 4;
            }

            return at;
        }

        /// <summary>
        /// Decodes [<paramref name="start"/>, <paramref name="end"/>). The target may be the source itself, from <paramref name="start"/> on or before it. Strict: without white space, with
        /// its padding, and with nothing in the bits that no octet takes, so that octets have one text only (RFC 4648 3.5).
        /// </summary>
        /// <returns>The offset behind what was written to <paramref name="target"/>; -1 when it is not base64, and then some of the target may have been written.</returns>
        public static int Decode(byte[] source, int start, int end, byte[] target, int targetOffset)
        {
            if (start >= end)
            {
                return start == end ? targetOffset : -1;
            }

            if (((end - start) & 3) != 0)
            {
                return -1;
            }

            int at = targetOffset;
            int last = end - 4;
            for (int i = start; i < last; i += 4)
            {
                int group = ReadGroup(source[i], source[i + 1], source[i + 2], source[i + 3]);
                if (group < 0)
                {
                    return -1;
                }

                target[at] = (byte)(group >> 16);
                target[at + 1] = (byte)(group >> 8);
                target[at + 2] = (byte)group;
                at += 3;
            }

            // Padding stands for A; a digit in front of it must leave those of its bits 0 that no octet takes.
            bool oneMissing = source[end - 1] == Pad;
            bool twoMissing = oneMissing && source[end - 2] == Pad;
            int padded = ReadGroup(source[last], source[last + 1], twoMissing ? (byte)'A' : source[last + 2], oneMissing ? (byte)'A' : source[last + 3]);
            if (padded < 0 || (twoMissing && (padded & 0xFFFF) != 0) || (oneMissing && (padded & 0xFF) != 0))
            {
                return -1;
            }

            target[at++] = (byte)(padded >> 16);
            if (!twoMissing)
            {
                target[at++] = (byte)(padded >> 8);
            }

            if (!oneMissing)
            {
                target[at++] = (byte)padded;
            }

            return at;
        }

        /// <summary>The 24 bits of four digits; below 0 where one is none.</summary>
        private static int ReadGroup(byte first, byte second, byte third, byte fourth)
        {
            int a = Value(first);
            int b = Value(second);
            int c = Value(third);
            int d = Value(fourth);
            return ((a | b | c | d) & NoDigit) != 0 ? -1 : (a << 18) | (b << 12) | (c << 6) | d;
        }

        private static int Value(byte digit)
        {
            if (digit >= (byte)'a')
            {
                return digit <= (byte)'z' ? digit - 'a' + 26 : NoDigit;
            }

            if (digit >= (byte)'A')
            {
                return digit <= (byte)'Z' ? digit - 'A' : NoDigit;
            }

            if (digit >= (byte)'0')
            {
                return digit <= (byte)'9' ? digit - '0' + 52 : NoDigit;
            }

            return digit == (byte)'+' ? 62 : digit == (byte)'/' ? 63 : NoDigit;
        }
    }
}
