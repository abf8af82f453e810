using System;
using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>GUIDs as 32 hexadecimal digits with hyphens.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class JsonGuid
    {
        private const int Length = 36;

        private const int GuidOctets = 16;

        // Made when it is needed: few devices write GUIDs.
        private static byte[]? _digits;

        /// <summary>Writes a GUID.</summary>
        public static void Write(HttpResponse response, byte[] prefix, int offset, int count, Guid value)
        {
            byte[] digits = _digits ??= Octets.ToUtf8("0123456789abcdef");
            int at = JsonWriter.Open(response, prefix, offset, count, Length + 2);
            byte[] buffer = response.Buffer;
            buffer[at] = (byte)'"';
            buffer[at + Length + 1] = (byte)'"';

            // The octets go where the last digits will stand: each has been read by the time that a digit takes its place.
            int octets = at + 1 + Length - GuidOctets;
            Octets.WriteGuid(value, buffer, octets);

            // The first three fields lie in memory with their lowest octet first.
            Swap(buffer, octets, octets + 3);
            Swap(buffer, octets + 1, octets + 2);
            Swap(buffer, octets + 4, octets + 5);
            Swap(buffer, octets + 6, octets + 7);
            int to = at + 1;
            for (int i = 0; i < GuidOctets; i++)
            {
                if (i == 4 || i == 6 || i == 8 || i == 10)
                {
                    buffer[to++] = (byte)'-';
                }

                byte octet = buffer[octets + i];
                buffer[to++] = digits[octet >> 4];
                buffer[to++] = digits[octet & 15];
            }

            response.Advance(Length + 2);
        }

        private static void Swap(byte[] buffer, int one, int other)
        {
            byte octet = buffer[one];
            buffer[one] = buffer[other];
            buffer[other] = octet;
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
