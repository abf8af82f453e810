using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using Blinky.Tracing;
using MicroHttp;
using MicroHttp.Boards;

namespace Blinky
{
    internal static class Program
    {
        private static int Main(string[] args)
        {
            if (OperatingSystem.IsWindows())
            {
                Console.OutputEncoding = Encoding.UTF8;
            }

            Options options = Options.Parse(args);
            if (options.Complaint != null)
            {
                Console.Error.WriteLine(options.Complaint + " --help shows what there is.");
                return 2;
            }

            if (options.Help)
            {
                Console.WriteLine(Options.HelpText);
                return 0;
            }

            if (options.MakesCertificate)
            {
                return DevelopmentCertificate.Make(Console.Out);
            }

            try
            {
                return Serve(options);
            }
            catch (Exception exception) when (exception is CryptographicException or FileNotFoundException or ArgumentException)
            {
                Console.Error.WriteLine("The certificate cannot be used: " + exception.Message);
                return 1;
            }
        }

        private static int Serve(Options options)
        {
            var board = new SimulatedBoard();
            var app = new BlinkyApp(board, Path.Combine(AppContext.BaseDirectory, "wwwroot"));
            var log = new RequestLog { IsQuiet = options.Quiet || options.Trace };
            using var server = new HttpServer(app) { Observer = log };
            TlsCertificate? certificate = options.HttpsPort == null ? null : FindCertificate(options);
            Listener[] listeners = Listen(options, certificate);
            if (options.Trace)
            {
                // What is wrapped around a socket is served by threads.
                server.Driver = ServerDriverKind.Slots;
                var writer = new TraceWriter(Console.Out, log.IsColored);
                listeners = [.. listeners.Select(listener => new TraceListener(listener, writer))];
            }

            if (!IPAddress.IsLoopback(options.Address))
            {
                // Whoever asks by another name was led here by someone else's DNS.
                server.AllowedHosts = [Dns.GetHostName(), Dns.GetHostName() + ".local"];
            }

            app.Counters = server.Counters;
            try
            {
                server.Start(listeners);
            }
            catch (SocketException exception)
            {
                Console.Error.WriteLine(Options.Explain(exception, options));
                return 1;
            }

            app.Temperatures.Start();
            Greet(board, options, server.BoundPort);
            using (PosixSignalRegistration? renewal = certificate == null || OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => Renew(context, certificate)))
            {
                WaitForTheEnd();
            }

            app.Temperatures.Stop();
            server.Stop();
            return 0;
        }

        /// <summary>The listener that people are told of, and with HTTPS one that sends others there.</summary>
        private static Listener[] Listen(Options options, TlsCertificate? certificate)
        {
            var plain = new SocketListener(options.Address, options.Port);
            if (certificate == null || options.HttpsPort is not int port)
            {
                return [plain];
            }

            var secure = new TlsListener(new SocketListener(options.Address, port), new TlsOptions(certificate));
            return [secure, new RedirectListener(plain, secure)];
        }

        private static TlsCertificate FindCertificate(Options options)
        {
            return options.Certificate == null ? DevelopmentCertificate.Find()
                : options.Key == null ? TlsCertificate.FromPfxFile(options.Certificate, null)
                : TlsCertificate.FromPemFiles(options.Certificate, options.Key);
        }

        /// <summary>Reads the certificate again when it is told to: <c>kill -HUP</c>.</summary>
        private static void Renew(PosixSignalContext context, TlsCertificate certificate)
        {
            context.Cancel = true;
            try
            {
                certificate.Reload();
                Console.WriteLine("The certificate was read again.");
            }
            catch (Exception exception) when (exception is CryptographicException or IOException or ArgumentException)
            {
                Console.Error.WriteLine("The new certificate cannot be used, the old one stays: " + exception.Message);
            }
        }

        private static void Greet(SimulatedBoard board, Options options, int port)
        {
            string home = "";
            var text = new StringBuilder("Blinky: a " + board.Name.ToLowerInvariant() + " is at" + Environment.NewLine + Environment.NewLine);
            foreach (string host in options.Hosts())
            {
                string url = string.Create(null, $"{(options.HttpsPort == null ? "http" : "https")}://{host}:{port}/");
                home = home.Length == 0 ? url : home;
                text.AppendLine("    " + url);
            }

            text.AppendLine();
            text.AppendLine("Open it in a browser, or ask it from another terminal: curl " + (options.HttpsPort == null ? "" : "--insecure ") + home + "api/leds");
            text.AppendLine(options.Trace ? "Ctrl+C stops it." : "Ctrl+C stops it. --trace shows what goes over the wire, --help what else there is.");

            // In one piece: somebody may be asking already, and the trace tells of it.
            Console.WriteLine(text.ToString());
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
