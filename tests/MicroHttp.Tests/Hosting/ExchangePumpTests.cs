using System;
using Xunit;

namespace MicroHttp.Tests.Hosting
{
    public class ExchangePumpTests
    {
        private const string Host = "Host: 127.0.0.1\r\n";
        private static readonly ServerLimits Small = new ServerLimits { ReceiveBuffer = 512, SendBuffer = 512, Content = 300, Drain = 400 };

        private static MemoryConnection Open(ServerLimits? limits = null) => new MemoryConnection(new HandApplication(), limits ?? Small);

        [Theory]
        [InlineData(int.MaxValue)]
        [InlineData(7)]
        [InlineData(1)]
        public void Get_InAnyPieces_IsAnswered(int split)
        {
            MemoryConnection connection = Open();
            connection.Send("GET /hello HTTP/1.1\r\n" + Host + "\r\n", split);
            Assert.Equal("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 13\r\n\r\nHello, world!", connection.Output);
            Assert.False(connection.IsClosed);
        }

        [Theory]
        [InlineData(int.MaxValue)]
        [InlineData(3)]
        [InlineData(1)]
        public void Pipeline_OfThree_IsAnsweredInOrder(int split)
        {
            MemoryConnection connection = Open();
            connection.Send("GET /hello HTTP/1.1\r\n" + Host + "\r\nPOST /echo HTTP/1.1\r\n" + Host + "Content-Length: 3\r\n\r\nabcGET /none HTTP/1.1\r\n" + Host + "\r\n", split);
            Assert.Equal(
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 13\r\n\r\nHello, world!"
                + "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"
                + "HTTP/1.1 404 Not Found\r\nContent-Type: application/problem+json\r\nContent-Length: 34\r\n\r\n{\"title\":\"Not Found\",\"status\":404}",
                connection.Output);
        }

        [Fact]
        public void Head_GetsTheFieldsOfGet()
        {
            MemoryConnection get = Open();
            get.Send("GET /hello HTTP/1.1\r\n" + Host + "\r\n");
            MemoryConnection head = Open();
            head.Send("HEAD /hello HTTP/1.1\r\n" + Host + "\r\n");
            Assert.Equal(get.Output.Replace("Hello, world!", "", StringComparison.Ordinal), head.Output);
        }

        [Fact]
        public void Method_ThatTheResourceLacks_Is405WithAllow()
        {
            MemoryConnection connection = Open();
            connection.Send("DELETE /hello HTTP/1.1\r\n" + Host + "\r\n");
            Assert.StartsWith("HTTP/1.1 405 Method Not Allowed\r\n", connection.Output, StringComparison.Ordinal);
            Assert.Contains("\r\nAllow: GET, HEAD\r\n", connection.Output, StringComparison.Ordinal);
            Assert.False(connection.IsClosed);
        }

