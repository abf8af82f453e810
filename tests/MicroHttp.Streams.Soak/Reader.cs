using System;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace MicroHttp.Streams.Soak
{
    /// <summary>A client of one of the channels, which looks for the numbers of the messages.</summary>
    internal sealed class Reader : IDisposable
    {
        private readonly Socket _socket;
        private readonly byte[] _marker;
        private readonly byte[] _buffer = new byte[8192];
        private int _held;

        public Reader(ServerProcess server, bool isWebSocket, bool reads)
        {
            IsWebSocket = isWebSocket;
            Reads = reads;

            // What the server knows of a client that does not read is how much its socket takes.
            _socket = server.Connect(reads ? 0 : 4096);
            string upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";
            _socket.Send(Encoding.ASCII.GetBytes($"GET {(isWebSocket ? "/ws" : "/events")} HTTP/1.1\r\nHost: localhost\r\n{(isWebSocket ? upgrade : "")}\r\n"));

            // A frame of 64 octets without mask, or the line of an event.
            _marker = isWebSocket ? [0x81, 64] : Encoding.ASCII.GetBytes("data: ");
        }

        public bool IsWebSocket { get; }

        public bool Reads { get; }

        /// <summary>The messages that have come in their order, from the first one on.</summary>
        public int Next { get; private set; }

        /// <summary>What was wrong, or null.</summary>
        public string? Mistake { get; private set; }

        public async Task Run()
        {
            while (Reads && Mistake == null)
            {
                int count = await Receive();
                if (count == 0)
                {
                    return;
                }

                _held += count;
                int taken = Look();
                Buffer.BlockCopy(_buffer, taken, _buffer, 0, _held - taken);
                _held -= taken;
            }
        }

        public void Dispose() => _socket.Dispose();

        private async Task<int> Receive()
        {
            try
            {
                return await _socket.ReceiveAsync(_buffer.AsMemory(_held));
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return 0;
            }
        }

        private int Look()
        {
            int at = 0;
            for (; ; )
            {
                int found = _buffer.AsSpan(at, _held - at).IndexOf(_marker);
                if (found < 0)
                {
                    return Math.Max(at, _held - _marker.Length + 1);
                }

                int start = at + found;
                int text = start + _marker.Length;
                if (_held < text + 64)
                {
                    return start;
                }

                string number = Encoding.ASCII.GetString(_buffer, text, 64).TrimEnd();
                if (number != Next.ToString(CultureInfo.InvariantCulture))
                {
                    Mistake ??= $"{number} came where {Next} was expected";
                    return _held;
                }

                Next++;
                at = text + 64;
            }
        }
    }
}
