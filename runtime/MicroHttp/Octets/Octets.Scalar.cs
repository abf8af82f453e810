using System;

namespace MicroHttp
{
    // Mono and nanoFramework: eight octets at a time by arithmetic where that does it, else a table, four octets in a step. Each octet costs the interpreters dearly.
    public static partial class Octets
    {
        /// <summary>How many octets of a short name are compared at once, where they are; room that is best left behind a name that is compared with.</summary>
        internal const int NameVector = 0;

        private const ulong Bit7 = 0x8080808080808080;

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
        internal static partial int SkipRegName(byte[] buffer, int start, int end)
        {
            return SkipClass(buffer, start, end, OctetClass.RegName);
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
        public static partial int SkipStringText(byte[] buffer, int start, int end)
        {
            // Bit 7 of an octet comes up where 0x20 less underflows, or where it is the one or the other and 1 less of the difference does; a borrow from the octet
            // before, which is a hit itself, only costs a second look.
            int i = start;
            for (int last = end - 8; i <= last; i += 8)
            {
                ulong octets = BitConverter.ToUInt64(buffer, i);
                ulong marks = octets ^ 0x2222222222222222;
                ulong solidi = octets ^ 0x5C5C5C5C5C5C5C5C;
                if (((((octets - 0x2020202020202020) & ~octets) | ((marks - 0x0101010101010101) & ~marks) | ((solidi - 0x0101010101010101) & ~solidi)) & Bit7) != 0)
                {
                    break;
                }
            }

            return SkipClass(buffer, i, end, OctetClass.StringText);
        }

        /// <inheritdoc/>
        public static partial bool Equal(byte[] left, int leftOffset, byte[] right, int rightOffset, int count)
        {
            int end = leftOffset + count;
            for (int last = end - 32; leftOffset <= last; leftOffset += 32)
            {
                if (BitConverter.ToInt64(left, leftOffset) != BitConverter.ToInt64(right, rightOffset)
                    || BitConverter.ToInt64(left, leftOffset + 8) != BitConverter.ToInt64(right, rightOffset + 8)
                    || BitConverter.ToInt64(left, leftOffset + 16) != BitConverter.ToInt64(right, rightOffset + 16)
                    || BitConverter.ToInt64(left, leftOffset + 24) != BitConverter.ToInt64(right, rightOffset + 24))
                {
                    return false;
                }

                rightOffset += 32;
            }

            for (int last = end - 8; leftOffset <= last; leftOffset += 8)
            {
                if (BitConverter.ToInt64(left, leftOffset) != BitConverter.ToInt64(right, rightOffset))
                {
                    return false;
                }

                rightOffset += 8;
            }

            if (leftOffset < end && count >= 8)
            {
                // The last eight, some of them once more, cost less than the rest one by one.
                int again = end - 8;
                return BitConverter.ToInt64(left, again) == BitConverter.ToInt64(right, rightOffset + again - leftOffset);
            }

            for (; leftOffset < end; leftOffset++)
            {
                if (left[leftOffset] != right[rightOffset])
                {
                    return false;
                }

                rightOffset++;
            }

            return true;
        }

        /// <inheritdoc/>
        public static partial bool EqualsLowered(byte[] buffer, int start, byte[] lowered, int loweredOffset, int count)
        {
            int i = 0;
            for (int last = count - 8; i <= last; i += 8)
            {
                // Bit 7 of each octet says whether the other seven are from A to Z, and bit 5 follows it.
                ulong octets = BitConverter.ToUInt64(buffer, start + i);
                ulong sevenBits = octets & ~Bit7;
                octets |= ((sevenBits + 0x3F3F3F3F3F3F3F3F) & ~(sevenBits + 0x2525252525252525) & ~octets & Bit7) >> 2;
                if (octets != BitConverter.ToUInt64(lowered, loweredOffset + i))
                {
                    return false;
                }
            }

            for (; i < count; i++)
            {
                int octet = buffer[start + i];
                int wanted = lowered[loweredOffset + i];
                if (octet != wanted && (octet < 'A' || octet > 'Z' || (octet | 0x20) != wanted))
                {
                    return false;
                }
            }

            return true;
        }

        /// <inheritdoc/>
        public static partial bool IsUtf8(byte[] buffer, int start, int end)
        {
            int i = start;
            while (i < end)
            {
                for (int last = end - 8; i <= last && (BitConverter.ToUInt64(buffer, i) & Bit7) == 0;)
                {
                    i += 8;
                }

                // What comes behind the first octet of another script is mostly of that script, too.
                int words = i + 8;
                while (i < end && i < words)
                {
                    i = SkipRune(buffer, i, end);
                    if (i < 0)
                    {
                        return false;
                    }
                }
            }

            return true;
        }

        private static int SkipClass(byte[] buffer, int start, int end, int octetClass)
        {
            byte[] classes = OctetClass.Of;
            int i = start;
            for (int last = end - 4; i <= last; i += 4)
            {
                if ((classes[buffer[i]] & classes[buffer[i + 1]] & classes[buffer[i + 2]] & classes[buffer[i + 3]] & octetClass) == 0)
                {
                    break;
                }
            }

            while (i < end && (classes[buffer[i]] & octetClass) != 0)
            {
                i++;
            }

            return i;
        }
    }
}
