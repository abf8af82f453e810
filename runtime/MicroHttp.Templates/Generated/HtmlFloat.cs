using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>Writes float and double into HTML. Apart from the other values, since nothing else needs the tables behind it. Nothing is written for what is no number, or infinite.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class HtmlFloat
    {
        /// <summary>Writes the shortest digits that read back as the same double; nothing for what is no number, or infinite.</summary>
        public static void WriteDouble(HttpResponse response, double value)
        {
            int at = response.Reserve(FloatText.Longest);
            Close(response, at, FloatText.WriteDouble(value, response.Buffer, at));
        }

        /// <summary>Writes the shortest digits that read back as the same float; nothing for what is no number, or infinite.</summary>
        public static void WriteSingle(HttpResponse response, float value)
        {
            int at = response.Reserve(FloatText.Longest);
            Close(response, at, FloatText.WriteSingle(value, response.Buffer, at));
        }

        /// <summary>Writes <paramref name="digits"/> digits behind the point; nothing for what is no number, or infinite.</summary>
        public static void WriteFixed(HttpResponse response, double value, int digits)
        {
            int at = response.Reserve(FloatText.Longest);
            Close(response, at, FloatText.WriteFixed(value, digits, response.Buffer, at));
        }

        private static void Close(HttpResponse response, int at, int end)
        {
            if (end > at)
            {
                response.Advance(end - at);
            }
        }
    }
}
