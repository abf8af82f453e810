using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>Reads and writes float and double. Apart from the other values, since nothing else needs the tables behind it. What is no number, or infinite, is written as null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class JsonFloat
    {
        /// <summary>Writes the shortest digits that read back as the same double.</summary>
        public static void WriteDouble(HttpResponse response, byte[] prefix, int offset, int count, double value)
        {
            int at = JsonWriter.Open(response, prefix, offset, count, FloatText.Longest);
            Close(response, at, FloatText.WriteDouble(value, response.Buffer, at));
        }

        /// <summary>Writes the shortest digits that read back as the same float.</summary>
        public static void WriteSingle(HttpResponse response, byte[] prefix, int offset, int count, float value)
        {
            int at = JsonWriter.Open(response, prefix, offset, count, FloatText.Longest);
            Close(response, at, FloatText.WriteSingle(value, response.Buffer, at));
        }

        /// <summary>Writes <paramref name="digits"/> digits behind the point.</summary>
        public static void WriteFixed(HttpResponse response, byte[] prefix, int offset, int count, double value, int digits)
        {
            int at = JsonWriter.Open(response, prefix, offset, count, FloatText.Longest);
            Close(response, at, FloatText.WriteFixed(value, digits, response.Buffer, at));
        }

        /// <summary>Reads a number as the double next to it.</summary>
        public static bool ReadDouble(ref JsonReader reader, out double value)
        {
            value = 0;
            return reader.ReadNumber(out int start, out int end)
                && (FloatText.TryParseDouble(reader.Buffer, start, end, out value) || reader.Refuse(JsonErrorCode.OutOfRange));
        }

        /// <summary>Reads a number as the float next to it.</summary>
        public static bool ReadSingle(ref JsonReader reader, out float value)
        {
            value = 0;
            return reader.ReadNumber(out int start, out int end)
                && (FloatText.TryParseSingle(reader.Buffer, start, end, out value) || reader.Refuse(JsonErrorCode.OutOfRange));
        }

        private static void Close(HttpResponse response, int at, int end)
        {
            if (end < 0)
            {
                JsonWriter.WriteNull(response, Octets.Empty, 0, 0);
            }
            else
            {
                response.Advance(end - at);
            }
        }
    }
}
