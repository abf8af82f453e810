using System;
using System.Collections.Generic;
using System.Text;
using Xunit;

namespace MicroHttp.Testing.Tests
{
    public class RequestLogTests
    {
        private const string Escape = "\u001b[";

        [Fact]
        public void Line_OfARequest_HasMethodPathStatusTimeAndOctets()
        {
            var log = new Lines();
            using var client = new TestClient(new TestedApp()) { Observer = log };

            client.Get("/hello?name=x");
            client.Head("/hello");
            client.Get("/missing");
            client.Get("/chunks");

            Assert.Equal(
                "GET     /hello                               200        0 us       13 B\n" +
                "HEAD    /hello                               200        0 us        0 B\n" +
                "GET     /missing                             404        0 us       34 B\n" +
                "GET     /chunks                              200        0 us       15 B\n",
                log.Text);
        }

        [Fact]
        public void Line_OfARefusal_SaysWhy()
        {
            var log = new Lines();
            using var client = new TestClient(new TestedApp()) { Observer = log };

            client.Connect().Send("GET /hello HTTP/1.1\r\n\r\n");

            Assert.Equal("refused connection 1                         400 Host is missing.\n", log.Text);
        }

        [Fact]
        public void Line_OfAFailure_ShowsTheException()
        {
            var log = new Lines { IsQuiet = true };
            using var client = new TestClient(new TestedApp()) { Observer = log };

            client.Get("/hello");
            client.Get("/throw");

            Assert.StartsWith("threw   /throw\nSystem.InvalidOperationException: The pump is dry.\n", log.Text, StringComparison.Ordinal);
            Assert.EndsWith("GET     /throw                               500        0 us       46 B\n", log.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("/hello", log.Text, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("/hello", "32")]
        [InlineData("/moved", "36")]
        [InlineData("/missing", "33")]
        [InlineData("/throw", "31")]
        public void Line_InColour_HasThatOfItsStatus(string path, string color)
        {
            var log = new Lines { IsColored = true };
            using var client = new TestClient(new TestedApp()) { Observer = log };

            TestResponse response = client.Get(path);

            Assert.Contains(" " + Escape + color + "m" + (int)response.Status + Escape + "0m ", log.Text, StringComparison.Ordinal);
            Assert.EndsWith(Escape + "0m\n", log.Text, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("/%1B%5b2J", "/%1B[2J")]
        [InlineData("/a%0d%0ab", "/a%0D%0Ab")]
        [InlineData("/%7f%C2%9b", "/%7F%C2%9B")]
        [InlineData("/温度", "/温度")]
        [InlineData("/a%2fb", "/a%2fb")]
        public void Path_ThatCouldDriveATerminal_IsEscaped(string path, string logged)
        {
            var log = new Lines();
            using var client = new TestClient(new TestedApp()) { Observer = log };

            client.Get(path);

            Assert.StartsWith("GET     " + logged + " ", log.Text, StringComparison.Ordinal);
            Assert.Equal(log.Text.Length - 1, log.Text.IndexOf('\n', StringComparison.Ordinal));
        }

        [Fact]
        public void Path_ThatIsLong_IsCutOff()
        {
            var log = new Lines();
            using var client = new TestClient(new TestedApp()) { Observer = log };

            client.Get("/" + new string('x', 5000));

            Assert.StartsWith("GET     /" + new string('x', 159) + "... ", log.Text, StringComparison.Ordinal);
            Assert.EndsWith(" B\n", log.Text, StringComparison.Ordinal);
        }

        [Fact]
        public void Filter_LogsWhatItIsPutInFrontOf()
        {
            var app = new FilteredApp();
            using var client = new TestClient(app);

            client.Get("/loud");
            client.Get("/silent");
            client.Get("/refused");

            Assert.Equal("GET     /loud                                200        0 us        4 B\n", app.Log.Text);
        }

        [Fact]
        public void Filter_ThatIsTheObserverToo_LogsOnce()
        {
            var app = new FilteredApp();
            using var client = new TestClient(app) { Observer = app.Log };

            client.Get("/loud");

            Assert.Single(app.Log.Text.TrimEnd('\n').Split('\n'));
        }

        [Fact]
        public void Logging_AllocatesNothing()
        {
            var log = new Counted();
            using var client = new TestClient(new TestedApp()) { Observer = log };
            TestConnection connection = client.Connect();
            byte[] request = Encoding.ASCII.GetBytes("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
            for (int i = 0; i < 10_000; i++)
            {
                connection.Send(request);
                connection.Forget();
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++)
            {
                connection.Send(request);
                connection.Forget();
            }

            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.Equal(10_100, log.Count);
        }

        internal sealed class Lines : RequestLog
        {
            private readonly List<byte> _written = [];

            public Lines()
            {
                IsColored = false;
            }

            public string Text => Encoding.UTF8.GetString(_written.ToArray());

            protected override void Write(byte[] buffer, int count) => _written.AddRange(buffer.AsSpan(0, count));
        }

        private sealed class Counted : RequestLog
        {
            public int Count { get; private set; }

            protected override void Write(byte[] buffer, int count) => Count++;
        }
    }
}
