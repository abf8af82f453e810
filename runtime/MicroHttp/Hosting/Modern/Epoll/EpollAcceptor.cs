namespace MicroHttp.Hosting.Modern
{
    /// <summary>A listening descriptor in an <see cref="EpollPoller"/>.</summary>
    internal sealed class EpollAcceptor : LoopAcceptor
    {
        private readonly int _epoll;
        private readonly int _listener;
        private readonly long _key;

        public EpollAcceptor(int epoll, int listener, long key)
        {
            _epoll = epoll;
            _listener = listener;
            _key = key;
            _ = Linux.Control(epoll, Linux.EpollAdd, listener, (uint)Readiness.Receive, key);
        }

        public override LoopSocket? Accept(out bool exhausted)
        {
            exhausted = false;
            for (; ; )
            {
                int descriptor = Linux.Accept(_listener);
                if (descriptor >= 0)
                {
                    return EpollSocket.Open(descriptor);
                }

                int error = Linux.LastError;
                if (error != Linux.Interrupted && error != Linux.ConnectionAborted)
                {
                    exhausted = error != Linux.TryAgain;
                    return null;
                }
            }
        }

        public override void Listen(bool listening)
        {
            _ = Linux.Control(_epoll, Linux.EpollModify, _listener, (uint)(listening ? Readiness.Receive : Readiness.None), _key);
        }

        public override void Close()
        {
            _ = Linux.Control(_epoll, Linux.EpollDelete, _listener, 0, 0);
        }
    }
}
