using System;
using System.Threading;
using MicroHttp.Hosting;

namespace MicroHttp
{
    /// <summary>
    /// A listener of a board whose network comes and goes: it listens while there is a network, closes when that is lost, and listens anew when it is back.
    /// The server around it, its threads and its buffers stay.
    /// </summary>
    public sealed class NetworkListener : Listener
    {
        private readonly Listener _inner;
        private readonly AutoResetEvent _changed = new AutoResetEvent(false);
        private string? _address;
        private bool _isOpen;
        private bool _isClosed = true;

        /// <summary>Follows the network with <paramref name="inner"/>, which is started and closed as often as it takes.</summary>
        public NetworkListener(Listener inner)
        {
            _inner = inner;
        }

        /// <summary>Is told of what happens. Default none. To be set before the server starts.</summary>
        public INetworkObserver? Observer { get; set; }

        /// <summary>Milliseconds until a port that could not be listened on is tried again. Default 1000.</summary>
        public int RetryDelay { get; set; } = 1000;

        /// <summary>The address that the network has given; null while there is none.</summary>
        public string? Address => _address;

        /// <summary>Whether clients are taken.</summary>
        public bool IsListening => _isOpen;

        /// <inheritdoc/>
        public override int BoundPort => _inner.BoundPort;

        /// <summary>Tells that there is a network. Another address than before closes the port and opens it anew: the old socket may have gone with the old one.</summary>
        /// <param name="address">The board's address in it.</param>
        public void NetworkUp(string address)
        {
            lock (_changed)
            {
                if (_address == address)
                {
                    return;
                }

                _address = address;
                CloseInner();
            }

            _changed.Set();
        }

        /// <summary>Tells that the network has gone.</summary>
        public void NetworkDown()
        {
            lock (_changed)
            {
                if (_address == null)
                {
                    return;
                }

                _address = null;
                CloseInner();
                Observer?.Lost();
            }

            _changed.Set();
        }

        /// <summary>Starts to follow the network, be there one or not.</summary>
        public override void Start()
        {
            _inner.Counters = Counters;
            lock (_changed)
            {
                _isClosed = false;
            }
        }

        /// <inheritdoc/>
        public override Transport? Accept()
        {
            while (!_isClosed)
            {
                if (!_isOpen && !TryOpen())
                {
                    _changed.WaitOne(RetryDelay, false);
                    continue;
                }

                try
                {
                    Transport? client = _inner.Accept();
                    if (client != null)
                    {
                        return client;
                    }
                }
                catch (Exception exception)
                {
                    // The socket has gone before anybody said so; when the network is still there, the next one does.
                    Reopen(exception);
                }
            }

            return null;
        }

        /// <inheritdoc/>
        public override void Close()
        {
            lock (_changed)
            {
                _isClosed = true;
                CloseInner();
            }

            _changed.Set();
        }

        private bool TryOpen()
        {
            lock (_changed)
            {
                string? address = _address;
                if (_isClosed || address == null)
                {
                    return false;
                }

                try
                {
                    _inner.Start();
                    _isOpen = true;
                }
                catch (Exception exception)
                {
                    Observer?.Failed(exception);
                    return false;
                }

                Observer?.Listening(address, _inner.BoundPort);
                return true;
            }
        }

        private void Reopen(Exception exception)
        {
            lock (_changed)
            {
                if (_isOpen)
                {
                    CloseInner();
                    Observer?.Failed(exception);
                }
            }

            _changed.WaitOne(RetryDelay, false);
        }

        private void CloseInner()
        {
            if (_isOpen)
            {
                _isOpen = false;
                _inner.Close();
            }
        }
    }
}
