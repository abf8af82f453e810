namespace MicroHttp
{
    // Mono: arrays and plain loops, which its compiler turns into decent code. No Span: Debian's Mono throws on its indexer.
    public static partial class Octets
    {
        /// <inheritdoc/>
        public static partial uint Load2(byte[] buffer, int offset)
        {
            return (uint)(buffer[offset] | (buffer[offset + 1] << 8));
        }

        /// <inheritdoc/>
        public static partial uint Load4(byte[] buffer, int offset)
        {
            return (uint)(buffer[offset] | (buffer[offset + 1] << 8) | (buffer[offset + 2] << 16) | (buffer[offset + 3] << 24));
        }

        /// <inheritdoc/>
        public static partial ulong Load8(byte[] buffer, int offset)
        {
            return Load4(buffer, offset) | ((ulong)Load4(buffer, offset + 4) << 32);
        }

        /// <inheritdoc/>
        public static partial int IndexOf(byte[] buffer, byte value, int start, int end)
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

        /// <inheritdoc/>
        public static partial int SkipToken(byte[] buffer, int start, int end)
        {
            return SkipClass(buffer, start, end, OctetClass.Token);
        }

        /// <inheritdoc/>
        public static partial int SkipFieldValue(byte[] buffer, int start, int end)
        {
            return SkipClass(buffer, start, end, OctetClass.FieldValue);
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
            for (int i = 0; i < count; i++)
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
            for (int i = 0; i < count; i++)
            {
                byte octet = buffer[start + i];
                if (octet != lowered[i] && ToLower(octet) != lowered[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Skips octets of a class, four in a step.</summary>
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
