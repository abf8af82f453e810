using System;
using System.Text;
using MicroHttp.Tests.Hosting;
using Xunit;

namespace MicroHttp.Streams.Tests.Multipart
{
    public class MultipartSinkTests
    {
        private const string Type = "multipart/form-data; boundary=AaB03x";

        private static readonly ServerLimits Limits = new ServerLimits { ReceiveBuffer = 1024, SendBuffer = 512, Drain = 1 << 20 };

        // Content and what becomes of it. Line ends are written as they are in an editor.
        public static TheoryData<string, string> Forms => new TheoryData<string, string>
        {
            { "--AaB03x--", "" },
            { "--AaB03x\n" + Field("a") + "\n1\n--AaB03x--\n", "[a:1]" },
            { "\n--AaB03x\n" + Field("a") + "\n\n--AaB03x--", "[a:]" },
            { "--AaB03x\n" + Field("a") + "\n--AaB03x--", "[a:]" },
            { "preamble\n--AaB03\n--AaB03x \t\n" + Field("a") + "\n1\n--AaB03x--epilogue\n--AaB03x\n", "[a:1]" },
            { "--AaB03x\n" + Field("a") + "\n1\n--AaB03x\n" + Field("b") + "\n2\n--AaB03x--", "[a:1][b:2]" },
            { "--AaB03x\n" + Field("a") + "\n\n\n-\n--\n--A\n--AaB03\n--AaB03y\n\n--AaB03x--", "[a:\r\n\r\n-\r\n--\r\n--A\r\n--AaB03\r\n--AaB03y\r\n]" },
            { "--AaB03x\n" + Field("a") + "\n--AaB03\n--AaB03x--", "[a:--AaB03]" },
            { "--AaB03x\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\nContent-Type: text/plain\n\nx\n--AaB03x--", "[f|a.txt|text/plain:x]" },
            { "--AaB03x\ncontent-disposition:FORM-DATA;NAME=f;FileName=a\nX-Other: y\n\nx\n--AaB03x--", "[f|a|:x]" },
            { "--AaB03x\nContent-Disposition: form-data; name=\"gr\u00F6\u00DFe\"; filename=\"\u6E29.txt\"\n\n\u5EA6\n--AaB03x--", "[gr\u00F6\u00DFe|\u6E29.txt|:\u5EA6]" },
            { "--AaB03x\nContent-Disposition: form-data; name=\"a%22b%0D%0Ac%41%2\"; filename=\"\"\n\n\n--AaB03x--", "[a\"b\r\nc%41%2||:]" },
            { "--AaB03x\nContent-Disposition: form-data; name=\"a\\\"b\\\\c\"; filename=\"C:\\dir\\x/y.txt\"\n\n\n--AaB03x--", "[a\"b\\c|y.txt|:]" },
            { "--AaB03x\nContent-Disposition: form-data; filename*=UTF-8''x; name=a;\nContent-Transfer-Encoding: 8bit\n\n1\n--AaB03x--", "[a:1]" },
        };

        public static TheoryData<string> MalformedForms => new TheoryData<string>
        {
            "",
            "no boundary at all",
            "--AaB03x",
            "--AaB03x-",
            "--AaB03x\n" + Field("a"),
            "--AaB03x\n" + Field("a") + "\n1",
            "--AaB03x\n" + Field("a") + "\n1\n--AaB03x",
            "--AaB03xx\n" + Field("a") + "\n1\n--AaB03x--",
            "--AaB03x-x\n",
            "--AaB03x\n\n1\n--AaB03x--",
            "--AaB03x\nX: y\n\n1\n--AaB03x--",
            "--AaB03x\nContent-Disposition: attachment; name=a\n\n1\n--AaB03x--",
            "--AaB03x\nContent-Disposition: form-data\n\n1\n--AaB03x--",
            "--AaB03x\nContent-Disposition: form-data; name=\"a\n\n1\n--AaB03x--",
            "--AaB03x\nContent-Disposition: form-data; name=a b\n\n1\n--AaB03x--",
            "--AaB03x\nContent-Disposition: form-data; name=a; name=b\n\n1\n--AaB03x--",
            "--AaB03x\n" + Field("a") + Field("b") + "\n1\n--AaB03x--",
            "--AaB03x\nContent-Disposition : form-data; name=a\n\n1\n--AaB03x--",
            "--AaB03x\n folded\n\n1\n--AaB03x--",
            "--AaB03x\n" + Field("a") + "Content-Transfer-Encoding: base64\n\n1\n--AaB03x--",
            "--AaB03x\nContent-Disposition: form-data; name=\"\u0001\"\n\n1\n--AaB03x--",
        };

