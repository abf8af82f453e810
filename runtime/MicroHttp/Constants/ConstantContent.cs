using System.ComponentModel;
using MicroHttp.Protocol;

namespace MicroHttp.Generated
{
    /// <summary>
    /// What a handler answers that returns a constant. The lines that say so, status line, Content-Type and Content-Length, are put together once and sent as
    /// one block, unless a filter has changed what they say.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class ConstantContent
    {
        private readonly byte[] _lines;

        /// <summary>Puts the lines together.</summary>
        /// <param name="mediaType">The media type.</param>
        /// <param name="text">The content.</param>
        public ConstantContent(string mediaType, string text)
        {
            MediaType = mediaType;
            Content = Octets.ToUtf8(text);
            _lines = Octets.ToUtf8("HTTP/1.1 200 OK\r\nContent-Type: " + mediaType + "\r\nContent-Length: " + Content.Length + "\r\n");
        }

        /// <summary>The media type.</summary>
        internal string MediaType { get; }

        /// <summary>The content in UTF-8.</summary>
        internal byte[] Content { get; }

        /// <summary>Writes the lines at <paramref name="offset"/>, where they are what a response has to say.</summary>
        /// <returns>The offset behind them; <paramref name="offset"/> where they are not.</returns>
        internal int WriteLines(int status, string? mediaType, long length, byte[] buffer, int offset)
        {
            if (status != 200 || (object?)mediaType != MediaType || length != Content.Length)
            {
                return offset;
            }

            Octets.Copy(_lines, 0, buffer, offset, _lines.Length);
            return offset + _lines.Length;
        }
    }
}
