using System;
using System.Threading;

namespace MicroHttp
{
    /// <summary>
    /// Tells a <see cref="NetworkListener"/> how a board's network does: at once when the board says that something has changed, and otherwise by asking now
    /// and then, because a board may miss to say so. Connects again where the board does not do that by itself.
    /// </summary>
    public sealed class NetworkWatch
    {
        private readonly NetworkListener _listener;
        private readonly NetworkAdapter _adapter;
        private readonly AutoResetEvent _changed = new AutoResetEvent(false);
        private bool _stopped;

        /// <summary>Watches the network of <paramref name="adapter"/> for <paramref name="listener"/>.</summary>
        public NetworkWatch(NetworkListener listener, NetworkAdapter adapter)
        {
            _listener = listener;
            _adapter = adapter;
        }

        /// <summary>Milliseconds after which the board is asked although it has said nothing. Default 10000.</summary>
        public int Interval { get; set; } = 10000;

        /// <summary>Milliseconds for which a connection is tried. Default 60000.</summary>
        public int ConnectTimeout { get; set; } = 60000;

        /// <summary>Tells that something has changed. To be called from the board's events, from any thread; it returns at once.</summary>
        public void Changed()
        {
            _changed.Set();
        }

        /// <summary>Asks the board once.</summary>
        /// <returns>Whether there is a network.</returns>
        public bool Check()
        {
            string? address = _adapter.FindAddress();
            if (address == null)
            {
                _listener.NetworkDown();
                return false;
            }

            _listener.NetworkUp(address);
            return true;
        }

        /// <summary>Connects, and watches until <see cref="Stop"/> was called.</summary>
        public void Run()
        {
            while (!_stopped)
            {
                bool isUp;
                try
                {
                    isUp = Check() || (_adapter.Connect(ConnectTimeout) && Check());
                }
                catch (Exception)
                {
                    // A radio that is busy, or not there yet: it is asked again.
                    isUp = false;
                }

                _changed.WaitOne(isUp ? Interval : _listener.RetryDelay, false);
            }
        }

        /// <summary>Ends <see cref="Run"/> and tells that there is no network.</summary>
        public void Stop()
        {
            _stopped = true;
            _listener.NetworkDown();
            _changed.Set();
        }
    }
}
