using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace MicroHttp.Streams.Soak
{
    /// <summary>README.md says what can be asked for.</summary>
    internal static class Program
    {
        private static async Task<int> Main(string[] args)
        {
            switch (args.Length == 0 ? "" : args[0])
            {
                case "serve":
                    Serve();
                    return 0;
                case "publish":
                    return await PublishRun.Run(Option(args, "--clients", 500), Option(args, "--seconds", 60), Option(args, "--rate", 100));
                case "transfer":
                    return await TransferRun.Run(Option(args, "--megabytes", 1024));
                default:
                    Console.Error.WriteLine("publish [--clients N] [--seconds N] [--rate N], or transfer [--megabytes N]");
                    return 2;
            }
        }

        private static void Serve()
        {
            var limits = new ServerLimits { ReceiveBuffer = 1024, SendBuffer = 1024, Connections = 4000 };
            using var server = new HttpServer(new SoakApp(), limits);
            server.Start(new SocketListener(0));
            Console.WriteLine(server.BoundPort.ToString(CultureInfo.InvariantCulture));
            Thread.Sleep(Timeout.Infinite);
        }

        private static int Option(string[] args, string name, int value)
        {
            int at = Array.IndexOf(args, name);
            return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : value;
        }
    }
}
