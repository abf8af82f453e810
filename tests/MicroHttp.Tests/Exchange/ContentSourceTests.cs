using System;
using System.Text;
using MicroHttp.Tests.Hosting;
using Xunit;

namespace MicroHttp.Tests.Exchange
{
    public class ContentSourceTests
    {
        private const string Get = "GET /source HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        private const string Tag = "\"v1\"";
        // A Wednesday: its date begins as a weak entity tag does.
        private static readonly DateTime Changed = new DateTime(2026, 1, 7, 3, 4, 5, DateTimeKind.Utc);

        private static string Exchange(string request, long declared = 3000, string? tag = Tag)
        {
            TextSource source = new TextSource(3000, declared, tag);
            MemoryConnection connection = new MemoryConnection(new HandApplication { Source = source }, new ServerLimits { ReceiveBuffer = 1024, SendBuffer = 512 });
            connection.Clock.UtcNow = Changed.AddDays(1);
            connection.Send(request);
            Assert.Equal(1, source.Closed);
            return connection.Output;
        }

        [Fact]
        public void Source_OfKnownLength_GoesWithContentLength()
        {
            string output = Exchange(Get + "\r\n");
            Assert.StartsWith("HTTP/1.1 200 OK\r\n", output, StringComparison.Ordinal);
            Assert.Contains("\r\nContent-Length: 3000\r\n", output, StringComparison.Ordinal);
            Assert.Contains("\r\nLast-Modified: Wed, 07 Jan 2026 03:04:05 GMT\r\n", output, StringComparison.Ordinal);
            Assert.EndsWith("\r\n\r\n" + TextSource.Text(0, 3000), output, StringComparison.Ordinal);
        }

