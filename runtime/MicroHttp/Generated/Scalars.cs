using System;
using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>
    /// Reads scalars from octets, the same on every target: invariant, without white space or a plus sign, and nothing that does not fit.
    /// A range is half open.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class Scalars
    {
        /// <summary>Reads an integer from <paramref name="minimum"/> to <paramref name="maximum"/>.</summary>
        public static bool TryInt64(byte[] buffer, int start, int end, long minimum, long maximum, out long value)
        {
            return Octets.TryParseInt64(buffer, start, end, minimum, maximum, out value);
        }

        /// <summary>Reads an integer from 0 to 18446744073709551615.</summary>
        public static bool TryUInt64(byte[] buffer, int start, int end, out ulong value)
        {
            return Octets.TryParseUInt64(buffer, start, end, out value);
        }

        /// <summary>Reads true, false, 1, 0, on or off, letters in either case.</summary>
        public static bool TryBoolean(byte[] buffer, int start, int end, out bool value)
        {
            switch (end - start)
            {
                case 1:
                    value = buffer[start] == (byte)'1';
                    return value || buffer[start] == (byte)'0';
                case 2:
                    value = (Octets.Load2(buffer, start) | 0x2020u) == 0x6E6Fu; // "on"
                    return value;
                case 3:
                    value = false;
                    return (Octets.Load2(buffer, start) | 0x2020u) == 0x666Fu && Octets.ToLower(buffer[start + 2]) == (byte)'f'; // "of"
                case 4:
                    value = Octets.Load4Lowered(buffer, start) == 0x65757274u; // "true"
                    return value;
                case 5:
                    value = false;
                    return Octets.Load4Lowered(buffer, start) == 0x736C6166u && Octets.ToLower(buffer[start + 4]) == (byte)'e'; // "fals"
                default:
                    value = false;
                    return false;
            }
        }

        /// <summary>Reads one character of the basic plane.</summary>
        public static bool TryChar(byte[] buffer, int start, int end, out char value)
        {
            value = '\0';
            int count = end - start;
            if (count < 1 || count > 3 || !Octets.IsUtf8(buffer, start, end))
            {
                return false;
            }

            byte lead = buffer[start];
            int wanted = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
            value = wanted == 1 ? (char)lead
                : wanted == 2 ? (char)(((lead & 0x1F) << 6) | (buffer[start + count - 1] & 0x3F))
                : (char)(((lead & 0x0F) << 12) | ((buffer[start + count - 2] & 0x3F) << 6) | (buffer[start + count - 1] & 0x3F));
            return wanted == count;
        }

        /// <summary>Reads a GUID of 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12 with dashes between them.</summary>
        public static bool TryGuid(byte[] buffer, int start, int end, out Guid value)
        {
            value = Guid.Empty;
            bool hasShape = end - start == 36
                && buffer[start + 8] == (byte)'-' && buffer[start + 13] == (byte)'-' && buffer[start + 18] == (byte)'-' && buffer[start + 23] == (byte)'-';
            if (!hasShape || !IsHex(buffer, start, 8) || !IsHex(buffer, start + 9, 4) || !IsHex(buffer, start + 14, 4) || !IsHex(buffer, start + 19, 4) || !IsHex(buffer, start + 24, 12))
            {
                return false;
            }

            value = new Guid(
                (uint)((Hex(buffer, start) << 24) | (Hex(buffer, start + 2) << 16) | (Hex(buffer, start + 4) << 8) | Hex(buffer, start + 6)),
                (ushort)((Hex(buffer, start + 9) << 8) | Hex(buffer, start + 11)),
                (ushort)((Hex(buffer, start + 14) << 8) | Hex(buffer, start + 16)),
                (byte)Hex(buffer, start + 19),
                (byte)Hex(buffer, start + 21),
                (byte)Hex(buffer, start + 24),
                (byte)Hex(buffer, start + 26),
                (byte)Hex(buffer, start + 28),
                (byte)Hex(buffer, start + 30),
                (byte)Hex(buffer, start + 32),
                (byte)Hex(buffer, start + 34));
            return true;
        }

        private static bool IsHex(byte[] buffer, int start, int count)
        {
            for (int i = start; i < start + count; i++)
            {
                if (Octets.HexValue(buffer[i]) < 0)
                {
                    return false;
                }
            }

            return true;
        }

        private static int Hex(byte[] buffer, int at)
        {
            return (Octets.HexValue(buffer[at]) << 4) | Octets.HexValue(buffer[at + 1]);
        }
    }
}
