using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Reflection;
using System.Text;

namespace MicroHttp.Allocation.Tests
{
    /// <summary>The benchmark application in a process of its own, and one connection to it.</summary>
    internal sealed class ServerProcess : IDisposable
    {
        private readonly Process _process;
        private readonly Socket _socket;
        private readonly Stream _stream;
        private readonly byte[] _buffer = new byte[65536];

        private ServerProcess(Process process)
        {
            _process = process;
            string line = process.StandardOutput.ReadLine() ?? throw new IOException("The server did not start.");
            _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 60000 };
            _socket.Connect(new IPEndPoint(IPAddress.Loopback, new Uri(line).Port));
            _stream = new NetworkStream(_socket);
            if (line.StartsWith("https:", StringComparison.Ordinal))
            {
#pragma warning disable CA5359 // The server is ours; what it allocates is counted, not whom it belongs to.
                SslStream tls = new SslStream(_stream, false, (_, _, _, _) => true);
#pragma warning restore CA5359
                tls.AuthenticateAsClient("localhost");
                _stream = tls;
            }
        }

        /// <summary>Starts it on .NET.</summary>
        public static ServerProcess StartModern(string arguments)
        {
            // Code is compiled once, so that compiling it again is not counted.
            ProcessStartInfo start = new ProcessStartInfo("dotnet", Path.Combine(Metadata("BenchmarkApp"), Metadata("ModernTargetFramework"), "MicroHttp.BenchmarkApp.dll") + " --port 0 " + arguments);
            start.Environment["DOTNET_TieredCompilation"] = "0";

            // Completions of sockets come on the platform's own thread: its thread pool, in between otherwise, allocates for itself now and then.
            start.Environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1";
            return Start(start);
        }

        /// <summary>Starts it on Mono.</summary>
        public static ServerProcess StartMono(string arguments)
        {
            return Start(new ProcessStartInfo("mono", arguments + " " + Path.Combine(Metadata("BenchmarkApp"), "netstandard2.1", "MicroHttp.BenchmarkApp.dll") + " --port 0"));
        }

        /// <summary>Sends a request and reads its response, which has a Content-Length; to HEAD without content.</summary>
        public string Exchange(byte[] request)
        {
            _stream.Write(request);
            int received = 0;
            for (; ; )
            {
                int count = _stream.Read(_buffer, received, _buffer.Length - received);
                if (count == 0)
                {
                    throw new IOException("The server closed the connection.");
                }

                received += count;
                int head = _buffer.AsSpan(0, received).IndexOf("\r\n\r\n"u8);
                if (head < 0)
                {
                    continue;
                }

                int field = _buffer.AsSpan(0, head).IndexOf("Content-Length: "u8);
                int length = field < 0 || request[0] == (byte)'H' ? 0 : int.Parse(Encoding.ASCII.GetString(_buffer, field + 16, _buffer.AsSpan(field).IndexOf((byte)'\r') - 16), provider: null);
                if (received >= head + 4 + length)
                {
                    return Encoding.Latin1.GetString(_buffer, 0, received);
                }
            }
        }

        /// <summary>The octets that the server says it has allocated.</summary>
        public long Allocated()
        {
            string response = Exchange("GET /_stats HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
            string content = response[(response.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
            return long.Parse(content.Split(' ')[0], provider: null);
        }

        public void Dispose()
        {
            _stream.Dispose();
            _socket.Dispose();
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }

        private static ServerProcess Start(ProcessStartInfo start)
        {
            start.RedirectStandardOutput = true;
            return new ServerProcess(Process.Start(start) ?? throw new IOException("The server did not start."));
        }

        private static string Metadata(string key)
        {
            return typeof(ServerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
        }
    }
}
