using System;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Threading;
using MicroHttp;

namespace Firmware
{
    internal static class Program
    {
        private static int Main(string[] args)
        {
            if (args.Length == 2 && args[0] == "--image")
            {
                File.WriteAllBytes(args[1], ImageHeader.Build(7, RandomNumberGenerator.GetBytes(2 << 20)));
                Console.WriteLine(args[1] + " is an image of version 7.");
                return 0;
            }

            int port = args.Length == 2 && args[0] == "--port" ? int.Parse(args[1], CultureInfo.InvariantCulture) : 8080;

            // 40 bits, new at each start: who reads the console is who holds the board.
            string token = RandomNumberGenerator.GetHexString(10, true);
            var app = new FirmwareApp(new SimulatedFlash(), token, Path.Combine(AppContext.BaseDirectory, "firmware-page"));
            using var server = new HttpServer(app);
            try
            {
                server.Start(new SocketListener(port));
            }
            catch (SocketException exception)
            {
                Console.Error.WriteLine($"Port {port} cannot be used: {exception.Message}");
                return 1;
            }

            Console.WriteLine($"A board that wants firmware is at http://127.0.0.1:{server.BoundPort}/");
            Console.WriteLine("Its pairing token is " + token);
            Thread.Sleep(Timeout.Infinite);
            return 0;
        }
    }
}
