using System;
using System.Collections.Generic;
using System.Threading;
using MicroHttp.Hosting;

namespace MicroHttp.Tests.Network
{
    /// <summary>A listener without a port: tells how it is started and closed, and accepts what it is given.</summary>
    internal sealed class ScriptedListener : Listener
    {
        private readonly object _gate = new();
        private readonly Queue<Transport> _clients = new();
        private bool _isOpen;
        private bool _breaks;

        public int Starts { get; private set; }

        public int Closes { get; private set; }

        /// <summary>How often <see cref="Start"/> is still to fail.</summary>
        public int FailuresLeft { get; set; }

        public override int BoundPort => 80;

        public bool IsOpen
        {
            get
            {
                lock (_gate)
                {
                    return _isOpen;
                }
            }
        }

        /// <summary>A client arrives.</summary>
        public void Connect(Transport client)
        {
            lock (_gate)
            {
                _clients.Enqueue(client);
                Monitor.PulseAll(_gate);
            }
        }

        /// <summary>The socket goes without anybody having said so: a blocked Accept throws.</summary>
        public void Break()
        {
            lock (_gate)
            {
                _breaks = true;
                Monitor.PulseAll(_gate);
            }
        }

        public override void Start()
        {
            lock (_gate)
            {
                if (FailuresLeft > 0)
                {
                    FailuresLeft--;
                    throw new InvalidOperationException("The port is taken.");
                }

                Starts++;
                _isOpen = true;
            }
        }

        public override Transport? Accept()
        {
            lock (_gate)
            {
                while (_isOpen && !_breaks && _clients.Count == 0)
                {
                    Monitor.Wait(_gate);
                }

                if (_breaks)
                {
                    _breaks = false;
                    throw new InvalidOperationException("The socket is gone.");
                }

                return _isOpen ? _clients.Dequeue() : null;
            }
        }

        public override void Close()
        {
            lock (_gate)
            {
                Closes++;
                _isOpen = false;
                Monitor.PulseAll(_gate);
            }
        }
    }
}
