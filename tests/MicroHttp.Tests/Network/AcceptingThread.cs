using System.Collections.Generic;
using System.Threading;
using MicroHttp.Hosting;

namespace MicroHttp.Tests.Network
{
    /// <summary>Accepts as a driver does, until the listener is closed.</summary>
    internal sealed class AcceptingThread
    {
        private readonly List<Transport> _clients = [];
        private readonly Thread _thread;

        public AcceptingThread(Listener listener)
        {
            _thread = new Thread(() => Run(listener)) { IsBackground = true };
            _thread.Start();
        }

        /// <summary>Whether the listener has said that there is no more.</summary>
        public bool Ends() => _thread.Join(20000);

        /// <summary>Waits until so many clients were accepted.</summary>
        public bool Accepts(int count)
        {
            lock (_clients)
            {
                while (_clients.Count < count)
                {
                    if (!Monitor.Wait(_clients, 20000))
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        private void Run(Listener listener)
        {
            while (listener.Accept() is Transport client)
            {
                lock (_clients)
                {
                    _clients.Add(client);
                    Monitor.PulseAll(_clients);
                }
            }
        }
    }
}
