using System;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>A descriptor. The object serves another client when this one has gone, so that a connection costs no allocation.</summary>
    internal sealed class EpollSocket : LoopSocket
    {
        // More than these go to the garbage collector after a burst.
        private const int MostKept = 1024;

        private static readonly object Gate = new object();
        private static EpollSocket? _closed;
        private static int _kept;

        private EpollSocket? _next;

        private EpollSocket()
        {
        }

        public int Descriptor { get; private set; }

        /// <summary>Takes over a descriptor that does not block.</summary>
        public static EpollSocket Open(int descriptor)
        {
            EpollSocket? socket;
            lock (Gate)
            {
                socket = _closed;
                if (socket != null)
                {
                    _closed = socket._next;
                    _kept--;
                }
            }

            socket ??= new EpollSocket();
            socket._next = null;
            socket.Descriptor = descriptor;
            return socket;
        }

        public override int Receive(Span<byte> buffer)
        {
            int received = Linux.Receive(Descriptor, buffer);
            return received >= 0 ? received : Failure();
        }

        public override int Peek()
        {
            int received = Linux.Peek(Descriptor, out byte first);
            return received > 0 ? first : received == 0 ? Transport.Gone : Failure();
        }

        public override int Send(ReadOnlySpan<byte> buffer)
        {
            int sent = Linux.Send(Descriptor, buffer);
            return sent >= 0 ? sent : Failure();
        }

        public override int Send(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
        {
            int sent = Linux.Send(Descriptor, first, second);
            return sent >= 0 ? sent : Failure();
        }

        public override void EndSending()
        {
            Linux.EndSending(Descriptor);
        }

        public override void Close()
        {
            if (Descriptor < 0)
            {
                return;
            }

            Linux.Close(Descriptor);
            Descriptor = -1;
            lock (Gate)
            {
                if (_kept < MostKept)
                {
                    _next = _closed;
                    _closed = this;
                    _kept++;
                }
            }
        }

        private static int Failure()
        {
            int error = Linux.LastError;
            return error == Linux.TryAgain || error == Linux.Interrupted ? Transport.TimedOut : Transport.Gone;
        }
    }
}
