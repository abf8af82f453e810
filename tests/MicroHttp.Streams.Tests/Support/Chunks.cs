using System;
using System.Globalization;
using System.Text;

namespace MicroHttp.Streams.Tests
{
    /// <summary>Reads a response with chunked content, whose end may not have come.</summary>
    internal static class Chunks
    {
        /// <summary>The content of the first response in <paramref name="output"/>.</summary>
        public static string Content(string output)
        {
            var content = new StringBuilder();
            int at = output.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            while (at < output.Length)
            {
                int line = output.IndexOf("\r\n", at, StringComparison.Ordinal);
                int size = int.Parse(output.AsSpan(at, line - at), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                if (size == 0)
                {
                    break;
                }

                content.Append(output, line + 2, size);
                at = line + 2 + size + 2;
            }

            return content.ToString();
        }
    }
}
