using System;
using System.Globalization;
using System.IO;
using MicroHttp;
using MicroHttp.Boards;

namespace Blinky
{
    internal static class Program
    {
        private const int DefaultPort = 8080;

        /// <summary>Serves until the process is ended; the argument is the port.</summary>
        private static void Main(string[] args)
        {
            int port = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : DefaultPort;
            var app = new BlinkyApp(new SimulatedBoard(), Path.Combine(AppContext.BaseDirectory, "wwwroot"));
            var server = new HttpServer(app, new ServerLimits { Connections = 6 });
            app.Counters = server.Counters;
            app.Temperatures.Start();
            server.Run(new SocketListener(port));
        }
    }
}
