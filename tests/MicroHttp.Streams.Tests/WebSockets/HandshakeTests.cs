using System;
using System.Security.Cryptography;
using System.Text;
using MicroHttp.WebSockets;
using Xunit;

namespace MicroHttp.Streams.Tests.WebSockets
{
    public class HandshakeTests
    {
        private const string Base = "Host: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";

        private static string Answer(string request, EchoSession? session = null)
        {
            var connection = new WebSocketConnection(_ => session ?? new EchoSession(), 1024);
            connection.Memory.Send(request + "\r\n");
            return connection.Memory.Output;
        }

        [Fact]
        public void Handshake_OfTheRfc_IsAccepted()
        {
            Assert.Equal(
                "HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
                Answer("GET /ws HTTP/1.1\r\n" + Base));
        }

        [Theory]
        [InlineData("Upgrade: websocket", "Upgrade: h2c, WebSocket")]
        [InlineData("Connection: Upgrade", "Connection: keep-alive,\t upgrade ")]
        [InlineData("Connection: Upgrade", "Connection: keep-alive\r\nConnection: UPGRADE")]
        public void Tokens_InListsAndAnyCase_AreAccepted(string line, string other)
        {
            Assert.StartsWith("HTTP/1.1 101 ", Answer("GET /ws HTTP/1.1\r\n" + Base.Replace(line, other, StringComparison.Ordinal)), StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("Upgrade: websocket", "X: y", 426)]
        [InlineData("Upgrade: websocket", "Upgrade: websockets", 426)]
        [InlineData("Connection: Upgrade", "X: y", 426)]
        [InlineData("Connection: Upgrade", "Connection: Upgradex", 426)]
        [InlineData("Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: 12", 426)]
        [InlineData("Sec-WebSocket-Version: 13", "X: y", 426)]
        [InlineData("Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Version: 13", 426)]
        [InlineData("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "X: y", 400)]
        [InlineData("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", 400)]
        [InlineData("dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZQ", 400)]
        [InlineData("dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZ!==", 400)]
        [InlineData("dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZQAA", 400)]
        public void Handshake_ThatIsWrong_IsRefused(string line, string other, int status)
        {
            var session = new EchoSession();
            string answer = Answer("GET /ws HTTP/1.1\r\n" + Base.Replace(line, other, StringComparison.Ordinal), session);
            Assert.StartsWith("HTTP/1.1 " + status + " ", answer, StringComparison.Ordinal);
            if (status == 426)
            {
                Assert.Contains("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n", answer, StringComparison.Ordinal);
            }

            Assert.Equal("", session.Events.ToString());
        }

        [Theory]
        [InlineData("POST /ws HTTP/1.1\r\n")]
        [InlineData("GET /ws HTTP/1.0\r\n")]
        public void Handshake_OfAnotherMethodOrVersion_IsRefused(string line)
        {
            Assert.StartsWith("HTTP/1.1 426 ", Answer(line + Base), StringComparison.Ordinal);
        }

        [Fact]
        public void Handshake_WithContent_IsRefused()
        {
            Assert.StartsWith("HTTP/1.1 400 ", Answer("GET /ws HTTP/1.1\r\nContent-Length: 1\r\n" + Base), StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("Origin: http://localhost\r\n", 101)]
        [InlineData("Origin: http://evil.example\r\n", 403)]
        [InlineData("Origin: null\r\n", 403)]
        [InlineData("Sec-Fetch-Site: cross-site\r\n", 403)]
        public void Handshake_OfAnotherOrigin_IsRefused(string field, int status)
        {
            Assert.StartsWith("HTTP/1.1 " + status + " ", Answer("GET /ws HTTP/1.1\r\n" + field + Base), StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("", null)]
        [InlineData("Sec-WebSocket-Protocol: chat.v9\r\n", null)]
        [InlineData("Sec-WebSocket-Protocol: chat.v1, chat.v2\r\n", "chat.v2")]
        [InlineData("Sec-WebSocket-Protocol: x\r\nSec-WebSocket-Protocol: chat.v1\r\n", "chat.v1")]
        [InlineData("Sec-WebSocket-Protocol: CHAT.V1\r\n", null)]
        public void Subprotocol_IsTheFirstOfOurOwnThatIsOffered(string field, string? agreed)
        {
            var session = new EchoSession { Speaks = new[] { "chat.v2", "chat.v1" } };
            string answer = Answer("GET /ws HTTP/1.1\r\n" + field + Base, session);
            Assert.StartsWith("HTTP/1.1 101 ", answer, StringComparison.Ordinal);
            Assert.Equal(agreed, session.Subprotocol);
            Assert.Equal(agreed != null, answer.Contains("\r\nSec-WebSocket-Protocol: " + agreed + "\r\n", StringComparison.Ordinal));
        }

        [Fact]
        public void Frames_InTheSegmentOfTheHandshake_AreRead()
        {
            var connection = new WebSocketConnection(static _ => new EchoSession { Greeting = "hi" }, 1024);
            connection.Memory.Send(WebSocketConnection.Handshake + "\r\n" + Encoding.Latin1.GetString(Frames.OfClient("tHello")));
            Assert.Equal("thi|tHello", connection.Frames);
        }

        [Fact]
        public void Sha1_OfAnyShortMessage_IsThePlatforms()
        {
            byte[] message = new byte[118];
            for (int count = 0; count <= message.Length; count++)
            {
#pragma warning disable CA5350 // The handshake is made of it.
                Assert.Equal(SHA1.HashData(message.AsSpan(0, count)), Sha1.Digest(message, count));
#pragma warning restore CA5350
                if (count < message.Length)
                {
                    message[count] = (byte)(31 * count);
                }
            }
        }
    }
}
