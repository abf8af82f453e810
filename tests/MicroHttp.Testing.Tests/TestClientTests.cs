using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Testing.Tests
{
    public sealed class TestClientTests : IDisposable
    {
        private readonly TestClient _client = new TestClient(new TestedApp());

        public void Dispose() => _client.Dispose();

        [Fact]
        public void Get_OfAHandler_ShowsTheWholeResponse()
        {
            TestResponse response = _client.Get("/hello");

            Assert.Equal(StatusCode.Ok, response.Status);
            Assert.Equal("OK", response.Reason);
            Assert.Equal("Hello, world!", response.Text);
            Assert.Equal("text/plain; charset=utf-8", response.ContentType);
            Assert.Equal("13", response.Field("content-length"));
            Assert.Null(response.Field("ETag"));
            Assert.False(response.ClosesConnection);
            Assert.Null(response.Failure);
        }

        [Fact]
        public void Head_IsAnsweredWithoutContent()
        {
            TestResponse response = _client.Head("/hello");

            Assert.Equal("13", response.Field("Content-Length"));
            Assert.Empty(response.Content);
            Assert.Equal("Hello, world!", _client.Get("/hello").Text);
        }

        [Fact]
        public void Options_TellsTheMethods() => Assert.Equal("GET, HEAD, OPTIONS", _client.Options("/hello").Expect(StatusCode.NoContent).Field("Allow"));

        [Fact]
        public void Methods_OfAnyName_AreSent()
        {
            Assert.Equal(StatusCode.MethodNotAllowed, _client.Delete("/hello").Status);
            Assert.Equal(StatusCode.NotImplemented, _client.Send("BREW", "/hello").Status);
            Assert.Equal("PUT", _client.PutText("/echo", "x").Field("X-Method"));
        }

        [Fact]
        public void Target_BeyondAscii_IsSentAsEscapedUtf8() => Assert.Equal("21 °C", _client.Get("/温度").Text);

        [Fact]
        public void FieldLines_AreSentAsWritten()
        {
            _client.Fields.Add("Accept-Language", "de");
            _client.Host = "board.local";

            string text = _client.Get("/fields", "X-One: 1", "x-two:2").Text;

            Assert.Equal("X-One=1\nx-two=2\nAccept-Language=de\nHost=board.local\n", text);
        }

        [Fact]
        public void FieldLine_OfARequest_TakesTheClientsPlace()
        {
            _client.Fields.Add("Accept", "text/html");

            Assert.Equal("Accept=text/plain\nHost=localhost\n", _client.Get("/fields", "Accept: text/plain").Text);
        }

        [Fact]
        public void Content_IsSentInAllForms()
        {
            Assert.Equal("Grüße", _client.PostText("/echo", "Grüße").Text);
            Assert.Equal("{\"a\":1}", _client.PostJson("/echo", "{\"a\":1}").Expect(StatusCode.Ok).Text);
            Assert.Equal("application/json", _client.PutJson("/echo", "1").ContentType);
            Assert.Equal("a=1+2&b=%26%C3%BC", _client.PostForm("/echo", ("a", "1 2"), ("b", "&ü")).Text);
            Assert.Equal([0, 1, 255], _client.Send(new TestRequest("POST", "/echo").WithContent([0, 1, 255])).Content);
        }

        [Theory]
        [InlineData(1)]
        [InlineData(7)]
        [InlineData(1000)]
        public void Content_InChunks_IsTheSameContent(int size)
        {
            TestResponse response = _client.Send(new TestRequest("POST", "/echo") { ChunkSize = size }.WithText("Hello, chunks!"));

            Assert.Equal("Hello, chunks!", response.Text);
        }

        [Fact]
        public void Json_IsWrittenAndReadByType()
        {
            Assert.Equal("{\"level\":3,\"name\":\"D1\"}", _client.PostJson("/echo", new { Level = 3, Name = "D1" }).Text);
            Assert.Equal("{\"item1\":1,\"item2\":2}", _client.PutJson("/echo", Tuple.Create(1, 2)).Text);

            TestResponse response = _client.Get("/json");

            Assert.True(response.Json.GetProperty("on").GetBoolean());
            Assert.Equal(new Led(3, true, "D3"), response.ReadJson<Led>());
            Assert.Throws<TestFailureException>(() => _client.Get("/hello").Json);
        }

        [Fact]
        public void Chunks_OfAResponse_AreTakenOff()
        {
            TestResponse response = _client.Get("/chunks");

            Assert.True(response.IsChunked);
            Assert.Equal("part0part1part2", response.Text);
            Assert.Equal("3", response.Trailers["X-Parts"]);
        }

        [Fact]
        public void Expectation_IsMetBeforeContentIsSent()
        {
            TestResponse response = _client.Send(new TestRequest("POST", "/echo").WithText("later").With("Expect", "100-continue"));

            Assert.Equal([100], response.Interim);
            Assert.Equal("later", response.Text);
        }

        [Fact]
        public void Expectation_OfWhatIsRefused_SendsNoContent()
        {
            TestResponse response = _client.Send(new TestRequest("POST", "/missing").WithText("later").With("Expect", "100-continue"));

            Assert.Equal(StatusCode.NotFound, response.Status);
            Assert.Empty(response.Interim);
        }

        [Theory]
        [InlineData(1)]
        [InlineData(2)]
        [InlineData(63)]
        public void Segments_OfAnySize_AreAnsweredTheSame(int size)
        {
            _client.SegmentSize = size;

            Assert.Equal("Hello, world!", _client.Get("/hello").Text);
            Assert.Equal("some text", _client.PostText("/echo", "some text").Text);
        }

        [Fact]
        public void Connection_IsKeptUntilTheServerClosesIt()
        {
            Assert.Equal("1", _client.Get("/connection").Text);
            Assert.Equal("1", _client.Get("/connection").Text);
            Assert.True(_client.Get("/bye").ClosesConnection);
            Assert.Equal("2", _client.Get("/connection").Text);
            Assert.Equal(2, _client.Counters.Connections);
            Assert.Equal(1, _client.Counters.OpenConnections);
            Assert.Equal(4, _client.Counters.Requests);
        }

        [Fact]
        public void Clock_TurnedPastTheIdleTime_ClosesTheConnection()
        {
            Assert.Equal("1", _client.Get("/connection").Text);
            _client.Clock.Advance(59_999);
            Assert.Equal("1", _client.Get("/connection").Text);
            _client.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(0, _client.Counters.OpenConnections);
            Assert.Equal("2", _client.Get("/connection").Text);
        }

        [Fact]
        public void Clock_OfTheWall_GoesWithTheOther()
        {
            Assert.Equal("Thu, 01 Jan 2026 00:00:00 GMT", _client.Get("/hello").Field("Date"));
            _client.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal("Thu, 01 Jan 2026 01:00:00 GMT", _client.Get("/hello").Field("Date"));
        }

        [Fact]
        public void Clock_OfABoardThatWasNotToldTheTime_SendsNoDate()
        {
            var clock = new TestClock { UtcNow = null };
            using var client = new TestClient(new TestedApp(), clock: clock);

            Assert.Null(client.Get("/hello").Field("Date"));
        }

        [Fact]
        public void Failure_OfAHandler_IsShownToTheTest()
        {
            TestResponse response = _client.Get("/throw");

            Assert.Equal(StatusCode.InternalServerError, response.Status);
            Assert.Equal("The pump is dry.", Assert.IsType<InvalidOperationException>(response.Failure).Message);
            Assert.Null(_client.Get("/hello").Failure);
        }

        [Fact]
        public void Failure_InTheMiddleOfAResponse_IsNamed()
        {
            TestFailureException failure = Assert.Throws<TestFailureException>(() => _client.Get("/throw-late"));

            Assert.Equal("The pump ran dry.", failure.InnerException?.Message);
            Assert.Contains("4\r\nsome", failure.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void Expect_OfAnotherStatus_ShowsWhatHappened()
        {
            TestFailureException failure = Assert.Throws<TestFailureException>(() => _client.Get("/throw").Expect(StatusCode.Ok));

            Assert.Contains("Expected status 200", failure.Message, StringComparison.Ordinal);
            Assert.Contains("HTTP/1.1 500 Internal Server Error", failure.Message, StringComparison.Ordinal);
            Assert.Contains("The pump is dry.", failure.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void Device_HasBuffersThatDoNotGrow()
        {
            using TestClient device = TestClient.ForDevice(new TestedApp());
            string content = new string('x', 2000);

            Assert.Equal(StatusCode.ContentTooLarge, device.PostText("/echo", content).Status);
            Assert.Equal(content, _client.PostText("/echo", content).Text);
            Assert.Equal("2000", device.PostText("/upload", content).Text);
        }

        [Fact]
        public void Device_AnswersForHostsItWasToldOf()
        {
            using TestClient device = TestClient.ForDevice(new TestedApp());
            Assert.Equal(StatusCode.Ok, device.Get("/hello").Status);
            device.Host = "board.local";
            Assert.Equal(StatusCode.MisdirectedRequest, device.Get("/hello").Status);
            device.AllowedHosts = ["board.local"];
            Assert.Equal(StatusCode.Ok, device.Get("/hello").Status);
        }

        [Fact]
        public void Content_LargerThanTheBuffer_LeavesTheConnectionAsItWas()
        {
            string content = new string('x', 60_000);

            Assert.Equal(content, _client.PostText("/echo", content).Text);
            Assert.Equal(content, _client.PostText("/echo", content).Text);
            Assert.Equal("1", _client.Get("/connection").Text);
        }

        [Fact]
        public void Observer_IsToldWhatHappens()
        {
            var observer = new Notes();
            _client.Observer = observer;

            _client.Get("/hello");
            _client.Get("/throw");
            _client.Connect().Send("rubbish\r\n\r\n");
            _client.Dispose();

            Assert.Equal(["opened 1", "200 /hello", "failed The pump is dry.", "500 /throw", "opened 2", "rejected 2", "closed 1", "closed 2"], observer.Lines);
        }

        [Fact]
        public void Connections_OnSeveralThreads_DoNotDisturbEachOther()
        {
            TestConnection[] connections = new TestConnection[8];
            for (int i = 0; i < connections.Length; i++)
            {
                connections[i] = _client.Connect();
            }

            Parallel.ForEach(connections, connection =>
            {
                for (int i = 0; i < 100; i++)
                {
                    string text = connection.Id + ":" + i;
                    Assert.Equal(text, connection.Send(new TestRequest("POST", "/echo").WithText(text)).Text);
                }
            });

            Assert.Equal(800, _client.Counters.Requests);
        }

        [Theory]
        [InlineData("GET", "/a b")]
        [InlineData("GET", "/a\r\nX: y")]
        [InlineData("G ET", "/a")]
        [InlineData("GET", "")]
        public void Request_ThatIsNone_IsRefusedAtOnce(string method, string target) => Assert.Throws<ArgumentException>(() => _client.Send(method, target));

        [Theory]
        [InlineData("no colon")]
        [InlineData(": no name")]
        [InlineData("X: a\r\nY: b")]
        public void FieldLine_ThatIsNone_IsRefusedAtOnce(string line) => Assert.Throws<ArgumentException>(() => _client.Get("/hello", line));

        private sealed record Led(int Id, bool On, string Name);

        private sealed class Notes : IServerObserver
        {
            public List<string> Lines { get; } = [];

            public void ConnectionOpened(int connectionId) => Lines.Add("opened " + connectionId);

            public void ConnectionClosed(int connectionId) => Lines.Add("closed " + connectionId);

            public void RequestCompleted(HttpExchange exchange, long microseconds) => Lines.Add((int)exchange.Response.Status + " " + exchange.Request.Path);

            public void Rejected(int connectionId, RejectionReason reason) => Lines.Add("rejected " + connectionId);

            public void HandlerFailed(HttpExchange exchange, Exception exception) => Lines.Add("failed " + exception.Message);
        }
    }
}
