using System;
using System.Globalization;
using System.IO;
using System.Threading;

namespace MicroHttp.Benchmark
{
    internal static class Program
    {
        private static int Main(string[] args)
        {
            string? assets = Option(args, "--assets");

            // Without a folder that holds app.js.gz, as many octets of nothing in particular.
            byte[] asset = assets == null ? new byte[20480] : File.ReadAllBytes(Path.Combine(assets, "app.js.gz"));
            int port = int.Parse(Option(args, "--port") ?? "9300", CultureInfo.InvariantCulture);
            using (HttpServer server = new HttpServer(new BenchmarkApp(asset)) { Driver = Driver(args) })
            {
                SocketListener plain = new SocketListener(port);
                bool tls = Array.IndexOf(args, "--tls") >= 0;
                server.Start(tls ? SecureListener.Over(plain) : plain);
                Console.WriteLine((tls ? "https" : "http") + "://127.0.0.1:" + server.BoundPort.ToString(CultureInfo.InvariantCulture) + "/plaintext");
                Thread.Sleep(Timeout.Infinite);
                return 0;
            }
        }

        /// <summary>The one that is forced by --slots or --sockets.</summary>
        private static ServerDriverKind Driver(string[] args)
        {
            return Array.IndexOf(args, "--slots") >= 0 ? ServerDriverKind.Slots
                : Array.IndexOf(args, "--sockets") >= 0 ? ServerDriverKind.AsyncSockets
                : ServerDriverKind.Automatic;
        }

        private static string? Option(string[] args, string name)
        {
            int at = Array.IndexOf(args, name);
            return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        }
    }
}
