using System;
using System.Net.Sockets;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>Linux: epoll, and an eventfd that wakes it.</summary>
    internal sealed unsafe class EpollPoller : LoopPoller
    {
        private const long WakeKey = -1;

        private readonly int _epoll;
        private readonly int _wake;
        private byte[] _reported = Array.Empty<byte>();

        public EpollPoller()
        {
            _epoll = Linux.CreateEpoll();
            _wake = Linux.CreateEvent();
            if (_epoll < 0 || _wake < 0 || Linux.Control(_epoll, Linux.EpollAdd, _wake, (uint)Readiness.Receive, WakeKey) != 0)
            {
                throw new InvalidOperationException("epoll cannot be used: error " + Linux.LastError + ".");
            }
        }

        public override int Wait(PolledEvent[] events, int milliseconds)
        {
            int size = Linux.EventSize;
            int most = events.Length;
            if (_reported.Length < most * size)
            {
                _reported = GC.AllocateUninitializedArray<byte>(most * size, pinned: true);
            }

            int polled = 0;
            fixed (byte* entries = _reported)
            {
                int count = Linux.Wait(_epoll, entries, most, milliseconds);
                for (int i = 0; i < count; i++)
                {
                    byte* entry = entries + (i * size);
                    long key = *(long*)(entry + Linux.EventData);
                    if (key == WakeKey)
                    {
                        Linux.ClearSignal(_wake);
                        continue;
                    }

                    events[polled].Key = key;
                    events[polled].Ready = *(Readiness*)entry;
                    polled++;
                }
            }

            return polled;
        }

        public override void Wake()
        {
            Linux.Signal(_wake);
        }

        public override bool Add(LoopSocket socket, long key)
        {
            return Linux.Control(_epoll, Linux.EpollAdd, ((EpollSocket)socket).Descriptor, (uint)Readiness.Receive, key) == 0;
        }

        public override void Change(LoopSocket socket, Readiness interest, long key)
        {
            _ = Linux.Control(_epoll, Linux.EpollModify, ((EpollSocket)socket).Descriptor, (uint)interest, key);
        }

        public override void Remove(LoopSocket socket)
        {
            _ = Linux.Control(_epoll, Linux.EpollDelete, ((EpollSocket)socket).Descriptor, 0, 0);
        }

        public override LoopAcceptor Listen(Socket listener, long key)
        {
            listener.Blocking = false;
            return new EpollAcceptor(_epoll, (int)listener.Handle, key);
        }

        public override void Close()
        {
            Linux.Close(_wake);
            Linux.Close(_epoll);
        }
    }
}
