using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace MicroHttp
{
    // Desktop .NET: the platform's vectorized calls where the ranges are long, words where they are short.
    public static partial class Octets
    {
        /// <summary>How many octets of a short name are compared at once, where they are; room that is best left behind a name that is compared with.</summary>
        internal const int NameVector = 32;

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
            // As a rule there is a whole vector on either side, of which the first octets count.
            if ((uint)count < NameVector && HasVector(buffer, start) && HasVector(lowered, loweredOffset))
            {
                Vector256<byte> octets = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(buffer), (nuint)start);
                Vector256<byte> isUpper = Vector256.LessThan(octets - Vector256.Create((byte)'A'), Vector256.Create((byte)('Z' - 'A' + 1)));
                Vector256<byte> name = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(lowered), (nuint)loweredOffset);
                uint same = Vector256.Equals(octets | (isUpper & Vector256.Create((byte)0x20)), name).ExtractMostSignificantBits();
                return (same | (uint.MaxValue << count)) == uint.MaxValue;
            }

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

            // Vectors or words, and a last one that overlaps the one before it.
            int last = count - 16;
            if (last < 0)
            {
                return LowerVector(Ends(left)) == Ends(right);
            }

            for (int i = 0; i < last; i += 16)
            {
                if (LowerVector(Vector128.Create(left.Slice(i))) != Vector128.Create(right.Slice(i)))
                {
                    return false;
                }
            }

            return LowerVector(Vector128.Create(left.Slice(last))) == Vector128.Create(right.Slice(last));
        }

        private static bool HasVector(byte[] octets, int start)
        {
            return Vector256.IsHardwareAccelerated && start >= 0 && start <= octets.Length - NameVector;
        }

        /// <summary>The first and the last octets of 4 to 16, in which each of them is.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<byte> Ends(ReadOnlySpan<byte> octets)
        {
            return octets.Length < 8
                ? Vector128.Create(BinaryPrimitives.ReadUInt32LittleEndian(octets), BinaryPrimitives.ReadUInt32LittleEndian(octets.Slice(octets.Length - 4)), 0, 0).AsByte()
                : Vector128.Create(BinaryPrimitives.ReadUInt64LittleEndian(octets), BinaryPrimitives.ReadUInt64LittleEndian(octets.Slice(octets.Length - 8))).AsByte();
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

        /// <summary>The octets with A to Z lowered.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<byte> LowerVector(Vector128<byte> octets)
        {
            Vector128<byte> isUpper = Vector128.LessThan(octets - Vector128.Create((byte)'A'), Vector128.Create((byte)('Z' - 'A' + 1)));
            return octets | (isUpper & Vector128.Create((byte)0x20));
        }
    }
}
