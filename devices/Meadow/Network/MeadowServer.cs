using System;
using System.Net;
using Meadow.Hardware;
using MicroHttp.Generated;

namespace MicroHttp.Boards
{
    /// <summary>
    /// Serves an application over the network adapter of a Meadow, from its <c>Run</c>:
    /// <c>new MeadowServer(new DeviceApp(), Device.NetworkAdapters.Primary&lt;IWiFiNetworkAdapter&gt;()).Start();</c>
    /// The loss of the network closes the port, its return opens it.
    /// </summary>
    public sealed class MeadowServer
    {
        /// <summary>The most clients that the radio of an F7 stands, besides the listener: one more takes it down.</summary>
        public const int MostClients = 7;

        private const int Backlog = 1;
        private const int Buffer = 4096;

        private readonly INetworkAdapter? _adapter;
        private readonly int _clients;
        private NetworkListener? _listener;

        /// <summary>Serves <paramref name="application"/> with as many connections as the radio has.</summary>
        /// <param name="application">The application.</param>
        /// <param name="adapter">The network; null, as on some desktops, serves this machine alone.</param>
        public MeadowServer(IHttpApplication application, INetworkAdapter? adapter)
            : this(application, adapter, 0)
        {
        }

        /// <summary>Serves <paramref name="application"/> and leaves it connections of its own.</summary>
        /// <param name="application">The application.</param>
        /// <param name="adapter">The network; null, as on some desktops, serves this machine alone.</param>
        /// <param name="ownConnections">The most connections that the application itself has open at the same time, such as one to a broker; 0 to 5.</param>
        public MeadowServer(IHttpApplication application, INetworkAdapter? adapter, int ownConnections)
        {
            if (ownConnections < 0 || ownConnections > MostClients - 2)
            {
                throw new ArgumentOutOfRangeException(nameof(ownConnections));
            }

            _adapter = adapter;
            _clients = MostClients - ownConnections;

            // The last one is for the client that is told to come again, or for whom another gives way.
            Limits = new ServerLimits { Connections = _clients - 1, ReceiveBuffer = Buffer, SendBuffer = Buffer };
            Server = new HttpServer(application, Limits) { AllowedHosts = Array.Empty<string>(), Driver = ServerDriverKind.Slots };
        }

        /// <summary>The limits that the server was made with.</summary>
        public ServerLimits Limits { get; }

        /// <summary>The server, whose observer and host names can be set before it starts.</summary>
        public HttpServer Server { get; }

        /// <summary>The port. Default 80. To be set before the server starts.</summary>
        public int Port { get; set; } = 80;

        /// <summary>Is told how the network does. Default writes a line for each change to Meadow's log.</summary>
        public INetworkObserver Observer { get; set; } = new MeadowNetworkLog();

        /// <summary>Starts to follow the network, and returns.</summary>
        public void Start()
        {
            IPAddress address = _adapter == null ? IPAddress.Loopback : IPAddress.Any;
            var socket = new SocketListener(address, Port) { Backlog = Backlog };
            _listener = new NetworkListener(new RadioListener(socket, _clients)) { Observer = Observer };
            Server.Start(_listener);
            if (_adapter == null)
            {
                _listener.NetworkUp(address.ToString());
                return;
            }

            _adapter.NetworkConnected += OnConnected;
            _adapter.NetworkDisconnected += OnDisconnected;
            if (_adapter.IsConnected)
            {
                _listener.NetworkUp(_adapter.IpAddress.ToString());
            }
        }

        /// <summary>Stops within about two seconds; answers that are under way are completed.</summary>
        public void Stop()
        {
            if (_adapter != null)
            {
                _adapter.NetworkConnected -= OnConnected;
                _adapter.NetworkDisconnected -= OnDisconnected;
            }

            Server.Stop();
        }

        private void OnConnected(INetworkAdapter sender, NetworkConnectionEventArgs args)
        {
            _listener?.NetworkUp(args.IpAddress.ToString());
        }

        private void OnDisconnected(INetworkAdapter sender, NetworkDisconnectionEventArgs args)
        {
            _listener?.NetworkDown();
        }
    }
}
