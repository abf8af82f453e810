using System;
using System.IO;
using MicroHttp.Assets.Tasks.Compression;

namespace MicroHttp.Assets.Tasks.Packing
{
    /// <summary>Keeps the gzip of content by the hash of that content, so that a build encodes only what has changed.</summary>
    internal sealed class GzipCache
    {
        // The encoder's version: what an older one has left is not used.
        private const string Version = "1-";

        private readonly string? _folder;

        public GzipCache(string? folder)
        {
            _folder = string.IsNullOrEmpty(folder) ? null : folder;
        }

        public byte[] Encode(byte[] content, string hash)
        {
            if (_folder == null)
            {
                return Gzip.Encode(content);
            }

            string path = Path.Combine(_folder, Version + hash + ".gz");
            if (File.Exists(path))
            {
                return File.ReadAllBytes(path);
            }

            byte[] encoded = Gzip.Encode(content);
            Directory.CreateDirectory(_folder);
            Store(path, encoded);
            return encoded;
        }

        /// <summary>Builds for several targets run at the same time and write the same.</summary>
        private static void Store(string path, byte[] encoded)
        {
            string own = path + "." + Guid.NewGuid().ToString("N");
            File.WriteAllBytes(own, encoded);
            try
            {
                File.Move(own, path);
            }
            catch (IOException)
            {
                File.Delete(own);
            }
        }
    }
}