        [Fact]
        public void Handler_ThatThrows_Is500WithoutItsFieldsOrMessage()
        {
            MemoryConnection connection = Open();
            connection.Send("GET /throw HTTP/1.1\r\n" + Host + "\r\n");
            Assert.StartsWith("HTTP/1.1 500 Internal Server Error\r\n", connection.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("ecret", connection.Output, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData(int.MaxValue)]
        [InlineData(1)]
        public void Response_LargerThanTheBuffer_GoesInChunks(int split)
        {
            MemoryConnection connection = Open();
            connection.Send("GET /stream HTTP/1.1\r\n" + Host + "\r\nGET /hello HTTP/1.1\r\n" + Host + "\r\n", split);
            int end = connection.Output.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            Assert.Equal("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", connection.Output[..end]);
            string content = Dechunk(connection.Output, ref end);
            Assert.Equal(3000, content.Length);
            for (int i = 0; i < content.Length; i++)
            {
                Assert.Equal((char)('a' + (i / 100 % 26)), content[i]);
            }

            Assert.StartsWith("HTTP/1.1 200 OK\r\n", connection.Output[end..], StringComparison.Ordinal);
        }

        [Fact]
        public void Response_LargerThanTheBufferTo10_EndsByClose()
        {
            MemoryConnection connection = Open();
            connection.Send("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            int end = connection.Output.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            Assert.Equal("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", connection.Output[..end]);
            Assert.Equal(3000, connection.Output.Length - end);
            Assert.True(connection.IsClosed);
        }

        [Theory]
        [InlineData(int.MaxValue)]
        [InlineData(5)]
        [InlineData(1)]
        public void Content_Chunked_IsHeldWhole(int split)
        {
            MemoryConnection connection = Open();
            connection.Send("POST /echo HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\n5;a=\"b c\"\r\nhello\r\n1\r\n \r\n5\r\nworld\r\n0\r\nT: 1\r\n\r\nGET /hello HTTP/1.1\r\n" + Host + "\r\n", split);
            Assert.StartsWith("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nhello worldHTTP/1.1 200 OK\r\n", connection.Output, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData(int.MaxValue)]
        [InlineData(50)]
        [InlineData(1)]
        public void Content_Streamed_PassesThroughASmallBuffer(int split)
        {
            MemoryConnection connection = Open();
            string content = new string('x', 5000);
            connection.Send("POST /sink HTTP/1.1\r\n" + Host + "Content-Length: 5000\r\n\r\n" + content, split);
            int end = connection.Output.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            Assert.Equal(content, Dechunk(connection.Output, ref end));
        }

        [Fact]
        public void Content_TooLarge_Is413BeforeItIsSent()
        {
            MemoryConnection connection = Open();
            connection.Send("POST /echo HTTP/1.1\r\n" + Host + "Content-Length: 301\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 413 Content Too Large\r\n", connection.Output, StringComparison.Ordinal);
            Assert.True(connection.HasHalfClosed);
        }

        [Fact]
        public void Expectation_OfAnEndpointThatReads_IsAnswered100()
        {
            MemoryConnection connection = Open();
            connection.Send("POST /echo HTTP/1.1\r\n" + Host + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", connection.Output);
            connection.ClearOutput();
            connection.Send("ab");
            Assert.Equal("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab", connection.Output);
        }

        [Fact]
        public void Cookies_LargerThanTheBuffer_AreSkippedWhereNobodyWantsThem()
        {
            MemoryConnection connection = Open();
            string cookies = "";
            for (int i = 0; i < 20; i++)
            {
                cookies += "Cookie: " + new string((char)('a' + i), 200) + "\r\n";
            }

            connection.Send("GET /hello HTTP/1.1\r\n" + cookies + Host + "\r\n");
            Assert.StartsWith("HTTP/1.1 200 OK\r\n", connection.Output, StringComparison.Ordinal);
            connection.ClearOutput();
            connection.Send("GET /fields HTTP/1.1\r\n" + cookies + Host + "\r\n");
            Assert.StartsWith("HTTP/1.1 431 ", connection.Output, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData(int.MaxValue)]
        [InlineData(1)]
        public void Content_BehindFieldsThatNobodyWants_GetsTheirRoom(int split)
        {
            MemoryConnection connection = Open();
            string content = new string('x', 300);
            connection.Send("POST /echo HTTP/1.1\r\nAccept: " + new string('a', 200) + "\r\n" + Host + "Content-Length: 300\r\n\r\n" + content, split);
            Assert.EndsWith("\r\n\r\n" + content, connection.Output, StringComparison.Ordinal);
        }

        [Fact]
        public void Content_ThatNobodyWants_IsDrained()
        {
            MemoryConnection connection = Open();
            connection.Send("POST /none HTTP/1.1\r\n" + Host + "Content-Length: 45\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: evil.test\r\n\r\n\r\nGET /hello HTTP/1.1\r\n" + Host + "\r\n");
            Assert.StartsWith("HTTP/1.1 404 ", connection.Output, StringComparison.Ordinal);
            Assert.EndsWith("Hello, world!", connection.Output, StringComparison.Ordinal);
            Assert.Equal(2, connection.Output.Split("HTTP/1.1 ").Length - 1);
        }

        [Fact]
        public void Time_OfAHalfRequest_RunsOut()
        {
            MemoryConnection connection = Open();
            connection.Send("GET /hello HTTP/1.1\r\n");
            connection.Advance(9999);
            Assert.Equal("", connection.Output);
            connection.Advance(1);
            Assert.StartsWith("HTTP/1.1 408 ", connection.Output, StringComparison.Ordinal);
            connection.Advance(1000);
            Assert.True(connection.IsClosed);
        }

        [Fact]
        public void Time_WithoutARequest_ClosesSilently()
        {
            MemoryConnection connection = Open();
            connection.Send("");
            connection.Advance(10000);
            Assert.True(connection.IsClosed);
            Assert.Equal("", connection.Output);
        }

        [Fact]
        public void Date_IsSentOnceTheWallClockIsSet()
        {
            MemoryConnection connection = Open();
            connection.Clock.UtcNow = new DateTime(1994, 11, 6, 8, 49, 37, DateTimeKind.Utc);
            connection.Send("GET /hello HTTP/1.1\r\n" + Host + "\r\n");
            Assert.Contains("\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n", connection.Output, StringComparison.Ordinal);
        }

        private static string Dechunk(string text, ref int at)
        {
            string content = "";
            for (; ; )
            {
                int line = text.IndexOf("\r\n", at, StringComparison.Ordinal);
                int size = Convert.ToInt32(text[at..line], 16);
                at = line + 2;
                if (size == 0)
                {
                    at += 2;
                    return content;
                }

                content += text.Substring(at, size);
                at += size;
                Assert.Equal("\r\n", text.Substring(at, 2));
                at += 2;
            }
        }
    }
}