        [Fact]
        public void Source_OfUnknownLength_GoesInChunks()
        {
            string output = Exchange(Get + "\r\n", declared: -1);
            Assert.Contains("\r\nTransfer-Encoding: chunked\r\n", output, StringComparison.Ordinal);
            Assert.EndsWith("\r\n0\r\n\r\n", output, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData(3000)]
        [InlineData(-1)]
        public void Head_GetsTheFieldsOfGet(long declared)
        {
            string get = Exchange(Get + "\r\n", declared);
            string head = Exchange(Get.Replace("GET", "HEAD", StringComparison.Ordinal) + "\r\n", declared);
            Assert.Equal(get[..(get.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)], head);
        }

        [Theory]
        [InlineData("bytes=0-0", "bytes 0-0/3000", 0, 1)]
        [InlineData("bytes=10-19", "bytes 10-19/3000", 10, 10)]
        [InlineData("BYTES=2990-", "bytes 2990-2999/3000", 2990, 10)]
        [InlineData("bytes=-5", "bytes 2995-2999/3000", 2995, 5)]
        [InlineData("bytes=-99999", "bytes 0-2999/3000", 0, 3000)]
        [InlineData("bytes=2000-99999999999999999999", "bytes 2000-2999/3000", 2000, 1000)]
        public void Range_ThatCanBeServed_Is206(string range, string contentRange, int first, int count)
        {
            string output = Exchange(Get + "Range: " + range + "\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 206 Partial Content\r\n", output, StringComparison.Ordinal);
            Assert.Contains("\r\nContent-Range: " + contentRange + "\r\n", output, StringComparison.Ordinal);
            Assert.EndsWith("\r\n\r\n" + TextSource.Text(first, count), output, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("bytes=3000-")]
        [InlineData("bytes=-0")]
        public void Range_BehindTheEnd_Is416(string range)
        {
            string output = Exchange(Get + "Range: " + range + "\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 416 Range Not Satisfiable\r\n", output, StringComparison.Ordinal);
            Assert.Contains("\r\nContent-Range: bytes */3000\r\n", output, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("bytes=0-1,5-6")]
        [InlineData("bytes=5-2")]
        [InlineData("lines=0-1")]
        [InlineData("bytes=a-b")]
        [InlineData("bytes=-")]
        [InlineData("bytes= 0-1")]
        public void Range_ThatIsNotServed_GetsTheWhole(string range)
        {
            Assert.StartsWith("HTTP/1.1 200 OK\r\n", Exchange(Get + "Range: " + range + "\r\n\r\n"), StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("If-None-Match: \"v1\"", 304)]
        [InlineData("If-None-Match: W/\"v1\"", 304)]
        [InlineData("If-None-Match: \"x\", \"v1\"", 304)]
        [InlineData("If-None-Match: \"x\"\r\nIf-None-Match: \"v1\"", 304)]
        [InlineData("If-None-Match: *", 304)]
        [InlineData("If-None-Match: \"v2\"", 200)]
        [InlineData("If-None-Match: \"v2\"\r\nIf-Modified-Since: Wed, 07 Jan 2026 03:04:05 GMT", 200)]
        [InlineData("If-Modified-Since: Wed, 07 Jan 2026 03:04:05 GMT", 304)]
        [InlineData("If-Modified-Since: Wed, 07 Jan 2026 03:04:04 GMT", 200)]
        [InlineData("If-Modified-Since: Wednesday, 07-Jan-26 03:04:05 GMT", 304)]
        [InlineData("If-Modified-Since: Wed Jan  7 03:04:05 2026", 304)]
        [InlineData("If-Modified-Since: yesterday", 200)]
        [InlineData("If-Match: \"v1\"", 200)]
        [InlineData("If-Match: W/\"v1\"", 412)]
        [InlineData("If-Match: \"v2\"", 412)]
        [InlineData("If-Match: *", 200)]
        [InlineData("If-Unmodified-Since: Wed, 07 Jan 2026 03:04:04 GMT", 412)]
        [InlineData("If-Unmodified-Since: Wed, 07 Jan 2026 03:04:05 GMT", 200)]
        [InlineData("If-Match: \"v1\"\r\nIf-Unmodified-Since: Wed, 07 Jan 2026 03:04:04 GMT", 200)]
        [InlineData("Range: bytes=0-1\r\nIf-Range: \"v1\"", 206)]
        [InlineData("Range: bytes=0-1\r\nIf-Range: W/\"v1\"", 200)]
        [InlineData("Range: bytes=0-1\r\nIf-Range: \"v2\"", 200)]
        [InlineData("Range: bytes=0-1\r\nIf-Range: Wed, 07 Jan 2026 03:04:05 GMT", 206)]
        [InlineData("Range: bytes=0-1\r\nIf-Range: Wed, 07 Jan 2026 03:04:06 GMT", 200)]
        [InlineData("Range: bytes=0-1\r\nIf-Range: \"v1\"\r\nIf-Range: \"v1\"", 200)]
        [InlineData("Range: bytes=0-1\r\nIf-Range: \"v1\", \"v2\"", 200)]
        [InlineData("Range: bytes=0-1\r\nIf-Range: \"v1", 200)]
        [InlineData("Range: bytes=0-1\r\nIf-Range: *", 200)]
        [InlineData("Range: bytes=0-1\r\nIf-Range:", 200)]
        [InlineData("Range: bytes=0-1\r\nRange: bytes=0-1", 200)]
        [InlineData("Range: bytes=0-1\r\nIf-None-Match: \"v1\"", 304)]
        [InlineData("Range: bytes=0-1\r\nIf-Match: \"v2\"", 412)]
        [InlineData("Range: bytes=9999-\r\nIf-Range: \"v2\"", 200)]
        [InlineData("If-Match: \"v1\"\r\nIf-None-Match: \"v1\"", 304)]
        [InlineData("If-Match: \"v2\"\r\nIf-None-Match: \"v1\"", 412)]
        [InlineData("If-Match: \"v1", 412)]
        [InlineData("If-None-Match: \"v1", 200)]
        [InlineData("If-None-Match:", 200)]
        [InlineData("If-Modified-Since: Wed, 07 Jan 2026 03:04:05 GMT\r\nIf-Modified-Since: Wed, 07 Jan 2026 03:04:05 GMT", 200)]
        [InlineData("If-Unmodified-Since: Wed, 07 Jan 2026 03:04:04 UTC", 200)]
        [InlineData("If-Modified-Since: Fri, 31 Feb 2026 03:04:05 GMT", 200)]
        public void Condition_DecidesTheStatus(string fields, int status)
        {
            Assert.StartsWith("HTTP/1.1 " + status + " ", Exchange(Get + fields + "\r\n\r\n"), StringComparison.Ordinal);
        }

        [Fact]
        public void NotModified_HasTheValidatorsAndNoContent()
        {
            string output = Exchange(Get + "If-None-Match: \"v1\"\r\n\r\n");
            Assert.Equal(
                "HTTP/1.1 304 Not Modified\r\nDate: Thu, 08 Jan 2026 03:04:05 GMT\r\nETag: \"v1\"\r\nLast-Modified: Wed, 07 Jan 2026 03:04:05 GMT\r\n\r\n",
                output);
        }

        [Fact]
        public void LastModified_InTheFuture_IsTheTimeOfTheMessage()
        {
            MemoryConnection connection = new MemoryConnection(new HandApplication { Source = new TextSource(3, 3, Tag) }, new ServerLimits { ReceiveBuffer = 1024, SendBuffer = 512 });
            connection.Clock.UtcNow = Changed.AddSeconds(-1);
            connection.Send(Get + "If-Modified-Since: Wed, 07 Jan 2026 03:04:04 GMT\r\n\r\n");
            Assert.Contains("\r\nDate: Wed, 07 Jan 2026 03:04:04 GMT\r\n", connection.Output, StringComparison.Ordinal);
            Assert.Contains("\r\nLast-Modified: Wed, 07 Jan 2026 03:04:04 GMT\r\n", connection.Output, StringComparison.Ordinal);
        }

        internal sealed class TextSource : ContentSource
        {
            private readonly long _declared;
            private readonly string? _tag;
            private readonly int _length;
            private int _position;

            public TextSource(int length, long declared, string? tag)
            {
                _length = length;
                _declared = declared;
                _tag = tag;
            }

            public int Closed { get; private set; }

            public override long Length => _declared;

            public override bool CanSeek => true;

            public override string? EntityTag => _tag;

            public override DateTime LastModified => Changed;

            public static string Text(int first, int count)
            {
                StringBuilder text = new StringBuilder();
                for (int i = first; i < first + count; i++)
                {
                    text.Append((char)('a' + (i % 26)));
                }

                return text.ToString();
            }

            public override void Seek(long position) => _position = (int)position;

            public override int Read(byte[] buffer, int offset, int count)
            {
                int read = Math.Min(count, _length - _position);
                for (int i = 0; i < read; i++)
                {
                    buffer[offset + i] = (byte)('a' + (_position++ % 26));
                }

                return read;
            }

            public override void Close() => Closed++;
        }
    }
}