        private static string Field(string name) => "Content-Disposition: form-data; name=\"" + name + "\"\n";

        [Theory]
        [MemberData(nameof(Forms))]
        public void Form_InAnyPieces_IsTheSame(string form, string expected)
        {
            byte[] content = Encoding.UTF8.GetBytes(form.Replace("\n", "\r\n", StringComparison.Ordinal));
            for (int split = 0; split <= content.Length; split++)
            {
                TranscriptSink sink = Begin();
                sink.Write(content, 0, split);
                sink.Write(content, split, content.Length - split);
                Assert.Equal(expected, sink.Text);
            }

            TranscriptSink bytewise = Begin();
            for (int i = 0; i < content.Length; i++)
            {
                bytewise.Write(content, i, 1);
            }

            Assert.Equal(expected, bytewise.Text);
        }

        [Theory]
        [MemberData(nameof(Forms))]
        public void Form_OverAConnection_IsTheSame(string form, string expected)
        {
            string content = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(form.Replace("\n", "\r\n", StringComparison.Ordinal)));
            string length = "Content-Length: " + content.Length + "\r\n";
            string chunked = "Transfer-Encoding: chunked\r\n";
            string chunks = content.Length.ToString("x", null) + "\r\n" + content + "\r\n0\r\n\r\n";
            foreach (int split in new[] { int.MaxValue, 17 })
            {
                Assert.Equal(expected, Content(Post(length + "\r\n" + content, split)));
                Assert.Equal(expected, Content(Post(chunked + "\r\n" + chunks, split)));
            }

            for (int at = 1; at < chunks.Length; at++)
            {
                MemoryConnection connection = Open(out _);
                connection.Send(Head(Type) + chunked + "\r\n" + chunks[..at]);
                connection.Send(chunks[at..]);
                Assert.Equal(expected, Content(connection.Output));
            }
        }

        [Theory]
        [MemberData(nameof(MalformedForms))]
        public void Form_ThatIsMalformed_Is400(string form)
        {
            string content = form.Replace("\n", "\r\n", StringComparison.Ordinal);
            foreach (int split in new[] { int.MaxValue, 1 })
            {
                MemoryConnection connection = Open(out TranscriptSink sink);
                connection.Send(Head(Type) + "Content-Length: " + content.Length + "\r\n\r\n" + content, split);
                Assert.StartsWith("HTTP/1.1 400 ", connection.Output, StringComparison.Ordinal);
                Assert.Equal(1, sink.Aborts);
            }
        }

        [Theory]
        [InlineData("multipart/form-data", 400)]
        [InlineData("multipart/form-data; boundary=", 400)]
        [InlineData("multipart/form-data; boundary=\"a", 400)]
        [InlineData("multipart/form-data; boundary=\"a \"", 400)]
        [InlineData("multipart/form-data; boundary=a;boundary", 204)]
        [InlineData("Multipart/Form-Data ; charset=utf-8; Boundary=\"a\"", 204)]
        [InlineData("multipart/mixed; boundary=a", 415)]
        [InlineData("application/x-www-form-urlencoded", 415)]
        [InlineData("multipart/form-data; boundary=0123456789012345678901234567890123456789012345678901234567890123456789", 400)]
        [InlineData("multipart/form-data; boundary=01234567890123456789012345678901234567890123456789012345678901234567890", 400)]
        public void ContentType_SaysWhetherItIsTaken(string type, int status)
        {
            MemoryConnection connection = Open(out _);
            connection.Send(Head(type) + "Content-Length: 5\r\n\r\n--a--");
            Assert.StartsWith("HTTP/1.1 " + status + " ", connection.Output, StringComparison.Ordinal);
        }

