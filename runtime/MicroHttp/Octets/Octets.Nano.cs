using System;

namespace MicroHttp
{
    // nanoFramework interprets: what counts is the number of steps, so native calls look at as many octets as they can.
    public static partial class Octets
    {
        private const ulong Bit7 = 0x8080808080808080;

        // From this length on finding an octet natively beats a loop over it.
        private const int NativeFrom = 8;

        // Array.IndexOf takes an object; boxing an octet for each call would leave garbage behind.
        private static readonly object Nul = (byte)0;
        private static readonly object LineFeed = (byte)'\n';
        private static readonly object CarriageReturn = (byte)'\r';
        private static readonly object Space = (byte)' ';
        private static readonly object QuoteMark = (byte)'"';
        private static readonly object PercentSign = (byte)'%';
        private static readonly object Ampersand = (byte)'&';
        private static readonly object PlusSign = (byte)'+';
        private static readonly object Comma = (byte)',';
        private static readonly object Slash = (byte)'/';
        private static readonly object Colon = (byte)':';
        private static readonly object Semicolon = (byte)';';
        private static readonly object EqualsSign = (byte)'=';
        private static readonly object QuestionMark = (byte)'?';
        private static readonly object Backslash = (byte)'\\';

        /// <inheritdoc/>
        public static partial uint Load2(byte[] buffer, int offset)
        {
            return BitConverter.ToUInt16(buffer, offset);
        }

        /// <inheritdoc/>
        public static partial uint Load4(byte[] buffer, int offset)
        {
            return BitConverter.ToUInt32(buffer, offset);
        }

        /// <inheritdoc/>
        public static partial ulong Load8(byte[] buffer, int offset)
        {
            return BitConverter.ToUInt64(buffer, offset);
        }

        /// <inheritdoc/>
        public static partial int IndexOf(byte[] buffer, byte value, int start, int end)
        {
            if (end - start >= NativeFrom)
            {
                object? boxed = Boxed(value);
                if (boxed != null)
                {
                    return Array.IndexOf(buffer, boxed, start, end - start);
                }
            }

            for (int i = start; i < end; i++)
            {
                if (buffer[i] == value)
                {
                    return i;
                }
            }

            return -1;
        }

        /// <inheritdoc/>
        public static partial int SkipToken(byte[] buffer, int start, int end)
        {
            return SkipClass(buffer, start, end, OctetClass.Token);
        }

        /// <inheritdoc/>
        public static partial int SkipFieldValue(byte[] buffer, int start, int end)
        {
            // Bit 7 of an octet comes up where 0x20 less underflows, or one more reaches 0x80; from 0x80 on it was there before and says nothing.
            // A carry or borrow into the next octet only costs a second look at these eight: octet by octet, which also lets HTAB pass.
            int i = start;
            for (int last = end - 8; i <= last; i += 8)
            {
                ulong octets = BitConverter.ToUInt64(buffer, i);
                if ((((octets - 0x2020202020202020) | (octets + 0x0101010101010101)) & ~octets & Bit7) != 0)
                {
                    int behind = i + 8;
                    int stop = SkipClass(buffer, i, behind, OctetClass.FieldValue);
                    if (stop != behind)
                    {
                        return stop;
                    }
                }
            }

            return SkipClass(buffer, i, end, OctetClass.FieldValue);
        }

        /// <inheritdoc/>
        public static partial int SkipQuery(byte[] buffer, int start, int end)
        {
            return SkipClass(buffer, start, end, OctetClass.Query);
        }

        /// <inheritdoc/>
        public static partial int SkipPlainPath(byte[] buffer, int start, int end)
        {
            return SkipClass(buffer, start, end, OctetClass.PlainPath);
        }

        /// <inheritdoc/>
        public static partial bool Equal(byte[] left, int leftOffset, byte[] right, int rightOffset, int count)
        {
            int i = 0;
            for (int last = count - 8; i <= last; i += 8)
            {
                if (BitConverter.ToInt64(left, leftOffset + i) != BitConverter.ToInt64(right, rightOffset + i))
                {
                    return false;
                }
            }

            for (; i < count; i++)
            {
                if (left[leftOffset + i] != right[rightOffset + i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <inheritdoc/>
        public static partial bool EqualsLowered(byte[] buffer, int start, byte[] lowered, int count)
        {
            int i = 0;
            for (int last = count - 8; i <= last; i += 8)
            {
                // Bit 7 of each octet says whether the other seven are from A to Z, and bit 5 follows it.
                ulong octets = BitConverter.ToUInt64(buffer, start + i);
                ulong sevenBits = octets & ~Bit7;
                octets |= ((sevenBits + 0x3F3F3F3F3F3F3F3F) & ~(sevenBits + 0x2525252525252525) & ~octets & Bit7) >> 2;
                if (octets != BitConverter.ToUInt64(lowered, i))
                {
                    return false;
                }
            }

            for (; i < count; i++)
            {
                int octet = buffer[start + i];
                if (octet != lowered[i] && (octet < 'A' || octet > 'Z' || (octet | 0x20) != lowered[i]))
                {
                    return false;
                }
            }

            return true;
        }

        private static int SkipClass(byte[] buffer, int start, int end, int octetClass)
        {
            byte[] classes = OctetClass.Of;
            int i = start;
            while (i < end && (classes[buffer[i]] & octetClass) != 0)
            {
                i++;
            }

            return i;
        }

        /// <summary>The octet as an object, where the server looks for it in longer ranges; else null.</summary>
        private static object? Boxed(byte octet)
        {
            switch (octet)
            {
                case 0: return Nul;
                case (byte)'\n': return LineFeed;
                case (byte)'\r': return CarriageReturn;
                case (byte)' ': return Space;
                case (byte)'"': return QuoteMark;
                case (byte)'%': return PercentSign;
                case (byte)'&': return Ampersand;
                case (byte)'+': return PlusSign;
                case (byte)',': return Comma;
                case (byte)'/': return Slash;
                case (byte)':': return Colon;
                case (byte)';': return Semicolon;
                case (byte)'=': return EqualsSign;
                case (byte)'?': return QuestionMark;
                case (byte)'\\': return Backslash;
                default: return null;
            }
        }
    }
}
