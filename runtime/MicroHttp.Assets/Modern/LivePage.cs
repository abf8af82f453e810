using System.IO;
using System.Text;

namespace MicroHttp.Generated
{
    /// <summary>An HTML document with a script behind it.</summary>
    internal sealed class LivePage : ConstantSource
    {
        private readonly byte[] _content;

        private LivePage(byte[] content, string? contentType)
        {
            _content = content;
            ContentType = contentType;
        }

        /// <inheritdoc/>
        public override long Length => _content.Length;

        /// <inheritdoc/>
        public override string? ContentType { get; }

        /// <summary>Reads <paramref name="source"/> to its end and closes it.</summary>
        public static LivePage Of(ContentSource source, string script)
        {
            using var content = new MemoryStream();
            byte[] piece = new byte[4096];
            for (int read = source.Read(piece, 0, piece.Length); read > 0; read = source.Read(piece, 0, piece.Length))
            {
                content.Write(piece, 0, read);
            }

            source.Close();
            content.Write(Encoding.UTF8.GetBytes(script));
            return new LivePage(content.ToArray(), source.ContentType);
        }

        /// <inheritdoc/>
        public override int ReadAt(long position, byte[] buffer, int offset, int count)
        {
            int left = _content.Length - (int)position;
            count = count < left ? count : left;
            Octets.Copy(_content, (int)position, buffer, offset, count);
            return count;
        }
    }
}
