using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Blinky
{
    /// <summary>What the command line asks for.</summary>
    internal sealed class Options
    {
        public const int DefaultPort = 8080;

        public const string HelpText =
            """
            Blinky: a simulated board and its web page.

              dotnet run --project samples/Blinky -- [options]

              --port N      the port; default 8080, 0 for any that is free
              --host A      the address; default 127.0.0.1, any for all of this machine
              --trace       shows what goes over the wire, step by step
              --quiet       logs no requests, only what goes wrong
              --help        shows this

            HTTPS:

              --dev-certificate   makes a certificate for localhost, and says what a browser thinks of it
              --https-port N      serves HTTPS on this port, and sends those who come by HTTP there
              --certificate F     the certificate, PEM or PFX; default the one for localhost
              --key F             its private key, PEM
            """;

        public int Port { get; private set; } = DefaultPort;

        public IPAddress Address { get; private set; } = IPAddress.Loopback;

        /// <summary>The port of HTTPS; null for none.</summary>
        public int? HttpsPort { get; private set; }

        /// <summary>The file of the certificate; null for the one that is made for development.</summary>
        public string? Certificate { get; private set; }

        public string? Key { get; private set; }

        public bool MakesCertificate { get; private set; }

        public bool Trace { get; private set; }

        public bool Quiet { get; private set; }

        public bool Help { get; private set; }

        /// <summary>What is wrong with the command line, or null.</summary>
        public string? Complaint { get; private set; }

        public static Options Parse(string[] args)
        {
            var options = new Options();
            for (int i = 0; i < args.Length && options.Complaint == null; i++)
            {
                switch (args[i])
                {
                    case "--port":
                        options.Port = options.TakePort("--port", ++i < args.Length ? args[i] : "");
                        break;
                    case "--https-port":
                        options.HttpsPort = options.TakePort("--https-port", ++i < args.Length ? args[i] : "");
                        break;
                    case "--certificate":
                        options.Certificate = options.TakeFile("--certificate", ++i < args.Length ? args[i] : "");
                        break;
                    case "--key":
                        options.Key = options.TakeFile("--key", ++i < args.Length ? args[i] : "");
                        break;
                    case "--dev-certificate":
                        options.MakesCertificate = true;
                        break;
                    case "--host":
                        options.TakeHost(++i < args.Length ? args[i] : "");
                        break;
                    case "--trace":
                        options.Trace = true;
                        break;
                    case "--quiet":
                        options.Quiet = true;
                        break;
                    case "--help" or "-h" or "-?":
                        options.Help = true;
                        break;
                    default:
                        options.Complaint = $"There is no option '{args[i]}'.";
                        break;
                }
            }

            return options;
        }

        /// <summary>One line that says why the server cannot start, and the way out.</summary>
        public static string Explain(SocketException exception, Options options)
        {
            string port = options.Port.ToString(CultureInfo.InvariantCulture);
            return exception.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"Port {port} is taken by another program; choose another, --port {Next(options.Port)}, or any that is free, --port 0.",
                SocketError.AccessDenied => $"Port {port} needs an administrator's rights; choose one above 1023, --port {DefaultPort}.",
                SocketError.AddressNotAvailable => $"{options.Address} is no address of this machine; --host any listens on all that it has.",
                _ => $"Port {port} of {options.Address} cannot be used: {exception.Message}",
            };
        }

        /// <summary>What a browser can ask for: the address itself, or those of this machine.</summary>
        public IEnumerable<string> Hosts()
        {
            if (!Address.Equals(IPAddress.Any) && !Address.Equals(IPAddress.IPv6Any))
            {
                yield return Text(Address);
                yield break;
            }

            yield return "localhost";
            foreach (NetworkInterface adapter in NetworkInterface.GetAllNetworkInterfaces())
            {
                foreach (UnicastIPAddressInformation unicast in adapter.GetIPProperties().UnicastAddresses)
                {
                    bool usual = unicast.Address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(unicast.Address);
                    if (usual && adapter.OperationalStatus == OperationalStatus.Up)
                    {
                        yield return Text(unicast.Address);
                    }
                }
            }
        }

        private static string Text(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();

        private static int Next(int port) => port < 65535 ? port + 1 : DefaultPort;

        private int TakePort(string option, string text)
        {
            bool valid = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= 65535;
            Complaint = valid ? null : $"{option} needs a number from 0 to 65535, not '{text}'.";
            return port;
        }

        private string TakeFile(string option, string path)
        {
            Complaint = File.Exists(path) ? null : $"{option} needs a file; there is none at '{path}'.";
            return path;
        }

        private void TakeHost(string text)
        {
            switch (text)
            {
                case "localhost":
                    Address = IPAddress.Loopback;
                    break;
                case "any" or "*":
                    Address = IPAddress.Any;
                    break;
                default:
                    if (IPAddress.TryParse(text, out IPAddress? address))
                    {
                        Address = address;
                    }
                    else
                    {
                        Complaint = $"--host needs an IP address, localhost or any, not '{text}'.";
                    }

                    break;
            }
        }
    }
}
