using System.Threading;
using MicroHttp.Hosting;

namespace MicroHttp.Boards
{
    /// <summary>
    /// A listener of a radio that stands only so many clients: while they are all there it does not listen, so that one more is turned away by the radio and not
    /// let in by it.
    /// </summary>
    public sealed class RadioListener : Listener
    {
        // Milliseconds between two looks at clients that were told goodbye and have not gone.
        private const int SweepInterval = 250;

        private readonly Listener _inner;
        private readonly RadioTransport?[] _clients;
        private readonly object _gate = new object();
        private readonly AutoResetEvent _changed = new AutoResetEvent(false);
        private readonly ServerClock _clock = new ServerClock();
        private bool _isListening;
        private bool _isClosed = true;

        /// <summary>Lets in at most <paramref name="mostClients"/> clients of <paramref name="inner"/> at the same time.</summary>
        public RadioListener(Listener inner, int mostClients)
        {
            _inner = inner;
            _clients = new RadioTransport?[mostClients];
        }

        /// <inheritdoc/>
        public override int BoundPort => _inner.BoundPort;

        /// <summary>Clients that are there.</summary>
        public int Clients
        {
            get
            {
                lock (_gate)
                {
                    return _clients.Length - Free();
                }
            }
        }

        /// <inheritdoc/>
        public override void Start()
        {
            lock (_gate)
            {
                _isClosed = false;
                Listen();
            }
        }

        /// <inheritdoc/>
        public override Transport? Accept()
        {
            while (!_isClosed)
            {
                if (!HasRoom())
                {
                    _changed.WaitOne(SweepInterval, false);
                    continue;
                }

                Transport? client = _inner.Accept();
                if (client != null)
                {
                    return Admit(client);
                }
            }

            return null;
        }

        /// <inheritdoc/>
        public override void Close()
        {
            lock (_gate)
            {
                _isClosed = true;
                EndListening();
            }

            _changed.Set();
        }

        /// <summary>Gives the place of a client that has gone to the next.</summary>
        internal void Release(RadioTransport client)
        {
            lock (_gate)
            {
                for (int i = 0; i < _clients.Length; i++)
                {
                    if (_clients[i] == client)
                    {
                        _clients[i] = null;
                    }
                }
            }

            _changed.Set();
        }

        private RadioTransport Admit(Transport client)
        {
            lock (_gate)
            {
                var admitted = new RadioTransport(this, client, _clock);
                int place = 0;
                while (_clients[place] != null)
                {
                    place++;
                }

                _clients[place] = admitted;
                if (Free() == 0)
                {
                    EndListening();
                }

                return admitted;
            }
        }

        private bool HasRoom()
        {
            Sweep();
            lock (_gate)
            {
                if (_isClosed || Free() == 0)
                {
                    return false;
                }

                Listen();
                return true;
            }
        }

        /// <summary>Closes connections that linger for longer than a closing one may: nobody asks them any more.</summary>
        private void Sweep()
        {
            for (int i = 0; i < _clients.Length; i++)
            {
                RadioTransport? client = _clients[i];
                if (client != null && client.Lingers)
                {
                    client.Close();
                }
            }
        }

        private int Free()
        {
            int free = 0;
            for (int i = 0; i < _clients.Length; i++)
            {
                free += _clients[i] == null ? 1 : 0;
            }

            return free;
        }

        private void Listen()
        {
            if (!_isListening)
            {
                _inner.Start();
                _isListening = true;
            }
        }

        private void EndListening()
        {
            if (_isListening)
            {
                _isListening = false;
                _inner.Close();
            }
        }
    }
}
