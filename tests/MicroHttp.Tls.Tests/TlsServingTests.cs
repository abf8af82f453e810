using System;
using System.Text;
using System.Threading;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Tests.Tls
{
    /// <summary>Requests by TLS are served as they are without.</summary>
    public class TlsServingTests
    {
        private const string Request = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";

        public static TheoryData<ServerDriverKind> Drivers => SecureServer.Drivers;

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Connection_IsKeptBetweenRequests(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            using SecureClient client = new SecureClient(server.Port);
            for (int i = 0; i < 20; i++)
            {
                Assert.EndsWith("\r\n\r\nHello, world!", client.Get("/hello"), StringComparison.Ordinal);
            }

            Assert.Equal(1, server.Counters.Connections);
            Assert.Equal(1, server.Counters.Handshakes);
            Assert.Equal(0, server.Failures);
            Assert.Equal(20, server.Counters.Requests);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Pipeline_InOneRecord_IsAnsweredInOrder(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            using SecureClient client = new SecureClient(server.Port);
            StringBuilder requests = new StringBuilder();
            for (int i = 0; i < 100; i++)
            {
                requests.Append(Request).Append("GET /none HTTP/1.1\r\nHost: a\r\n\r\n");
            }

            client.Send(requests.ToString());
            for (int i = 0; i < 100; i++)
            {
                Assert.StartsWith("HTTP/1.1 200 ", client.ReadResponse(), StringComparison.Ordinal);
                Assert.StartsWith("HTTP/1.1 404 ", client.ReadResponse(), StringComparison.Ordinal);
            }
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Requests_InRecordsOfOneOctet_AreAnswered(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            using SecureClient client = new SecureClient(server.Port);
            foreach (char octet in Request + Request)
            {
                client.Send(octet.ToString());
            }

            Assert.StartsWith("HTTP/1.1 200 ", client.ReadResponse(), StringComparison.Ordinal);
            Assert.StartsWith("HTTP/1.1 200 ", client.ReadResponse(), StringComparison.Ordinal);
            Assert.EndsWith("Hello, world!", client.Get("/hello"), StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Content_LargerThanARecord_ComesBack(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            using SecureClient client = new SecureClient(server.Port);
            string content = new string('x', 50000) + new string('y', 10000);
            client.Send("POST /echo HTTP/1.0\r\nContent-Length: 60000\r\n\r\n" + content);
            Assert.EndsWith("\r\n\r\n" + content, client.ReadToEnd(), StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Client_ThatReadsLate_GetsEverything_AndNobodyWaitsForIt(ServerDriverKind driver)
        {
            const int Length = 12 << 20;
            using SecureServer server = new SecureServer(driver, limits: new ServerLimits { Connections = 4, WriteTimeout = 60000 });
            server.Application.Source = new CountingSource(Length);
            using SecureClient slow = new SecureClient(server.Port);
            slow.Send("GET /source HTTP/1.1\r\nHost: a\r\n\r\n");
            for (int i = 0; i < 3; i++)
            {
                server.AssertServes();
            }

            byte[] response = slow.ReadOctets(Length);
            int start = Encoding.Latin1.GetString(response, 0, 1024).IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            Assert.Equal(Length, response.Length - start);
            for (int i = 0; i < Length; i++)
            {
                if (response[start + i] != CountingSource.At(i))
                {
                    Assert.Fail("Octet " + i.ToString(null, null) + " is wrong.");
                }
            }

            Assert.EndsWith("Hello, world!", slow.Get("/hello"), StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void LastAnswer_IsFollowedByTheEnd(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            using SecureClient client = new SecureClient(server.Port);
            Assert.StartsWith("HTTP/1.1 200 ", client.Exchange("GET /hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
            Assert.True(client.IsClosedByServer());
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Request_ThatStopsInTheMiddle_IsTold408(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver, limits: new ServerLimits { Connections = 4, HeadTimeout = 300 });
            using SecureClient client = new SecureClient(server.Port);
            Assert.StartsWith("HTTP/1.1 408 ", client.Exchange("GET /hello HTTP/1.1\r\nHost:"), StringComparison.Ordinal);
            Assert.True(client.IsClosedByServer());
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Server_ThatIsFull_Says503ByTls(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver, limits: new ServerLimits { Connections = 1 });
            using SecureClient first = new SecureClient(server.Port);
            first.Send("GET /hello HTTP/1.1\r\n");
            SpinWait.SpinUntil(() => server.Counters.OpenConnections == 1, 10000);
            using SecureClient second = new SecureClient(server.Port);
            Assert.StartsWith("HTTP/1.1 503 ", second.ReadResponse(), StringComparison.Ordinal);
            Assert.Equal(1, server.Counters.Rejections(RejectionReason.ServerFull));
            Assert.StartsWith("HTTP/1.1 200 ", first.Exchange("Host: a\r\n\r\n"), StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void StrictTransportSecurity_IsSaidInEveryAnswer(ServerDriverKind driver)
        {
            TlsOptions options = new TlsOptions(TestCertificates.Server()) { StrictTransportSecurity = 31536000, IncludeSubDomains = true };
            using SecureServer server = new SecureServer(driver, options);
            using SecureClient client = new SecureClient(server.Port);
            foreach (string path in new[] { "/hello", "/none", "/throw" })
            {
                Assert.Contains("\r\nStrict-Transport-Security: max-age=31536000; includeSubDomains\r\n", client.Get(path), StringComparison.Ordinal);
            }
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void UnsafeRequest_OfAPageWithoutTls_IsRefused(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            using SecureClient client = new SecureClient(server.Port);
            const string Head = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nOrigin: ";
            Assert.StartsWith("HTTP/1.1 200 ", client.Exchange(Head + "https://localhost\r\n\r\nx"), StringComparison.Ordinal);
            Assert.StartsWith("HTTP/1.1 403 ", client.Exchange(Head + "http://localhost\r\n\r\nx"), StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Server_ThatStops_EndsHandshakesAndConnections_AndStartsAgain(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            using SecureClient idle = new SecureClient(server.Port);
            Assert.StartsWith("HTTP/1.1 200 ", idle.Get("/hello"), StringComparison.Ordinal);
            using RawClient silent = new RawClient(server.Port);
            using RawClient half = new RawClient(server.Port);
            half.Send([22, 3, 1]);
            Thread.Sleep(100);
            server.Server.Stop(0);
            Assert.True(idle.IsClosedByServer());
            Assert.Equal("", half.ReadToEnd());
            Assert.Equal("", silent.ReadToEnd());
            server.Server.Start(server.Listener);
            server.AssertServes();
        }
    }
}
