using System;
using MicroHttp.Tests.Hosting;
using Xunit;

namespace MicroHttp.Tests.Tls
{
    /// <summary>The listener that only redirects.</summary>
    public class RedirectTests
    {
        public static TheoryData<ServerDriverKind> Drivers => SecureServer.Drivers;

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Requests_AreSentToHttps_AndNeverAnswered(ServerDriverKind driver)
        {
            using HttpServer server = new HttpServer(new HandApplication(), new ServerLimits { Connections = 4 }) { Driver = driver, AllowedHosts = null };
            TlsListener secure = new TlsListener(new SocketListener(0), new TlsOptions(TestCertificates.Server()));
            RedirectListener clear = new RedirectListener(new SocketListener(0), secure);
            SocketListener plain = new SocketListener(0);
            server.Start(clear, secure, plain);
            string port = secure.BoundPort.ToString(null, null);
            using TestClient client = new TestClient(clear.BoundPort);
            for (int i = 0; i < 3; i++)
            {
                string answer = client.Exchange("GET /hello?a=1 HTTP/1.1\r\nHost: localhost:80\r\n\r\n");
                Assert.StartsWith("HTTP/1.1 308 Permanent Redirect\r\n", answer, StringComparison.Ordinal);
                Assert.Contains("\r\nLocation: https://localhost:" + port + "/hello?a=1\r\n", answer, StringComparison.Ordinal);
            }

            using (SecureClient followed = new SecureClient(secure.BoundPort))
            {
                Assert.StartsWith("HTTP/1.1 200 ", followed.Get("/hello"), StringComparison.Ordinal);
            }

            // Connections are used again for others; those of other listeners are not redirected.
            client.Dispose();
            for (int i = 0; i < 5; i++)
            {
                using TestClient other = new TestClient(plain.BoundPort);
                Assert.StartsWith("HTTP/1.1 200 ", other.Get("/hello"), StringComparison.Ordinal);
                using TestClient again = new TestClient(clear.BoundPort);
                Assert.StartsWith("HTTP/1.1 308 ", again.Get("/hello"), StringComparison.Ordinal);
            }
        }

        [Fact]
        public void Port_IsOne() => Assert.Throws<ArgumentOutOfRangeException>(() => new RedirectListener(new SocketListener(0), 0));
    }
}