        [Fact]
        public void Boundary_OfSeventyOctets_IsTaken()
        {
            string boundary = new string('b', 70);
            MemoryConnection connection = Open(out _);
            connection.Send(Head("multipart/form-data; boundary=" + boundary) + "Content-Length: 74\r\n\r\n--" + boundary + "--");
            Assert.StartsWith("HTTP/1.1 204 ", connection.Output, StringComparison.Ordinal);
        }

        [Fact]
        public void Parts_BeyondTheLimit_Are413AtOnce()
        {
            var sink = new TranscriptSink { MaximumParts = 3 };
            MemoryConnection connection = Open(sink);
            string part = "--AaB03x\r\n" + Field("a").Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n1\r\n";
            connection.Send(Head(Type) + "Content-Length: 100000\r\n\r\n" + part + part + part);
            Assert.Equal("", connection.Output);
            connection.Send(part);
            Assert.StartsWith("HTTP/1.1 413 ", connection.Output, StringComparison.Ordinal);
            Assert.Equal(1, sink.Aborts);
        }

        [Fact]
        public void Fields_BeyondTheLimit_Are413AtOnce()
        {
            var sink = new TranscriptSink { MaximumPartFields = 200 };
            MemoryConnection connection = Open(sink);
            connection.Send(Head(Type) + "Content-Length: 100000\r\n\r\n--AaB03x\r\nX: " + new string('x', 300));
            Assert.StartsWith("HTTP/1.1 413 ", connection.Output, StringComparison.Ordinal);
        }

        [Fact]
        public void Part_BeyondTheLimit_Is413AtOnce()
        {
            var sink = new TranscriptSink { MaximumPart = 500 };
            MemoryConnection connection = Open(sink);
            connection.Send(Head(Type) + "Content-Length: 100000\r\n\r\n--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\n" + new string('x', 500));
            Assert.Equal("", connection.Output);
            connection.Send("y");
            Assert.StartsWith("HTTP/1.1 413 ", connection.Output, StringComparison.Ordinal);
        }

        [Fact]
        public void Client_ThatVanishes_AbortsTheSink()
        {
            MemoryConnection connection = Open(out TranscriptSink sink);
            connection.Send(Head(Type) + "Content-Length: 100\r\n\r\n--AaB03x\r\nContent-Dis");
            connection.End();
            Assert.Equal(1, sink.Aborts);
            Assert.Equal("", connection.Output);
        }

        private static string Head(string type) => "POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n";

        private static MemoryConnection Open(out TranscriptSink sink)
        {
            sink = new TranscriptSink();
            return Open(sink);
        }

        private static MemoryConnection Open(TranscriptSink sink) => new MemoryConnection(new StreamApplication { Sink = () => sink }, Limits);

        private static string Post(string rest, int split)
        {
            MemoryConnection connection = Open(out _);
            connection.Send(Head(Type) + rest, split);
            return connection.Output;
        }

        private static string Content(string output)
        {
            Assert.True(output.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal) || output.StartsWith("HTTP/1.1 204 ", StringComparison.Ordinal), output);
            return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(output[(output.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]));
        }

        /// <summary>A sink that a handler's request has begun.</summary>
        private static TranscriptSink Begin()
        {
            MemoryConnection connection = Open(out TranscriptSink sink);
            connection.Send(Head(Type) + "Content-Length: 1000\r\n\r\n");
            return sink;
        }
    }
}
