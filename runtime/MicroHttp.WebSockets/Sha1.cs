namespace MicroHttp.WebSockets
{
    /// <summary>
    /// SHA-1 (FIPS 180-4 6.1) of a short message, for the handshake of RFC 6455, where it guards nothing. One text for all targets: a device has none of its own.
    /// </summary>
    internal static class Sha1
    {
        /// <summary>The octets of a digest.</summary>
        public const int Size = 20;

        /// <summary>The digest of the first <paramref name="count"/> octets of <paramref name="message"/>, which are fewer than 119.</summary>
        public static byte[] Digest(byte[] message, int count)
        {
            // Padding is one bit, zeros, and the number of bits in eight octets.
            byte[] padded = new byte[count < 56 ? 64 : 128];
            Octets.Copy(message, 0, padded, 0, count);
            padded[count] = 0x80;
            padded[padded.Length - 2] = (byte)(count >> 5);
            padded[padded.Length - 1] = (byte)(count << 3);

            uint[] state = { 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0 };
            uint[] words = new uint[80];
            for (int block = 0; block < padded.Length; block += 64)
            {
                Add(padded, block, words, state);
            }

            byte[] digest = new byte[Size];
            for (int i = 0; i < Size; i++)
            {
                digest[i] = (byte)(state[i >> 2] >> (24 - (8 * (i & 3))));
            }

            return digest;
        }

        private static void Add(byte[] message, int block, uint[] words, uint[] state)
        {
            for (int t = 0; t < 16; t++)
            {
                int at = block + (4 * t);
                words[t] = ((uint)message[at] << 24) | ((uint)message[at + 1] << 16) | ((uint)message[at + 2] << 8) | message[at + 3];
            }

            for (int t = 16; t < 80; t++)
            {
                words[t] = Rotate(words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16], 1);
            }

            uint a = state[0];
            uint b = state[1];
            uint c = state[2];
            uint d = state[3];
            uint e = state[4];
            for (int t = 0; t < 80; t++)
            {
                uint f = t < 20 ? ((b & c) | (~b & d)) + 0x5A827999
                    : t < 40 ? (b ^ c ^ d) + 0x6ED9EBA1
                    : t < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC
                    : (b ^ c ^ d) + 0xCA62C1D6;
                uint next = Rotate(a, 5) + f + e + words[t];
                e = d;
                d = c;
                c = Rotate(b, 30);
                b = a;
                a = next;
            }

            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
            state[4] += e;
        }

        private static uint Rotate(uint value, int bits)
        {
            return (value << bits) | (value >> (32 - bits));
        }
    }
}
