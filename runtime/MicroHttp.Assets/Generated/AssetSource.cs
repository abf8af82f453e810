using System;

namespace MicroHttp.Generated
{
    /// <summary>One form of a packed file.</summary>
    internal sealed partial class AssetSource : ConstantSource
    {
        private readonly AssetStore _store;
        private readonly bool _isGzip;
        private readonly int _start;
        private readonly int _length;

        public AssetSource(AssetStore store, string mediaType, bool isGzip, int start, int length, string? tag)
        {
            _store = store;
            ContentType = mediaType;
            _isGzip = isGzip;
            _start = start;
            _length = length;
            EntityTag = tag;
        }

        /// <inheritdoc/>
        public override long Length => _length;

        /// <summary>Ranges are served of files as they are.</summary>
        public override bool CanSeek => !_isGzip;

        /// <inheritdoc/>
        public override string? ContentType { get; }

        /// <inheritdoc/>
        public override string? ContentEncoding => _isGzip ? "gzip" : null;

        /// <inheritdoc/>
        public override string? EntityTag { get; }

        /// <inheritdoc/>
        public override DateTime LastModified => _store.LastModified;

        /// <inheritdoc/>
        public override int ReadAt(long position, byte[] buffer, int offset, int count)
        {
            int left = _length - (int)position;
            count = count < left ? count : left;
            if (count > 0)
            {
                _store.Read(_start + (int)position, buffer, offset, count);
            }

            return count;
        }
    }
}
