using System;

namespace Firmware
{
    /// <summary>A partition of flash memory: it is written once from the start to the end, and erased as a whole.</summary>
    public sealed class SimulatedFlash
    {
        /// <summary>The octets that it holds.</summary>
        public const int Capacity = 16 << 20;

        private readonly byte[] _memory = new byte[Capacity];

        /// <summary>The octets that are written.</summary>
        public int Written { get; private set; }

        /// <summary>Erases it.</summary>
        public void Erase()
        {
            _memory.AsSpan(0, Written).Fill(0xFF);
            Written = 0;
        }

        /// <summary>Writes behind what is there.</summary>
        public void Append(byte[] buffer, int offset, int count)
        {
            Buffer.BlockCopy(buffer, offset, _memory, Written, count);
            Written += count;
        }

        /// <summary>What is written.</summary>
        public ReadOnlySpan<byte> Content => _memory.AsSpan(0, Written);
    }
}
