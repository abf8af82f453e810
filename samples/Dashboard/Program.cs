using System;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;
using MicroHttp;

namespace Dashboard
{
    internal static class Program
    {
        private const string Help =
            """
            Dashboard: a simulated room and its web page.

              dotnet run --project samples/Dashboard -- [options]

              --port N      the port; default 8080, 0 for any that is free
              --live        serves the page from its folder; it reloads itself when a file changes
            """;

        private static int Main(string[] args)
        {
            int at = Array.IndexOf(args, "--port");
            int port = 8080;
            bool isLive = Array.IndexOf(args, "--live") >= 0;
            if (Array.IndexOf(args, "--help") >= 0 || (at >= 0 && !(at + 1 < args.Length && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out port))))
            {
                Console.WriteLine(Help);
                return at >= 0 ? 2 : 0;
            }

            return Serve(port, isLive);
        }

        private static int Serve(int port, bool isLive)
        {
            var app = new DashboardApp(new Room());
            if (isLive && LiveAssets.Start(app) == 0)
            {
                Console.Error.WriteLine("This build does not know where the page's folder is: build it in Debug.");
            }

            using var server = new HttpServer(app) { Observer = new RequestLog() };
            try
            {
                server.Start(new SocketListener(port));
            }
            catch (SocketException exception)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Port {port} cannot be used: {exception.Message}. --port names another."));
                return 1;
            }

            app.Recorder.Start();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.BoundPort}/  Ctrl+C stops it."));
            WaitForTheEnd();
            app.Recorder.Stop();
            server.Stop();
            return 0;
        }

        /// <summary>Returns at Ctrl+C, or when the system asks the program to end.</summary>
        private static void WaitForTheEnd()
        {
            using var end = new ManualResetEventSlim();
            using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
            using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
            end.Wait();

            void End(PosixSignalContext context)
            {
                context.Cancel = true;
                end.Set();
            }
        }
    }
}
