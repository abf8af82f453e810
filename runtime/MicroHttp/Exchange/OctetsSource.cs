using System;

namespace MicroHttp
{
    /// <summary>Content that lies in an array; ranges of it are served.</summary>
    public class OctetsSource : ContentSource
    {
        private readonly byte[] _octets;
        private readonly int _offset;
        private readonly int _count;
        private int _position;

        /// <summary>The octets of a whole array. They must not change while they are read.</summary>
        public OctetsSource(byte[] octets, string? contentType)
            : this(octets, 0, octets.Length, contentType)
        {
        }

        /// <summary>So many octets of an array. They must not change while they are read.</summary>
        public OctetsSource(byte[] octets, int offset, int count, string? contentType)
        {
            if (offset < 0 || count < 0 || count > octets.Length - offset)
            {
                throw new ArgumentOutOfRangeException(nameof(count));
            }

            _octets = octets;
            _offset = offset;
            _count = count;
            ContentType = contentType;
        }

        /// <inheritdoc/>
        public override long Length => _count;

        /// <inheritdoc/>
        public override bool CanSeek => true;

        /// <inheritdoc/>
        public override bool IsIndependent => true;

        /// <inheritdoc/>
        public override string? ContentType { get; }

        /// <inheritdoc/>
        public override int Read(byte[] buffer, int offset, int count)
        {
            int part = _count - _position < count ? _count - _position : count;
            Octets.Copy(_octets, _offset + _position, buffer, offset, part);
            _position += part;
            return part;
        }

        /// <inheritdoc/>
        public override void Seek(long position)
        {
            _position = (int)position;
        }
    }
}
