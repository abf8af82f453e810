using System;

namespace MicroHttp
{
    // Mono: arrays and plain loops, which its compiler turns into decent code. No Span: Debian's Mono throws on its indexer.
    public static partial class Octets
    {
        // Behind so many octets the platform's search makes up for its call.
        private const int PlatformFrom = 32;

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
        public static partial void WriteGuid(Guid value, byte[] buffer, int offset)
        {
            value.TryWriteBytes(new Span<byte>(buffer, offset, 16));
        }

        /// <inheritdoc/>
        public static partial int IndexOf(byte[] buffer, byte value, int start, int end)
        {
            int i = start;
            int near = end - start > PlatformFrom ? start + PlatformFrom : end;
            for (int last = near - 4; i <= last; i += 4)
            {
                if (buffer[i] == value)
                {
                    return i;
                }

                if (buffer[i + 1] == value)
                {
                    return i + 1;
                }

                if (buffer[i + 2] == value)
                {
                    return i + 2;
                }

                if (buffer[i + 3] == value)
                {
                    return i + 3;
                }
            }

            for (; i < near; i++)
            {
                if (buffer[i] == value)
                {
                    return i;
                }
            }

            return i < end ? Array.IndexOf(buffer, value, i, end - i) : -1;
        }
    }
}
