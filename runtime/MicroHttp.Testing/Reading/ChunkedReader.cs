using System;
using System.Globalization;
using System.IO;

namespace MicroHttp.Testing.Reading
{
    /// <summary>Takes chunked coding off (RFC 9112 7.1).</summary>
    internal sealed class ChunkedReader
    {
        private readonly SectionReader _section;

        public ChunkedReader(SectionReader section)
        {
            _section = section;
        }

        /// <summary>The content, with the trailer section in <paramref name="trailers"/>; null while it is not complete.</summary>
        public byte[]? Read(TestFields trailers)
        {
            var content = new MemoryStream();
            for (string? line = _section.Line(); line != null; line = _section.Line())
            {
                int size = SizeOf(line);
                if (size == 0)
                {
                    return _section.Fields(trailers) ? content.ToArray() : null;
                }

                byte[]? data = _section.Octets(size);
                byte[]? lineEnd = data == null ? null : _section.Octets(2);
                if (data == null || lineEnd == null)
                {
                    return null;
                }

                if (lineEnd[0] != '\r' || lineEnd[1] != '\n')
                {
                    throw new TestFailureException("A chunk of " + size.ToString(CultureInfo.InvariantCulture) + " octets is not followed by CR LF.");
                }

                content.Write(data, 0, size);
            }

            return null;
        }

        // chunk = chunk-size [ chunk-ext ] CRLF; chunk-size = 1*HEXDIG
        private static int SizeOf(string line)
        {
            int semicolon = line.IndexOf(';', StringComparison.Ordinal);
            string digits = semicolon < 0 ? line : line.Substring(0, semicolon).TrimEnd(' ', '\t');
            return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int size) && size >= 0
                ? size
                : throw new TestFailureException("'" + line + "' is no chunk size.");
        }
    }
}
