using System;
using System.Threading;
using MicroHttp.Generated;
using MicroHttp.Hosting;

namespace MicroHttp
{
    /// <summary>Serves an application to the clients of one or more listeners: <c>new HttpServer(new App()).Run(new SocketListener(8080));</c></summary>
    public sealed class HttpServer : IDisposable
    {
        private const int DefaultDrain = 2000;

        private readonly ServerCore _core;
        private Listener[] _listeners = new Listener[0];
        private ServerDriver? _driver;
        private ManualResetEvent? _stopped;

        /// <summary>Serves <paramref name="application"/> within the default limits.</summary>
        public HttpServer(IHttpApplication application)
            : this(application, new ServerLimits())
        {
        }

        /// <summary>Serves <paramref name="application"/> within <paramref name="limits"/>.</summary>
        public HttpServer(IHttpApplication application, ServerLimits limits)
        {
            _core = new ServerCore(application, limits);
        }

        /// <summary>Is told what the server does. Default none. To be set before the server starts.</summary>
        public IServerObserver? Observer
        {
            get => _core.Observer;
            set => _core.Observer = value;
        }

        /// <summary>The server's clocks. To be set before the server starts.</summary>
        public ServerClock Clock
        {
            get => _core.Clock;
            set => _core.Clock = value;
        }

        /// <summary>
        /// The host names, without port, that the server answers for, besides IP addresses and localhost; others are answered 421. Null for all.
        /// Default null on the desktop, none on a device: this is the guard against DNS rebinding.
        /// </summary>
        public string[]? AllowedHosts
        {
            get => _core.Hosts.AllowedHosts;
            set => _core.Hosts.AllowedHosts = value;
        }

        /// <summary>Whether pages of other origins may send requests with unsafe methods such as POST. Default false: they are answered 403.</summary>
        public bool AllowCrossOrigin
        {
            get => _core.Hosts.AllowsCrossOrigin;
            set => _core.Hosts.AllowsCrossOrigin = value;
        }

        /// <summary>How octets are moved. Default <see cref="ServerDriverKind.Automatic"/>. To be set before the server starts.</summary>
        public ServerDriverKind Driver { get; set; }

        /// <summary>What has been counted.</summary>
        public ServerCounters Counters => _core.Counters;

        /// <summary>The port of the first listener once the server has started.</summary>
        public int BoundPort => _listeners.Length == 0 ? 0 : _listeners[0].BoundPort;

        /// <summary>Whether the server has started and was not stopped.</summary>
        public bool IsRunning => _driver != null;

        /// <summary>Starts to serve and returns.</summary>
        /// <exception cref="InvalidOperationException">The server is running.</exception>
        /// <exception cref="NotSupportedException">The platform does not have the <see cref="Driver"/>.</exception>
        public void Start(params Listener[] listeners)
        {
            Open(listeners).Start(listeners);
        }

        /// <summary>Starts to serve and returns when <see cref="Stop()"/> was called from another thread.</summary>
        /// <exception cref="InvalidOperationException">The server is running.</exception>
        public void Run(params Listener[] listeners)
        {
            ServerDriver driver = Open(listeners);
            ManualResetEvent stopped = _stopped!;
            driver.Run(listeners);
            stopped.WaitOne();
        }

        /// <summary>Starts the listeners and makes the driver.</summary>
        private ServerDriver Open(Listener[] listeners)
        {
            if (_driver != null)
            {
                throw new InvalidOperationException("The server is running.");
            }

            int started = 0;
            ServerDriver driver;
            try
            {
                for (; started < listeners.Length; started++)
                {
                    listeners[started].Counters = _core.Counters;
                    listeners[started].Start();
                }

                driver = Platform.CreateDriver(_core, Driver);
            }
            catch (Exception)
            {
                while (started > 0)
                {
                    listeners[--started].Close();
                }

                throw;
            }

            _core.IsStopping = false;
            _stopped = new ManualResetEvent(false);
            _listeners = listeners;
            _driver = driver;
            return driver;
        }

        /// <summary>Stops within about two seconds; answers that are under way are completed.</summary>
        public void Stop()
        {
            Stop(DefaultDrain);
        }

        /// <summary>Stops as <see cref="Stop()"/> does.</summary>
        public void Dispose()
        {
            Stop();
        }

        /// <summary>Stops: takes no more clients, closes idle connections, gives answers that are under way <paramref name="drainMilliseconds"/> to complete, and closes the rest.</summary>
        public void Stop(int drainMilliseconds)
        {
            ServerDriver? driver = _driver;
            if (driver == null)
            {
                return;
            }

            _core.IsStopping = true;
            for (int i = 0; i < _listeners.Length; i++)
            {
                _listeners[i].Close();
            }

            driver.Stop(drainMilliseconds);
            _driver = null;
            if (_stopped != null)
            {
                _stopped.Set();
            }
        }
    }
}
