using MicroHttp.Testing.Reading;
using Xunit;

namespace MicroHttp.Testing.Tests.Reading
{
    public class ResponseReaderTests
    {
        private const string Ok = "HTTP/1.1 200 OK\r\n";

        [Theory]
        [InlineData(Ok + "Content-Length: 2\r\n\r\nab", "GET", "ab")]
        [InlineData(Ok + "content-length:2 \r\nX:\r\n\r\nab", "GET", "ab")]
        [InlineData("HTTP/1.1 299 \r\nContent-Length: 0\r\n\r\n", "GET", "")]
        [InlineData("HTTP/1.1 204 No Content\r\n\r\n", "GET", "")]
        [InlineData("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n", "GET", "")]
        [InlineData(Ok + "Content-Length: 5\r\n\r\n", "HEAD", "")]
        [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n", "HEAD", "")]
        [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n", "GET", "ab0123456789")]
        [InlineData("HTTP/1.1 100 Continue\r\n\r\n" + Ok + "Content-Length: 2\r\n\r\nab", "GET", "ab")]
        public void Response_IsReadAsItWas_NotBefore(string octets, string method, string content)
        {
            Assert.Equal(content, Read(octets, method)?.Text);
            for (int length = 0; length < octets.Length; length++)
            {
                Assert.Null(Read(octets[..length], method));
            }
        }

        [Fact]
        public void Response_WithoutLength_GoesToTheEnd()
        {
            Assert.Null(Read(Ok + "\r\nab", "GET"));
            TestResponse? response = Read(Ok + "\r\nab", "GET", ended: true);
            Assert.Equal("ab", response?.Text);
            Assert.True(response?.ClosesConnection);
        }

        [Fact]
        public void Octets_BehindTheResponse_AreLeft()
        {
            byte[] octets = Latin1.ToOctets("?" + Ok + "Content-Length: 2\r\n\r\nabHTTP");
            var reader = new ResponseReader(octets, 1, octets.Length, "GET", false);
            Assert.NotNull(reader.Read());
            Assert.Equal(octets.Length - 4, reader.Position);
        }

        [Theory]
        [InlineData("HTTP/1.0 200 OK\r\n\r\n")]
        [InlineData("HTTP/1.1 200\r\n\r\n")]
        [InlineData("HTTP/1.1 20 OK\r\n\r\n")]
        [InlineData("HTTP/1.1 600 OK\r\n\r\n")]
        [InlineData("HTTP/1.1 +20 OK\r\n\r\n")]
        [InlineData("http/1.1 200 OK\r\n\r\n")]
        [InlineData("\r\nHTTP/1.1 200 OK\r\n\r\n")]
        [InlineData("HTTP/1.1 200 OK\n\n")]
        [InlineData("HTTP/1.1 200 O\rK\r\n\r\n")]
        [InlineData(Ok + "X : 1\r\n\r\n")]
        [InlineData(Ok + "X\r\n\r\n")]
        [InlineData(Ok + ": 1\r\n\r\n")]
        [InlineData(Ok + "X: 1\r\n folded\r\n\r\n")]
        [InlineData(Ok + "X: \u0001\r\n\r\n")]
        [InlineData(Ok + "X: \u007f\r\n\r\n")]
        [InlineData(Ok + "X: 1\nY: 2\r\n\r\n")]
        [InlineData(Ok + "Content-Length: x\r\n\r\n")]
        [InlineData(Ok + "Content-Length: -1\r\n\r\n")]
        [InlineData(Ok + "Content-Length: 0, 0\r\n\r\n")]
        [InlineData(Ok + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n")]
        [InlineData(Ok + "Content-Type: a/b\r\nContent-Type: a/b\r\nContent-Length: 0\r\n\r\n")]
        [InlineData(Ok + "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
        [InlineData(Ok + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n")]
        [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n\r\n")]
        [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n 0\r\n\r\n")]
        [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n0x1\r\na\r\n0\r\n\r\n")]
        [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n")]
        [InlineData("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n")]
        [InlineData("HTTP/1.1 100 Continue\r\nContent-Length: 0\r\n\r\n" + Ok + "Content-Length: 0\r\n\r\n")]
        public void Response_ThatIsNotHttp_IsRefused(string octets) => Assert.Throws<TestFailureException>(() => Read(octets, "GET"));

        private static TestResponse? Read(string text, string method, bool ended = false)
        {
            byte[] octets = Latin1.ToOctets(text);
            return new ResponseReader(octets, 0, octets.Length, method, ended).Read();
        }
    }
}
