using System;
using MicroHttp.Hosting.Modern;

namespace MicroHttp.Tests.Hosting
{
    /// <summary>Octets that do not move, each told from its neighbours.</summary>
    internal sealed class MappedSource : ConstantSource, IMappedSource
    {
        private readonly byte[] _octets;

        public MappedSource(int length)
        {
            _octets = GC.AllocateUninitializedArray<byte>(length, pinned: true);
            for (int i = 0; i < length; i++)
            {
                _octets[i] = (byte)((i * 7) ^ (i >> 8) ^ (i >> 16));
            }
        }

        /// <summary>How often octets were copied.</summary>
        public int Reads { get; private set; }

        public override long Length => _octets.Length;

        public override string ContentType => "application/octet-stream";

        public ReadOnlySpan<byte> From(long position) => _octets.AsSpan((int)position);

        public override int ReadAt(long position, byte[] buffer, int offset, int count)
        {
            Reads++;
            int read = Math.Min(count, _octets.Length - (int)position);
            _octets.AsSpan((int)position, read).CopyTo(buffer.AsSpan(offset));
            return read;
        }

        /// <summary>Some of the octets, a character each.</summary>
        public string Text(int start, int count) => System.Text.Encoding.Latin1.GetString(_octets, start, count);
    }
}
