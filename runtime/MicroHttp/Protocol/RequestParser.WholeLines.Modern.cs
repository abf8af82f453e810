using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MicroHttp.Protocol
{
    // The lines that nobody asked for, most of a browser's, are passed in a loop that calls nothing, so that all it needs stays in registers.
    internal sealed partial class RequestParser
    {
        // CR LF, as both are loaded.
        private static ushort LineEnd => BitConverter.IsLittleEndian ? (ushort)0x0A0D : (ushort)0x0D0A;

        private partial RejectionReason ReadWholeLines(byte[] buffer, int end)
        {
            ServerRules rules = _head.Rules;
            FieldTable fields = rules.Fields;
            int start = Next;
            int room = rules.Limits.FieldSection - _sectionOctets;
            LineScan scan = new LineScan { Start = start, End = end - start > room ? start + room : end, Left = rules.Limits.FieldLines - _lines };
            RejectionReason reason = RejectionReason.None;
            while (reason == RejectionReason.None)
            {
                int first = PassUnknownLines(buffer, fields.FirstOfSlot, ref scan);
                if (first == FieldTable.None)
                {
                    break;
                }

                int entry = fields.FindFrom(first, buffer, scan.Start, scan.NameEnd);
                if (entry != FieldTable.None)
                {
                    reason = Take(buffer, entry, scan.NameEnd + 1, scan.ValueEnd);
                }

                scan.Start = scan.ValueEnd + 2;
            }

            _lines = rules.Limits.FieldLines - scan.Left;
            _sectionOctets += scan.Start - start;
            BeginLine(scan.Start);
            return reason;
        }

        /// <summary>Passes lines up to one whose name may be in the table.</summary>
        /// <param name="buffer">The octets.</param>
        /// <param name="firstOfSlot">What the table's search begins with, by slot.</param>
        /// <param name="scan">Where that is.</param>
        /// <returns>The entry of the slot; <see cref="FieldTable.None"/> in front of a line that is not whole or not well-formed, or needs a closer look to tell.</returns>
        private static int PassUnknownLines(byte[] buffer, sbyte[] firstOfSlot, ref LineScan scan)
        {
            ref byte origin = ref MemoryMarshal.GetArrayDataReference(buffer);
            int start = scan.Start;
            int end = scan.End;
            int left = scan.Left;
            ulong controls = scan.Controls;
            int controlsEnd = scan.ControlsEnd;
            int first = FieldTable.None;

            // Where the last vector of the array begins that line ends are looked for in; and from where on there is none for a name.
            int lastBlock = buffer.Length - Vector512<byte>.Count;
            int limit = !Avx2.IsSupported ? end : lastBlock < 0 ? 0 : Math.Min(end, buffer.Length - Vector256<byte>.Count + 1);
            while (start < limit && left > 0)
            {
                int nameEnd;
                int valueEnd;
                if (!Avx2.IsSupported)
                {
                    nameEnd = Octets.SkipToken(buffer, start, end);
                    valueEnd = Octets.SkipFieldValue(buffer, nameEnd, end);
                }
                else
                {
                    // The end of the line comes from the map, not from the end of the name: the next line waits for it, the name can be looked at meanwhile.
                    controls = start < controlsEnd ? controls & (ulong.MaxValue << (start - controlsEnd)) : Octets.ControlsIn(ref origin, start, lastBlock, out controlsEnd);
                    while (controls == 0 && controlsEnd < end)
                    {
                        controls = Octets.ControlsIn(ref origin, controlsEnd, lastBlock, out controlsEnd);
                    }

                    valueEnd = controlsEnd - Vector512<byte>.Count + BitOperations.TrailingZeroCount(controls);
                    nameEnd = start + Octets.TokenLength(ref origin, start);
                }

                // Both ends are looked at once they are known to lie in front of what was received.
                if (valueEnd + 2 > end || nameEnd >= valueEnd || nameEnd == start || Unsafe.Add(ref origin, nameEnd) != (byte)':'
                    || Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref origin, valueEnd)) != LineEnd)
                {
                    break;
                }

                left--;
                first = firstOfSlot[FieldTable.Slot(buffer, start, nameEnd)];
                if (first != FieldTable.None)
                {
                    scan.NameEnd = nameEnd;
                    scan.ValueEnd = valueEnd;
                    break;
                }

                start = valueEnd + 2;
            }

            scan.Start = start;
            scan.Left = left;
            scan.Controls = controls;
            scan.ControlsEnd = controlsEnd;
            return first;
        }

        /// <summary>How far whole lines were looked at.</summary>
        private struct LineScan
        {
            /// <summary>The start of the line to be looked at.</summary>
            public int Start;

            /// <summary>The end of what may be looked at.</summary>
            public int End;

            /// <summary>How many lines may still come.</summary>
            public int Left;

            /// <summary>The end of the line's name.</summary>
            public int NameEnd;

            /// <summary>The end of its value.</summary>
            public int ValueEnd;

            /// <summary>Which of the 64 octets in front of <see cref="ControlsEnd"/> are control characters other than HTAB, a bit for each, that of the first one lowest.</summary>
            public ulong Controls;

            /// <summary>0 while nothing is known.</summary>
            public int ControlsEnd;
        }
    }
}
