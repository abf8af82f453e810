using System;
using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>GUIDs as 32 hexadecimal digits with hyphens.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class JsonGuid
    {
        private const int Length = 36;

        // The first three fields lie in memory with their lowest octet first.
        private static readonly byte[] Order = { 3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15 };

        private static readonly byte[] Digits = Octets.ToUtf8("0123456789abcdef");

        /// <summary>Writes a GUID.</summary>
        public static void Write(HttpResponse response, byte[] prefix, int offset, int count, Guid value)
        {
            int at = JsonWriter.Open(response, prefix, offset, count, Length + 2);
            byte[] buffer = response.Buffer;
            buffer[at] = (byte)'"';
            buffer[at + Length + 1] = (byte)'"';

            // The octets go where the last digits will stand: each has been read by the time that a digit takes its place.
            int octets = at + 1 + Length - Order.Length;
            Octets.WriteGuid(value, buffer, octets);
            int to = at + 1;
            for (int i = 0; i < Order.Length; i++)
            {
                if (i == 4 || i == 6 || i == 8 || i == 10)
                {
                    buffer[to++] = (byte)'-';
                }

                byte octet = buffer[octets + Order[i]];
                buffer[to++] = Digits[octet >> 4];
                buffer[to++] = Digits[octet & 15];
            }

            response.Advance(Length + 2);
        }

        /// <summary>Reads a GUID.</summary>
        public static bool Read(ref JsonReader reader, out Guid value)
        {
            value = Guid.Empty;
            return reader.ReadText(out int start, out int end, JsonErrorCode.NotAGuid)
                && (Scalars.TryGuid(reader.Buffer, start, end, out value) || reader.Refuse(JsonErrorCode.NotAGuid));
        }
    }
}
