using System;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using MicroHttp.Generated;

namespace MicroHttp.Conformance
{
    internal static class Program
    {
        private static int Main(string[] args)
        {
            int port = Option(args, "--port", 8080);
            int timeout = 1000 * Option(args, "--timeout-seconds", 10);
            ServerLimits limits = new ServerLimits
            {
                Connections = Option(args, "--connections", 0),
                FirstOctetTimeout = timeout,
                HeadTimeout = timeout,
                ContentTimeout = timeout,
                IdleTimeout = timeout,
                WriteTimeout = timeout,
            };
            IHttpApplication application = Array.IndexOf(args, "--packed") >= 0
                ? new PackedConformanceApp()
                : (IHttpApplication)new ConformanceApp(Path.Combine(AppContext.BaseDirectory, "static"));
            using (HttpServer server = new HttpServer(application, limits) { Driver = Driver(args) })
            {
                try
                {
                    server.Start(Listener(args, port));
                }
                catch (SocketException exception)
                {
                    Console.Error.WriteLine("Port " + port.ToString(CultureInfo.InvariantCulture) + " cannot be used: " + exception.Message);
                    return 1;
                }

                Console.WriteLine((Array.IndexOf(args, "--tls") < 0 ? "http" : "https") + "://127.0.0.1:" + server.BoundPort.ToString(CultureInfo.InvariantCulture) + "/");
                System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite);
                return 0;
            }
        }

        /// <summary>The value of --driver, such as AsyncSockets; --slots is short for one.</summary>
        private static ServerDriverKind Driver(string[] args)
        {
            int at = Array.IndexOf(args, "--driver");
            return Array.IndexOf(args, "--slots") >= 0 ? ServerDriverKind.Slots
                : at >= 0 && at + 1 < args.Length ? Enum.Parse<ServerDriverKind>(args[at + 1], ignoreCase: true)
                : ServerDriverKind.Automatic;
        }

        /// <summary>With --tls, HTTPS with a certificate for localhost that is made for tests.</summary>
        private static Listener Listener(string[] args, int port)
        {
            SocketListener plain = new SocketListener(port);
            return Array.IndexOf(args, "--tls") < 0
                ? plain
                : new TlsListener(plain, new TlsOptions(TlsCertificate.FromPfxFile(Path.Combine(AppContext.BaseDirectory, "localhost.pfx"), "test")));
        }

        private static int Option(string[] args, string name, int value)
        {
            int at = Array.IndexOf(args, name);
            return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : value;
        }
    }
}
