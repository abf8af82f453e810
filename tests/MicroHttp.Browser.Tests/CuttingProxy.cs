using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace MicroHttp.Browser.Tests
{
    /// <summary>Stands between a browser and a server, and breaks a connection once so many octets of it have gone up.</summary>
    internal sealed class CuttingProxy : IDisposable
    {
        private readonly TcpListener _listener = new TcpListener(IPAddress.Loopback, 0);
        private readonly int _port;
        private int _cutsLeft;
        private int _after;

        public CuttingProxy(int port)
        {
            _port = port;

            // What lies in buffers of the system would count as sent.
            _listener.Server.ReceiveBufferSize = 16384;
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            _ = Task.Run(Accept);
        }

        public int Port { get; }

        /// <summary>Milliseconds that each piece of 16 KB takes on its way up.</summary>
        public int Delay { get; set; }

        /// <summary>The connections that were broken.</summary>
        public int Cuts { get; private set; }

        /// <summary>Breaks the next <paramref name="times"/> connections that send more than <paramref name="octets"/>.</summary>
        public void Cut(int times, int octets)
        {
            _after = octets;
            Volatile.Write(ref _cutsLeft, times);
        }

        public void Dispose() => _listener.Stop();

        private async Task Accept()
        {
            try
            {
                for (; ; )
                {
                    Socket client = await _listener.AcceptSocketAsync();
                    _ = Task.Run(() => Serve(client));
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task Serve(Socket client)
        {
            using (client)
            using (var server = new Socket(SocketType.Stream, ProtocolType.Tcp))
            {
                try
                {
                    await server.ConnectAsync(IPAddress.Loopback, _port);
                    await Task.WhenAny(Copy(client, server, true), Copy(server, client, false));
                }
                catch (SocketException)
                {
                    // One of them has gone; the other goes with it.
                }
            }
        }

        private async Task Copy(Socket from, Socket to, bool up)
        {
            byte[] buffer = new byte[16384];
            long sum = 0;
            for (; ; )
            {
                int count = await from.ReceiveAsync(buffer);
                sum += count;
                if (count == 0)
                {
                    return;
                }

                if (up && sum > _after && Volatile.Read(ref _cutsLeft) > 0)
                {
                    Interlocked.Decrement(ref _cutsLeft);
                    Cuts++;
                    from.LingerState = new LingerOption(true, 0);
                    return;
                }

                if (up && Delay > 0)
                {
                    await Task.Delay(Delay);
                }

                await to.SendAsync(buffer.AsMemory(0, count));
            }
        }
    }
}
