using System;

namespace MicroHttp.Generated
{
    /// <summary>One form of a packed file.</summary>
    internal sealed partial class AssetSource : ConstantSource
    {
        /// <summary>The name of the coding. A field and no literal, of which a device makes an object each time it comes across it.</summary>
        internal static readonly string Gzip = "gzip";

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
        public override string? ContentEncoding => _isGzip ? Gzip : null;

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
