using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>Octets as base64 (RFC 4648 4).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class JsonBase64
    {
        // 48 octets make 64 digits, as many as can be reserved.
        private const int Piece = 48;

        /// <summary>Writes octets, or null.</summary>
        public static void Write(HttpResponse response, byte[] prefix, int offset, int count, byte[]? value)
        {
            if (value == null)
            {
                JsonWriter.WriteNull(response, prefix, offset, count);
                return;
            }

            JsonWriter.WriteBracket(response, prefix, offset, count, (byte)'"');
            for (int from = 0; from < value.Length; from += Piece)
            {
                int part = value.Length - from < Piece ? value.Length - from : Piece;
                int at = response.Reserve(Base64.EncodedLength(part));
                response.Advance(Base64.Encode(value, from, part, response.Buffer, at) - at);
            }

            JsonWriter.WriteBracket(response, prefix, 0, 0, (byte)'"');
        }

        /// <summary>Reads octets into an array of their own.</summary>
        public static bool Read(ref JsonReader reader, out byte[]? value)
        {
            value = null;
            if (!reader.ReadText(out int start, out int end, JsonErrorCode.NotBase64))
            {
                return false;
            }

            byte[] buffer = reader.Buffer;
            int padding = end - start < 4 || buffer[end - 1] != (byte)'=' ? 0 : buffer[end - 2] != (byte)'=' ? 1 : 2;
            byte[] octets = new byte[(end - start) / 4 * 3 - padding];
            if (((end - start) & 3) != 0 || Base64.Decode(buffer, start, end, octets, 0) < 0)
            {
                return reader.Refuse(JsonErrorCode.NotBase64);
            }

            value = octets;
            return true;
        }
    }
}
