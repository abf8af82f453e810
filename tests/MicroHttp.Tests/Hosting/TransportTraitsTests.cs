using System;
using MicroHttp.Hosting;
using Xunit;

namespace MicroHttp.Tests.Hosting
{
    /// <summary>What a connection's transport says about it: secured or not, redirected or not.</summary>
    public class TransportTraitsTests
    {
        private const string Sts = "Strict-Transport-Security: max-age=60\r\n";

        private static MemoryConnection Open(Transport transport)
        {
            return new MemoryConnection(new HandApplication(), new ServerLimits { ReceiveBuffer = 512, SendBuffer = 512 }, null, transport);
        }

        [Theory]
        [InlineData("GET / HTTP/1.1\r\nHost: a\r\n\r\n", 443, "https://a/")]
        [InlineData("GET /b HTTP/1.1\r\nHost: a:8080\r\n\r\n", 443, "https://a/b")]
        [InlineData("GET /b/?c=%20d&e HTTP/1.1\r\nHost: a\r\n\r\n", 8443, "https://a:8443/b/?c=%20d&e")]
        [InlineData("GET //b//c?// HTTP/1.1\r\nHost: a\r\n\r\n", 443, "https://a//b//c?//")]
        [InlineData("GET /%20%2F%25%C3%A4 HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", 443, "https://[::1]/%20%2F%25%C3%A4")]
        [InlineData("GET http://a:1/hello HTTP/1.1\r\nHost: a:1\r\n\r\n", 443, "https://a/hello")]
        [InlineData("POST /throw HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab", 443, "https://a/throw")]
        [InlineData("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 443, "https://a/")]
        public void Redirecting_AnyTarget_Is308ToTheSameWithHttps(string request, int port, string location)
        {
            MemoryConnection connection = Open(new TraitTransport { RedirectPort = port });
            connection.Send(request);
            Assert.StartsWith("HTTP/1.1 308 Permanent Redirect\r\n", connection.Output, StringComparison.Ordinal);
            Assert.Contains("\r\nLocation: " + location + "\r\n", connection.Output, StringComparison.Ordinal);
            Assert.False(connection.IsClosed);
        }

        [Fact]
        public void Redirecting_RequestWithoutHost_Is400()
        {
            MemoryConnection connection = Open(new TraitTransport { RedirectPort = 443 });
            connection.Send("GET / HTTP/1.0\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 400 ", connection.Output, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n", "200")]
        [InlineData("GET /none HTTP/1.1\r\nHost: a\r\n\r\n", "404")]
        [InlineData("GET /throw HTTP/1.1\r\nHost: a\r\n\r\n", "500")]
        [InlineData("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n", "200")]
        [InlineData("GET / HTTP/9.9\r\nHost: a\r\n\r\n", "505")]
        public void ResponseFields_AnyAnswer_CarriesThemOnce(string request, string status)
        {
            MemoryConnection connection = Open(new TraitTransport { Fields = Sts });
            connection.Send(request);
            Assert.StartsWith("HTTP/1.1 " + status + " ", connection.Output, StringComparison.Ordinal);
            int at = connection.Output.IndexOf(Sts, StringComparison.Ordinal);
            Assert.InRange(at, 1, connection.Output.IndexOf("\r\n\r\n", StringComparison.Ordinal));
            Assert.Equal(at, connection.Output.LastIndexOf(Sts, StringComparison.Ordinal));
        }

        [Fact]
        public void ResponseFields_Pipeline_IsAnsweredAsWithout()
        {
            string requests = "";
            for (int i = 0; i < 9; i++)
            {
                requests += "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";
            }

            MemoryConnection with = Open(new TraitTransport { Fields = Sts });
            with.Send(requests);
            MemoryConnection without = Open(new TraitTransport());
            without.Send(requests);
            Assert.Equal(without.Output, with.Output.Replace(Sts, "", StringComparison.Ordinal));
        }

        [Theory]
        [InlineData(true, "https://a", "200")]
        [InlineData(true, "http://a", "403")]
        [InlineData(true, "null", "403")]
        [InlineData(false, "http://a", "200")]
        [InlineData(false, "https://a", "200")]
        public void Secure_UnsafeRequestOfAPage_MustHaveComeSecurely(bool secure, string origin, string status)
        {
            MemoryConnection connection = Open(new TraitTransport { Secure = secure });
            connection.Send("POST /echo HTTP/1.1\r\nHost: a\r\nOrigin: " + origin + "\r\nContent-Length: 1\r\n\r\nx");
            Assert.StartsWith("HTTP/1.1 " + status + " ", connection.Output, StringComparison.Ordinal);
        }

        private sealed class TraitTransport : Transport
        {
            public bool Secure { get; set; }

            public string? Fields { get; set; }

            public override bool IsSecure => Secure;

            public override byte[]? ResponseFields => Fields == null ? null : System.Text.Encoding.ASCII.GetBytes(Fields);

            public override void SetReceiveTimeout(int milliseconds)
            {
            }

            public override void SetSendTimeout(int milliseconds)
            {
            }

            public override int Receive(byte[] buffer, int offset, int count) => 0;

            public override int Send(byte[] buffer, int offset, int count) => count;

            public override void EndSending()
            {
            }

            public override void Close()
            {
            }
        }
    }
}
