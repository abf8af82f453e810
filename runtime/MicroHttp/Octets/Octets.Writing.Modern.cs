using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace MicroHttp
{
    // Nearly all text that a server writes is short and ASCII: the platform's calls cost more than the work.
    public static partial class Octets
    {
        /// <inheritdoc/>
        public static partial int WriteUtf8(string text, ref int index, byte[] buffer, int start, int end)
        {
            ReadOnlySpan<char> rest = text.AsSpan(index);
            Span<byte> room = buffer.AsSpan(start, end - start);
            if (rest.Length <= room.Length && TryNarrow(rest, room))
            {
                index = text.Length;
                return start + rest.Length;
            }

            Utf8.FromUtf16(rest, room, out int read, out int written);
            index += read;
            return start + written;
        }

        /// <inheritdoc/>
        public static partial int WriteAscii(string text, byte[] buffer, int offset)
        {
            return TryNarrow(text, buffer.AsSpan(offset, text.Length))
                ? offset + text.Length
                : offset + Encoding.UTF8.GetBytes(text, buffer.AsSpan(offset));
        }

        /// <inheritdoc/>
        public static partial int WriteAscii(string text, int index, int count, byte[] buffer, int offset)
        {
            TryNarrow(text.AsSpan(index, count), buffer.AsSpan(offset, count));
            return offset + count;
        }

        /// <summary>Writes <paramref name="text"/> to as many octets of <paramref name="target"/>, unless it is not all ASCII.</summary>
        private static bool TryNarrow(ReadOnlySpan<char> text, Span<byte> target)
        {
            ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            ref byte octets = ref MemoryMarshal.GetReference(target);
            int length = text.Length;
            if (!Vector128.IsHardwareAccelerated || length < 8)
            {
                for (int i = 0; i < length; i++)
                {
                    ushort c = Unsafe.Add(ref source, i);
                    if (c > 0x7F)
                    {
                        return false;
                    }

                    Unsafe.Add(ref octets, i) = (byte)c;
                }

                return true;
            }

            if (length < 16)
            {
                // Two halves that overlap.
                nuint second = (nuint)length - 8;
                Vector128<ushort> low = Vector128.LoadUnsafe(ref source);
                Vector128<ushort> high = Vector128.LoadUnsafe(ref source, second);
                Vector128<byte> both = Vector128.Narrow(low, high);
                Unsafe.WriteUnaligned(ref octets, both.AsUInt64().ToScalar());
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref octets, second), both.AsUInt64().GetElement(1));
                return IsAscii(low | high);
            }

            nuint last = (nuint)length - 16;
            for (nuint i = 0; ; i = Math.Min(i + 16, last))
            {
                Vector128<ushort> low = Vector128.LoadUnsafe(ref source, i);
                Vector128<ushort> high = Vector128.LoadUnsafe(ref source, i + 8);
                if (!IsAscii(low | high))
                {
                    return false;
                }

                Vector128.Narrow(low, high).StoreUnsafe(ref octets, i);
                if (i == last)
                {
                    return true;
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool IsAscii(Vector128<ushort> chars)
        {
            return (chars & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;
        }
    }
}
