using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace MicroHttp
{
    // Desktop .NET: the platform's vectorized calls where the ranges are long, words where they are short.
    public static partial class Octets
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static partial uint Load2(byte[] buffer, int offset)
        {
            return BinaryPrimitives.ReadUInt16LittleEndian(new ReadOnlySpan<byte>(buffer, offset, 2));
        }

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static partial uint Load4(byte[] buffer, int offset)
        {
            return BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(buffer, offset, 4));
        }

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static partial ulong Load8(byte[] buffer, int offset)
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(new ReadOnlySpan<byte>(buffer, offset, 8));
        }

        /// <inheritdoc/>
        public static partial void WriteGuid(Guid value, byte[] buffer, int offset)
        {
            value.TryWriteBytes(new Span<byte>(buffer, offset, 16));
        }

        /// <inheritdoc/>
        public static partial bool Equal(byte[] left, int leftOffset, byte[] right, int rightOffset, int count)
        {
            return new ReadOnlySpan<byte>(left, leftOffset, count).SequenceEqual(new ReadOnlySpan<byte>(right, rightOffset, count));
        }

        /// <inheritdoc/>
        public static partial bool EqualsLowered(byte[] buffer, int start, byte[] lowered, int loweredOffset, int count)
        {
            ReadOnlySpan<byte> left = new ReadOnlySpan<byte>(buffer, start, count);
            ReadOnlySpan<byte> right = new ReadOnlySpan<byte>(lowered, loweredOffset, count);
            if (count < 4)
            {
                for (int i = 0; i < left.Length; i++)
                {
                    if (ToLower(left[i]) != right[i])
                    {
                        return false;
                    }
                }

                return true;
            }

            // Words, and a last one that overlaps the one before it.
            int last = count - 8;
            if (last < 0)
            {
                last += 4;
                ulong octets = BinaryPrimitives.ReadUInt32LittleEndian(left) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(left.Slice(last)) << 32);
                return LowerWord(octets) == (BinaryPrimitives.ReadUInt32LittleEndian(right) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(right.Slice(last)) << 32));
            }

            for (int i = 0; i < last; i += 8)
            {
                if (LowerWord(BinaryPrimitives.ReadUInt64LittleEndian(left.Slice(i))) != BinaryPrimitives.ReadUInt64LittleEndian(right.Slice(i)))
                {
                    return false;
                }
            }

            return LowerWord(BinaryPrimitives.ReadUInt64LittleEndian(left.Slice(last))) == BinaryPrimitives.ReadUInt64LittleEndian(right.Slice(last));
        }

        /// <inheritdoc/>
        public static partial bool EqualsUtf8(byte[] buffer, int start, int end, string text)
        {
            ReadOnlySpan<byte> octets = Range(buffer, start, end);
            if (octets.Length == text.Length)
            {
                return Ascii.Equals(octets, text);
            }

            // A char takes one to three octets.
            return octets.Length > text.Length && octets.Length / 3 <= text.Length && EqualsEncoded(octets, text);
        }

        private static bool EqualsEncoded(ReadOnlySpan<byte> octets, ReadOnlySpan<char> rest)
        {
            Span<byte> piece = stackalloc byte[128];
            while (!rest.IsEmpty)
            {
                Utf8.FromUtf16(rest, piece, out int read, out int written);
                if (!octets.StartsWith(piece.Slice(0, written)))
                {
                    return false;
                }

                rest = rest.Slice(read);
                octets = octets.Slice(written);
            }

            return octets.IsEmpty;
        }

        /// <inheritdoc/>
        public static partial bool EqualsAsciiIgnoreCase(byte[] buffer, int start, int end, string text)
        {
            return Ascii.EqualsIgnoreCase(Range(buffer, start, end), text);
        }

        /// <inheritdoc/>
        public static partial bool IsUtf8(byte[] buffer, int start, int end)
        {
            return Utf8.IsValid(Range(buffer, start, end));
        }

        /// <inheritdoc/>
        public static partial string GetString(byte[] buffer, int start, int end)
        {
            return Encoding.UTF8.GetString(buffer, start, end - start);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ReadOnlySpan<byte> Range(byte[] buffer, int start, int end)
        {
            return new ReadOnlySpan<byte>(buffer, start, end - start);
        }

        /// <summary>Eight octets with A to Z lowered: bit 7 of each says whether the other seven are from A to Z, and bit 5 follows it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ulong LowerWord(ulong octets)
        {
            const ulong High = 0x8080808080808080;
            ulong sevenBits = octets & ~High;
            ulong fromA = sevenBits + 0x3F3F3F3F3F3F3F3F;
            ulong beyondZ = sevenBits + 0x2525252525252525;
            return octets | ((fromA & ~beyondZ & ~octets & High) >> 2);
        }
    }
}
