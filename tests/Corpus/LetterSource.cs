using System;

namespace MicroHttp.Corpus
{
    /// <summary>So many octets, the letters a to z again and again.</summary>
    internal sealed class LetterSource : ContentSource
    {
        private readonly int _count;
        private readonly bool _known;
        private int _position;

        public LetterSource(int count, bool known)
        {
            _count = count;
            _known = known;
        }

        public override long Length => _known ? _count : -1;

        public override bool CanSeek => _known;

        public override string? ContentType => "text/plain";

        public override string? EntityTag => _known ? "\"v1\"" : null;

        public override int Read(byte[] buffer, int offset, int count)
        {
            int part = Math.Min(count, _count - _position);
            for (int i = 0; i < part; i++)
            {
                buffer[offset + i] = (byte)('a' + ((_position + i) % 26));
            }

            _position += part;
            return part;
        }

        public override void Seek(long position) => _position = (int)position;
    }
}
