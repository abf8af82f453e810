using System;

namespace MicroHttp
{
    // nanoFramework interprets: what counts is the number of steps, so native calls look at as many octets as they can.
    public static partial class Octets
    {
        // From this length on finding an octet natively beats a loop over it.
        private const int NativeFrom = 8;

        // Array.IndexOf takes an object; boxing an octet for each call would leave garbage behind. These are the octets that the server looks for.
        private static readonly object LineFeed = (byte)'\n';
        private static readonly object CarriageReturn = (byte)'\r';
        private static readonly object QuoteMark = (byte)'"';
        private static readonly object PercentSign = (byte)'%';
        private static readonly object Comma = (byte)',';
        private static readonly object Slash = (byte)'/';
        private static readonly object Colon = (byte)':';
        private static readonly object Semicolon = (byte)';';
        private static readonly object EqualsSign = (byte)'=';

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
        public static partial void WriteGuid(Guid value, byte[] buffer, int offset)
        {
            Copy(value.ToByteArray(), 0, buffer, offset, 16);
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

        /// <summary>The octet as an object, where the server looks for it in longer ranges; else null.</summary>
        private static object? Boxed(byte octet)
        {
            switch (octet)
            {
                case (byte)'\n': return LineFeed;
                case (byte)'\r': return CarriageReturn;
                case (byte)'"': return QuoteMark;
                case (byte)'%': return PercentSign;
                case (byte)',': return Comma;
                case (byte)'/': return Slash;
                case (byte)':': return Colon;
                case (byte)';': return Semicolon;
                case (byte)'=': return EqualsSign;
                default: return null;
            }
        }
    }
}
