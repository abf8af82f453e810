using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace MicroHttp
{
    // Sixteen or 32 octets are classified at once. Vectors may be read beyond the range, never beyond the array; what was found there is cut off.
    public static partial class Octets
    {
        // Bit h of row l: whether octet 0xhl is of the class (h from 0 to 7; no octet from 0x80 on is).
        private static Vector128<byte> TokenRows
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Vector128.Create(0xE8, 0xFC, 0xF8, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC, 0xF8, 0xF8, 0xF4, 0x54, 0xD0, 0x54, 0xF4, (byte)0x70);
        }

        // Bit h for octet 0xh0 up to 7, none beyond.
        private static Vector128<byte> NibbleBits
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Vector128.Create(1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, (byte)0);
        }

        private static Vector128<byte> QueryRows
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Vector128.Create(0xF8, 0xFC, 0xFC, 0xF8, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC, (byte)0x7C);
        }

        private static Vector128<byte> PlainPathRows
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Vector128.Create(0xF8, 0xFC, 0xFC, 0xF8, 0xFC, 0xF8, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC, 0xDC, 0xFC, 0xF8, (byte)0x74);
        }

        private static Vector128<byte> RegNameRows
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Vector128.Create(0xA8, 0xFC, 0xF8, 0xF8, 0xFC, 0xF8, 0xFC, 0xFC, 0xFC, 0xFC, 0xF4, 0x5C, 0x54, 0x5C, 0xD4, (byte)0x70);
        }

        /// <inheritdoc/>
        public static partial int IndexOf(byte[] buffer, byte value, int start, int end)
        {
            CheckRange(buffer, start, end);
            int i = start;
            if (Vector256.IsHardwareAccelerated)
            {
                ref byte origin = ref MemoryMarshal.GetArrayDataReference(buffer);
                for (; i < end && i <= buffer.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
                {
                    Vector256<byte> hits = Vector256.Equals(Vector256.LoadUnsafe(ref origin, (nuint)i), Vector256.Create(value));
                    if (hits != Vector256<byte>.Zero)
                    {
                        i += BitOperations.TrailingZeroCount(hits.ExtractMostSignificantBits());
                        return i < end ? i : -1;
                    }
                }
            }

            if (i >= end)
            {
                return -1;
            }

            int found = new ReadOnlySpan<byte>(buffer, i, end - i).IndexOf(value);
            return found < 0 ? -1 : i + found;
        }

        /// <inheritdoc/>
        public static partial int SkipToken(byte[] buffer, int start, int end)
        {
            return SkipClass(buffer, start, end, TokenRows, OctetClass.Token);
        }

        /// <inheritdoc/>
        public static partial int SkipQuery(byte[] buffer, int start, int end)
        {
            return SkipClass(buffer, start, end, QueryRows, OctetClass.Query);
        }

        /// <inheritdoc/>
        public static partial int SkipPlainPath(byte[] buffer, int start, int end)
        {
            return SkipClass(buffer, start, end, PlainPathRows, OctetClass.PlainPath);
        }

        /// <inheritdoc/>
        internal static partial int SkipRegName(byte[] buffer, int start, int end)
        {
            return SkipClass(buffer, start, end, RegNameRows, OctetClass.RegName);
        }

        /// <inheritdoc/>
        public static partial int SkipFieldValue(byte[] buffer, int start, int end)
        {
            return SkipUntil<FieldValueStops>(buffer, start, end);
        }

        /// <inheritdoc/>
        public static partial int SkipStringText(byte[] buffer, int start, int end)
        {
            return SkipUntil<StringTextStops>(buffer, start, end);
        }

        /// <summary>How many of the 32 octets from <paramref name="start"/> on, which all have to be there, are the start of a token.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static int TokenLength(ref byte origin, int start)
        {
            Vector256<byte> octets = Vector256.LoadUnsafe(ref origin, (nuint)start);
            Vector256<byte> row = Avx2.Shuffle(Vector256.Create(TokenRows, TokenRows), octets & Vector256.Create((byte)0x0F));
            Vector256<byte> bit = Avx2.Shuffle(Vector256.Create(NibbleBits, NibbleBits), octets >>> 4);
            return BitOperations.TrailingZeroCount(Vector256.Equals(row & bit, Vector256<byte>.Zero).ExtractMostSignificantBits());
        }

        /// <summary>A bit for each control character but HTAB of the 64 octets from <paramref name="start"/> on, or of those that there are.</summary>
        /// <param name="origin">The first octet of the array.</param>
        /// <param name="start">The first octet to be looked at.</param>
        /// <param name="last">Where the last 64 octets of the array begin.</param>
        /// <param name="end">The index behind the octet of the highest bit.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static ulong ControlsIn(ref byte origin, int start, int last, out int end)
        {
            int first = Math.Min(start, last);
            Vector512<byte> octets = Vector512.LoadUnsafe(ref origin, (nuint)first);
            Vector512<byte> low = Vector512.LessThan(octets, Vector512.Create((byte)0x20)) & ~Vector512.Equals(octets, Vector512.Create((byte)'\t'));
            ulong bits = (low | Vector512.Equals(octets, Vector512.Create((byte)0x7F))).ExtractMostSignificantBits();
            end = first + Vector512<byte>.Count;
            return bits & (ulong.MaxValue << (start - first));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int SkipUntil<TStops>(byte[] buffer, int start, int end)
            where TStops : IStops
        {
            CheckRange(buffer, start, end);
            ref byte origin = ref MemoryMarshal.GetArrayDataReference(buffer);
            int i = start;
            if (Vector256.IsHardwareAccelerated)
            {
                for (; i < end && i <= buffer.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
                {
                    Vector256<byte> stops = TStops.In(Vector256.LoadUnsafe(ref origin, (nuint)i));
                    if (stops != Vector256<byte>.Zero)
                    {
                        return Math.Min(end, i + BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits()));
                    }
                }
            }

            if (Vector128.IsHardwareAccelerated)
            {
                for (; i < end && i <= buffer.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
                {
                    Vector128<byte> stops = TStops.In(Vector128.LoadUnsafe(ref origin, (nuint)i));
                    if (stops != Vector128<byte>.Zero)
                    {
                        return Math.Min(end, i + BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits()));
                    }
                }
            }

            return SkipOneByOne(buffer, i, end, TStops.Class);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int SkipClass(byte[] buffer, int start, int end, Vector128<byte> rows, int octetClass)
        {
            CheckRange(buffer, start, end);
            int i = start;
            if (Ssse3.IsSupported || AdvSimd.Arm64.IsSupported)
            {
                ref byte origin = ref MemoryMarshal.GetArrayDataReference(buffer);
                for (; i < end && i <= buffer.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
                {
                    Vector128<byte> octets = Vector128.LoadUnsafe(ref origin, (nuint)i);
                    Vector128<byte> row = LookUp(rows, octets & Vector128.Create((byte)0x0F));
                    Vector128<byte> bit = LookUp(NibbleBits, octets >>> 4);
                    uint stops = Vector128.Equals(row & bit, Vector128<byte>.Zero).ExtractMostSignificantBits();
                    if (stops != 0)
                    {
                        return Math.Min(end, i + BitOperations.TrailingZeroCount(stops));
                    }
                }
            }

            return SkipOneByOne(buffer, i, end, octetClass);
        }

        private static int SkipOneByOne(byte[] buffer, int start, int end, int octetClass)
        {
            byte[] classes = OctetClass.Of;
            int i = start;
            while (i < end && (classes[buffer[i]] & octetClass) != 0)
            {
                i++;
            }

            return Math.Min(i, end);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<byte> LookUp(Vector128<byte> table, Vector128<byte> indices)
        {
            return Ssse3.IsSupported ? Ssse3.Shuffle(table, indices) : AdvSimd.Arm64.VectorTableLookup(table, indices);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void CheckRange(byte[] buffer, int start, int end)
        {
            if ((uint)end > (uint)buffer.Length || (uint)start > (uint)end)
            {
                RefuseRange();
            }
        }

        // Apart, so that a check costs its callers a compare and no more code.
        private static void RefuseRange() => throw new ArgumentOutOfRangeException("end");

        /// <summary>Where octets of a class end.</summary>
        private interface IStops
        {
            /// <summary>The class.</summary>
            static abstract int Class { get; }

            /// <summary>All bits of each octet that is not of the class.</summary>
            static abstract Vector256<byte> In(Vector256<byte> octets);

            /// <summary>All bits of each octet that is not of the class.</summary>
            static abstract Vector128<byte> In(Vector128<byte> octets);
        }

        private readonly struct FieldValueStops : IStops
        {
            public static int Class => OctetClass.FieldValue;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static Vector256<byte> In(Vector256<byte> octets) =>
                Vector256.AndNot(Vector256.LessThan(octets, Vector256.Create((byte)0x20)), Vector256.Equals(octets, Vector256.Create((byte)'\t')))
                | Vector256.Equals(octets, Vector256.Create((byte)0x7F));

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static Vector128<byte> In(Vector128<byte> octets) =>
                Vector128.AndNot(Vector128.LessThan(octets, Vector128.Create((byte)0x20)), Vector128.Equals(octets, Vector128.Create((byte)'\t')))
                | Vector128.Equals(octets, Vector128.Create((byte)0x7F));
        }

        private readonly struct StringTextStops : IStops
        {
            public static int Class => OctetClass.StringText;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static Vector256<byte> In(Vector256<byte> octets) =>
                Vector256.Equals(Vector256.Min(octets, Vector256.Create((byte)0x1F)), octets)
                | Vector256.Equals(octets, Vector256.Create((byte)'"'))
                | Vector256.Equals(octets, Vector256.Create((byte)'\\'));

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static Vector128<byte> In(Vector128<byte> octets) =>
                Vector128.Equals(Vector128.Min(octets, Vector128.Create((byte)0x1F)), octets)
                | Vector128.Equals(octets, Vector128.Create((byte)'"'))
                | Vector128.Equals(octets, Vector128.Create((byte)'\\'));
        }
    }
}
