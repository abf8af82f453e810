using System.ComponentModel;
using MicroHttp.Protocol;

namespace MicroHttp.Generated
{
    /// <summary>A file that was packed, in one form or in two.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Asset
    {
        private readonly AssetSource? _identity;
        private readonly AssetSource? _gzip;

        /// <summary>Describes a file.</summary>
        /// <param name="store">What holds its octets.</param>
        /// <param name="mediaType">Its media type.</param>
        /// <param name="cacheControl">The value of Cache-Control, or null.</param>
        /// <param name="identity">Where it lies as it is; -1 where only its gzip is kept.</param>
        /// <param name="length">Its length.</param>
        /// <param name="tag">Its entity tag as it is.</param>
        /// <param name="gzip">Where its gzip lies; -1 where there is none.</param>
        /// <param name="gzipLength">The length of that.</param>
        /// <param name="gzipTag">The entity tag of that.</param>
        public Asset(AssetStore store, string mediaType, string? cacheControl, int identity, int length, string? tag, int gzip, int gzipLength, string? gzipTag)
        {
            CacheControl = cacheControl;
            _identity = identity < 0 ? null : new AssetSource(store, mediaType, false, identity, length, tag);
            _gzip = gzip < 0 ? null : new AssetSource(store, mediaType, true, gzip, gzipLength, gzipTag);
        }

        /// <summary>The value of Cache-Control, or null.</summary>
        public string? CacheControl { get; }

        /// <summary>Whether the answer depends on Accept-Encoding.</summary>
        public bool Varies => _identity != null && _gzip != null;

        /// <summary>The field lines that go with it. Set by its site, and the same object for all alike.</summary>
        internal byte[] Lines { get; set; } = Octets.Empty;

        /// <summary>
        /// The form that <paramref name="request"/> is answered with (RFC 9110 12.5.3): gzip where it is accepted, or the only form; as it is where a range is asked for.
        /// </summary>
        internal AssetSource? Choose(HttpRequest request)
        {
            if (_identity == null || _gzip == null)
            {
                return _identity ?? _gzip;
            }

            bool gzip = !request.HasKnown(FieldTable.Range)
                && request.TryGetKnown(FieldTable.AcceptEncoding, out int start, out int end)
                && ContentCoding.Accepts(request.ReceiveBuffer, start, end, AssetSource.Gzip);
            return gzip ? _gzip : _identity;
        }
    }
}
