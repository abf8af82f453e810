using System;

namespace MicroHttp.Streams.Soak
{
    /// <summary>So many octets, each telling where it stands.</summary>
    internal sealed class PatternSource(long octets) : ContentSource
    {
        private long _at;

        public override long Length => octets;

        public override bool IsIndependent => true;

        public override int Read(byte[] buffer, int offset, int count)
        {
            count = (int)Math.Min(count, octets - _at);
            for (int i = 0; i < count; i++)
            {
                buffer[offset + i] = Pattern.At(_at + i);
            }

            _at += count;
            return count;
        }
    }
}
