using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace MicroHttp.Streams.Soak
{
    /// <summary>The server in a process of its own.</summary>
    internal sealed partial class ServerProcess : IDisposable
    {
        private readonly Process _process;

        public ServerProcess()
        {
            string library = Path.Combine(AppContext.BaseDirectory, "MicroHttp.Streams.Soak.dll");
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
            start.ArgumentList.Add(library);
            start.ArgumentList.Add("serve");

            // What the collector keeps for later is not what the server needs.
            start.Environment["DOTNET_GCConserveMemory"] = "9";
            start.Environment["DOTNET_TieredCompilation"] = "1";
            _process = Process.Start(start)!;
            Port = int.Parse(_process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        }

        public int Port { get; }

        /// <summary>Resident memory, in kilobytes.</summary>
        public long Resident
        {
            get
            {
                string status = File.ReadAllText($"/proc/{_process.Id}/status");
                return long.Parse(ResidentLine().Match(status).Groups[1].Value, CultureInfo.InvariantCulture);
            }
        }

        /// <summary>The next line that the server prints.</summary>
        public string? ReadLine() => _process.StandardOutput.ReadLine();

        /// <summary>Sends a request and returns the content of its response.</summary>
        public string Ask(string method, string target)
        {
            using Socket socket = Connect();
            socket.Send(Encoding.ASCII.GetBytes($"{method} {target} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
            using var reader = new StreamReader(new NetworkStream(socket), Encoding.ASCII);
            string answer = reader.ReadToEnd();
            return answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal) ? answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..] : throw new InvalidOperationException(answer);
        }

        public Socket Connect(int receiveBuffer = 0)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            if (receiveBuffer > 0)
            {
                socket.ReceiveBufferSize = receiveBuffer;
            }

            socket.Connect("127.0.0.1", Port);
            return socket;
        }

        public void Dispose()
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }

        [GeneratedRegex(@"VmRSS:\s+(\d+) kB")]
        private static partial Regex ResidentLine();
    }
}
