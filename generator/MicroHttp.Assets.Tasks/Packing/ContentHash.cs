using System;
using System.Security.Cryptography;
using System.Text;

namespace MicroHttp.Assets.Tasks.Packing
{
    /// <summary>Names content by its hash.</summary>
    internal static class ContentHash
    {
        // 72 bits: two of a million files share a tag once in billions of tries, and a tag costs a device 14 octets.
        private const int TagOctets = 9;

        /// <summary>The SHA-256 of <paramref name="content"/>.</summary>
        public static byte[] Of(byte[] content)
        {
            using SHA256 hash = SHA256.Create();
            return hash.ComputeHash(content);
        }

        public static string Hex(byte[] hash)
        {
            var text = new StringBuilder();
            foreach (byte octet in hash)
            {
                text.Append("0123456789abcdef"[octet >> 4]).Append("0123456789abcdef"[octet & 15]);
            }

            return text.ToString();
        }

        /// <summary>An entity tag (RFC 9110 8.8.3).</summary>
        public static string Tag(byte[] hash)
        {
            return "\"" + Convert.ToBase64String(hash, 0, TagOctets).Replace('+', '-').Replace('/', '_') + "\"";
        }
    }
}
