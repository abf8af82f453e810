using System.Collections.Generic;

namespace MicroHttp.Assets.Tasks.Compression
{
    /// <summary>Writes bits as RFC 1951 3.1.1 packs them: numbers from the least significant bit, Huffman codes from the most significant.</summary>
    internal sealed class BitWriter
    {
        private readonly List<byte> _octets;
        private uint _pending;
        private int _count;

        public BitWriter(List<byte> octets)
        {
            _octets = octets;
        }

        public void Bits(int value, int count)
        {
            _pending |= (uint)value << _count;
            _count += count;
            while (_count >= 8)
            {
                _octets.Add((byte)_pending);
                _pending >>= 8;
                _count -= 8;
            }
        }

        public void Code(int code, int length)
        {
            int reversed = 0;
            for (int i = 0; i < length; i++)
            {
                reversed = (reversed << 1) | ((code >> i) & 1);
            }

            Bits(reversed, length);
        }

        /// <summary>Fills the last octet with zeros.</summary>
        public void Align()
        {
            if (_count > 0)
            {
                Bits(0, 8 - _count);
            }
        }
    }
}
