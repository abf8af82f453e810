using System;
using System.Text;
using MicroHttp.Tests.Hosting;
using Xunit;

namespace MicroHttp.Streams.Tests.WebSockets
{
    /// <summary>A WebSocket in memory.</summary>
    internal sealed class WebSocketConnection
    {
        public const string Handshake =
            "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";

        public WebSocketConnection(Func<HttpRequest, Session> open, int buffer = 512)
        {
            Memory = new MemoryConnection(new StreamApplication { Session = open }, new ServerLimits { ReceiveBuffer = buffer, SendBuffer = buffer });
        }

        public MemoryConnection Memory { get; }

        /// <summary>The frames that the server has sent behind its handshake.</summary>
        public string Frames
        {
            get
            {
                string output = Memory.Output;
                int head = output.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
                return Tests.Frames.OfServer(Encoding.Latin1.GetBytes(output), head);
            }
        }

        public bool HasEnded => Memory.IsClosed || Memory.HasHalfClosed;

        public static WebSocketConnection Open(WebSocketSession session, int buffer = 512)
        {
            var connection = new WebSocketConnection(_ => session, buffer);
            connection.Memory.Send(Handshake + "\r\n");
            Assert.StartsWith("HTTP/1.1 101 Switching Protocols\r\n", connection.Memory.Output, StringComparison.Ordinal);
            return connection;
        }

        public void Send(string script, int split = int.MaxValue) => Send(Tests.Frames.OfClient(script), split);

        public void Send(byte[] octets, int split = int.MaxValue) => Memory.Send(Encoding.Latin1.GetString(octets), split);
    }
}
