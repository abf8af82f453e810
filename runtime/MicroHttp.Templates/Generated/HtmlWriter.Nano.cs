using System.Text;

namespace MicroHttp.Generated
{
    public static partial class HtmlWriter
    {
        // Encoding.UTF8 makes a new encoding whenever it is asked for.
        private static readonly Encoding Utf8 = Encoding.UTF8;

        /// <summary>
        /// Writes a constant part of a template. The template is a literal, whose text stays in flash, where an array would be copied to the heap.
        /// </summary>
        /// <param name="response">The response.</param>
        /// <param name="template">All constant text of the template.</param>
        /// <param name="index">Where the part begins, in chars.</param>
        /// <param name="count">How many chars it has.</param>
        /// <param name="octets">How many octets it has in UTF-8.</param>
        public static void Write(HttpResponse response, string template, int index, int count, int octets)
        {
            bool isAscii = count == octets;
            while (octets > 0)
            {
                // Room for any one character, at least.
                int at = response.Reserve(4);
                response.ContentRoom(out _, out int room);
                int part = octets < room ? octets : room;
                if (isAscii)
                {
                    Utf8.GetBytes(template, index, part, response.Buffer, at);
                    index += part;
                }
                else
                {
                    part = Octets.WriteUtf8(template, ref index, response.Buffer, at, at + part) - at;
                }

                response.Advance(part);
                octets -= part;
            }
        }
    }
}
