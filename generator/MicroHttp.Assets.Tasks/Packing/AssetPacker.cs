using System.Collections.Generic;
using System.IO;

namespace MicroHttp.Assets.Tasks.Packing
{
    /// <summary>Lays the octets of files one behind another.</summary>
    internal sealed class AssetPacker
    {
        // The first octets are no image's and no font's, which a device's tools would take for one and convert.
        private static readonly byte[] Head = { (byte)'M', (byte)'H', (byte)'A', (byte)'1' };

        private readonly IReadOnlyDictionary<string, string> _mediaTypes;
        private readonly GzipCache _cache;
        private readonly bool _keepsIdentity;
        private readonly List<byte> _data = new List<byte>();

        /// <summary>Packs files.</summary>
        /// <param name="mediaTypes">Media types by extension, in lower case and with its dot, that go before the table's.</param>
        /// <param name="cache">What was encoded before.</param>
        /// <param name="keepsIdentity">Whether a file is kept as it is besides its gzip, for clients that do not take gzip and for ranges.</param>
        public AssetPacker(IReadOnlyDictionary<string, string> mediaTypes, GzipCache cache, bool keepsIdentity)
        {
            _mediaTypes = mediaTypes;
            _cache = cache;
            _keepsIdentity = keepsIdentity;
            _data.AddRange(Head);
        }

        public byte[] Data => _data.ToArray();

        public void Add(AssetFile file)
        {
            byte[] content = File.ReadAllBytes(file.FullPath);
            byte[] hash = ContentHash.Of(content);
            byte[] gzip = _cache.Encode(content, ContentHash.Hex(hash));
            file.Length = content.Length;
            file.MediaType = MediaTypeOf(file.Path);
            if (gzip.Length < content.Length)
            {
                file.Gzip = Append(gzip);
                file.GzipLength = gzip.Length;
                file.GzipTag = ContentHash.Tag(ContentHash.Of(gzip));
            }

            if (_keepsIdentity || file.Gzip < 0)
            {
                file.Identity = Append(content);
                file.IdentityTag = ContentHash.Tag(hash);
            }
        }

        private string MediaTypeOf(string path)
        {
            string extension = Path.GetExtension(path).ToLowerInvariant();
            return _mediaTypes.TryGetValue(extension, out string? mediaType) ? mediaType : MicroHttp.MediaType.OfFile(path);
        }

        private int Append(byte[] octets)
        {
            int offset = _data.Count;
            _data.AddRange(octets);
            return offset;
        }
    }
}
