using System;

namespace MicroHttp.Hosting.Tls
{
    internal sealed partial class TransportStream
    {
        public override int Read(Span<byte> buffer)
        {
            if (buffer.Length == 0 || (!HasBuffered && !Fill()))
            {
                return 0;
            }

            int taken = NextPart(buffer.Length);
            _buffer.AsSpan(_start, taken).CopyTo(buffer);
            Take(taken);
            return taken;
        }
    }
}
