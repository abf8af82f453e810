using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using MicroHttp.Hosting.Modern;
using Xunit;

namespace MicroHttp.Tests.Hosting
{
    /// <summary>Content that event loops send from where it lies, over real sockets, and what they tell the engine of it.</summary>
    public class MappedSourceTests
    {
        private const int Large = 3_000_000;

        public static TheoryData<ServerDriverKind> Drivers => HttpServerTests.Drivers;

        private static HttpServer Start(ServerDriverKind driver, MappedSource source)
        {
            var server = new HttpServer(new HandApplication { Source = source }, new ServerLimits { Connections = 4 }) { Driver = driver, AllowedHosts = null };
            server.Start(new SocketListener(0));
            return server;
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Requests_InOnePacket_AreAnsweredInTheirOrder(ServerDriverKind driver)
        {
            var source = new MappedSource(Large);
            using HttpServer server = Start(driver, source);
            using var client = new TestClient(server.BoundPort);
            client.Send(
                "GET /source HTTP/1.1\r\nHost: localhost\r\n\r\n"
                + "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n"
                + "GET /source HTTP/1.1\r\nHost: localhost\r\nRange: bytes=100000-199999\r\n\r\n"
                + "HEAD /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");

            AssertContent(source, 0, Large, client.ReadResponse());
            Assert.EndsWith("\r\n\r\nHello, world!", client.ReadResponse(), StringComparison.Ordinal);
            string part = client.ReadResponse();
            Assert.StartsWith("HTTP/1.1 206 ", part, StringComparison.Ordinal);
            AssertContent(source, 100000, 100000, part);
            Assert.StartsWith("HTTP/1.1 200 ", client.ReadUntil("\r\n\r\n"), StringComparison.Ordinal);
            Assert.Equal(4, server.Counters.Requests);
            Assert.Equal(driver == ServerDriverKind.Slots, source.Reads > 0);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Client_ThatReadsLate_GetsAllOfIt(ServerDriverKind driver)
        {
            var source = new MappedSource(4 * Large);
            using HttpServer server = Start(driver, source);
            using var slow = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096, ReceiveTimeout = 20000 };
            slow.Connect(new IPEndPoint(IPAddress.Loopback, server.BoundPort));
            slow.Send("GET /source HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8);
            using var other = new TestClient(server.BoundPort);

            // The loop serves others while the first has not read.
            Assert.EndsWith("Hello, world!", other.Get("/hello"), StringComparison.Ordinal);
            var octets = new StringBuilder();
            byte[] buffer = new byte[50_000];
            for (int received = slow.Receive(buffer); received > 0; received = slow.Receive(buffer))
            {
                octets.Append(Encoding.Latin1.GetString(buffer, 0, received));
            }

            AssertContent(source, 0, 4 * Large, octets.ToString());
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Client_ThatLeavesInTheMiddle_HarmsNobody(ServerDriverKind driver)
        {
            var source = new MappedSource(4 * Large);
            using HttpServer server = Start(driver, source);
            for (int i = 0; i < 8; i++)
            {
                using var leaving = new TestClient(server.BoundPort);
                leaving.Send("GET /source HTTP/1.1\r\nHost: localhost\r\n\r\nGET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
                leaving.ReadUntil("\r\n\r\n");
            }

            Assert.True(SpinWait.SpinUntil(() => server.Counters.OpenConnections == 0, 20000));
            using var client = new TestClient(server.BoundPort);
            AssertContent(source, 0, 4 * Large, client.Get("/source"));
            Assert.EndsWith("Hello, world!", client.Get("/hello"), StringComparison.Ordinal);
        }

        [Theory]
        [InlineData(1, 1, 1)]
        [InlineData(5, 7, 1)]
        [InlineData(5, 7, 2)]
        [InlineData(5, 7, 5)]
        [InlineData(5, 7, 6)]
        [InlineData(5, 7, 12)]
        public void Output_IsThereForTheEngineUntilTheContentIsSent(int head, int content, int most)
        {
            var output = default(MappedOutput);
            output.Set(head, new MappedSource(content), 0, content);
            var told = new List<int>();
            int left = head + content;
            int sentContent = 0;
            while (output.Any)
            {
                Assert.Equal(left, output.Head + output.Content.Length);
                int sent = Math.Min(most, left);
                left -= sent;
                told.Add(output.Sent(sent, out int elsewhere));
                sentContent += elsewhere;
                int known = 0;
                told.ForEach(count => known += count);
                Assert.Equal(left > 0, known < head);
            }

            Assert.Equal(0, left);
            Assert.Equal(content, sentContent);
        }

        private static void AssertContent(MappedSource source, int start, int count, string response)
        {
            int content = response.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            Assert.Equal(count, response.Length - content);
            Assert.True(source.Text(start, count).AsSpan().SequenceEqual(response.AsSpan(content)), "The content differs.");
        }
    }
}
