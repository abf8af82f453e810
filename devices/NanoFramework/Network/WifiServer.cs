using System.Net.NetworkInformation;
using MicroHttp.Generated;

namespace MicroHttp.Boards
{
    /// <summary>
    /// Serves an application over the Wi-Fi of a board: <c>new WifiServer(new App()).Run();</c> Clients are taken once there is an address; when the network goes
    /// the port is closed, and it is opened anew when it is back. The firmware sets the wall clock from the network; responses carry Date from then on.
    /// </summary>
    public sealed class WifiServer
    {
        private readonly WifiAdapterNetwork _wifi = new WifiAdapterNetwork();
        private NetworkWatch _watch;

        /// <summary>Serves <paramref name="application"/> within the default limits of a device.</summary>
        public WifiServer(IHttpApplication application)
            : this(application, new ServerLimits())
        {
        }

        /// <summary>Serves <paramref name="application"/> within <paramref name="limits"/>.</summary>
        public WifiServer(IHttpApplication application, ServerLimits limits)
        {
            Server = new HttpServer(application, limits);
        }

        /// <summary>The server, whose observer and host names can be set before it runs.</summary>
        public HttpServer Server { get; }

        /// <summary>The port. Default 80. To be set before the server runs.</summary>
        public int Port { get; set; } = 80;

        /// <summary>Is told how the network does. Default writes a line for each change to the serial line.</summary>
        public INetworkObserver Observer { get; set; } = new SerialNetworkLog();

        /// <summary>Serves; returns when <see cref="Stop"/> was called, which most boards never do.</summary>
        public void Run()
        {
            NetworkListener listener = new NetworkListener(new SocketListener(Port));
            listener.Observer = Observer;
            _watch = new NetworkWatch(listener, _wifi);
            Server.Start(listener);
            NetworkChange.NetworkAvailabilityChanged += OnAvailabilityChanged;
            NetworkChange.NetworkAddressChanged += OnAddressChanged;
            if (!WifiAdapterNetwork.IsConfigured)
            {
                SerialNetworkLog.Write("no Wi-Fi is stored on this board: nanoff --networkdeployment stores one");
            }

            _watch.Run();
            NetworkChange.NetworkAvailabilityChanged -= OnAvailabilityChanged;
            NetworkChange.NetworkAddressChanged -= OnAddressChanged;
            Server.Stop();
        }

        /// <summary>Ends <see cref="Run"/>.</summary>
        public void Stop()
        {
            NetworkWatch watch = _watch;
            if (watch != null)
            {
                watch.Stop();
            }
        }

        private void OnAvailabilityChanged(object sender, NetworkAvailabilityEventArgs e)
        {
            _wifi.SetAvailable(e.IsAvailable);
            _watch.Changed();
        }

        private void OnAddressChanged(object sender, System.EventArgs e)
        {
            // An address is given by a network that is there.
            _wifi.SetAvailable(true);
            _watch.Changed();
        }
    }
}
