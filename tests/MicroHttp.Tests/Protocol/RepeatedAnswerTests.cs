using System;
using System.Linq;
using MicroHttp.Protocol;
using MicroHttp.Tests.Hosting;
using Xunit;

namespace MicroHttp.Tests.Protocol
{
    /// <summary>The same request to a handler that answers the same each time gets the answer that still stands in the send buffer: nothing but Date may tell.</summary>
    public class RepeatedAnswerTests
    {
        private const string Request = "GET /live HTTP/1.1\r\nHost: a\r\n\r\n";
        private const string Head = "HEAD /live HTTP/1.1\r\nHost: a\r\n\r\n";
        private const string Other = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";

        private readonly HandApplication _application = new HandApplication();
        private readonly MemoryConnection _connection;
        private int _calls;

        public RepeatedAnswerTests()
        {
            _application.Handle = Answer;
            _connection = new MemoryConnection(_application, new ServerLimits());
        }

        private void Answer(HttpExchange exchange)
        {
            _calls++;
            exchange.Response.ContentType = "text/plain";
            exchange.Response.Write("steady");
            exchange.MarkConstant();
        }

        private string Ask(string request)
        {
            _connection.ClearOutput();
            _connection.Send(request);
            return _connection.Output;
        }

        /// <summary>The answer on a connection of its own.</summary>
        private string AskAlone(string request)
        {
            var connection = new MemoryConnection(_application, new ServerLimits());
            connection.Clock.UtcNow = _connection.Clock.UtcNow;
            connection.Send(request);
            return connection.Output;
        }

        [Theory]
        [InlineData(Request)]
        [InlineData(Head)]
        [InlineData("GET /live HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")]
        public void Answer_ToARepeatedRequest_IsSentAgainWithoutTheHandler(string request)
        {
            string first = Ask(request);
            Assert.StartsWith("HTTP/1.1 200 OK\r\n", first);
            Assert.Contains("Content-Length: 6\r\n", first, StringComparison.Ordinal);
            Assert.Equal(first, Ask(request));
            Assert.Equal(first, Ask(request));
            Assert.Equal(1, _calls);
            Assert.Equal(3, _connection.Core.Counters.Requests);
        }

        [Theory]
        [InlineData(Other)]
        [InlineData(Head)]
        [InlineData("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello")]
        [InlineData("GET /throw HTTP/1.1\r\nHost: a\r\n\r\n")]
        [InlineData("POST /sink HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n")]
        public void Answer_BetweenOthers_IsAsOnAConnectionOfItsOwn(string other)
        {
            string expected = AskAlone(Request);
            string between = AskAlone(other);
            Assert.Equal(expected, Ask(Request));
            Assert.Equal(between, Ask(other));
            Assert.Equal(between, Ask(other));
            Assert.Equal(expected, Ask(Request));
            Assert.Equal(expected, Ask(Request));
            Assert.Equal(between, Ask(other));
        }

        [Fact]
        public void Answers_ToRequestsSentAtOnce_AreAllSent()
        {
            string answer = Ask(Request);
            Assert.Equal(answer + answer + answer, Ask(Request + Request + Request));
            Assert.Equal(answer, Ask(Request));
            Assert.Equal(answer + AskAlone(Other), Ask(Request + Other));
            Assert.Equal(answer, Ask(Request));
            string head = AskAlone(Head);
            Assert.Equal(head + head + head + answer, Ask(Head + Head + Head + Request));
            Assert.Equal(head + answer + head + head, Ask(Head + Request + Head + Head));
        }

        [Theory]
        [InlineData("", 1)]
        [InlineData(Other, 1)]
        [InlineData(Request + Other, 2)]
        [InlineData(Head + Other, 2)]
        public void Answers_ToTheSameRequestSentAtOnce_AreCopiesOfTheFirst(string before, int calls)
        {
            string requests = string.Concat(Enumerable.Repeat(Request, 16));
            string answers = string.Concat(Enumerable.Repeat(AskAlone(Request), 16));
            string expected = before.Length == 0 ? "" : AskAlone(before);
            _calls = 0;
            Assert.Equal(expected + answers, Ask(before + requests));
            Assert.Equal(calls, _calls);

            // A head is kept until more is received where it stands at the start of the buffer.
            Assert.Equal(answers, Ask(requests));
            Assert.Equal(before.Length == 0 ? calls : calls + 1, _calls);
        }

        [Fact]
        public void Answers_ForWhichThereIsNoRoom_AreSentNonetheless()
        {
            string requests = string.Concat(Enumerable.Repeat(Request, 50));
            string answers = string.Concat(Enumerable.Repeat(AskAlone(Request), 50));
            var connection = new MemoryConnection(_application, new ServerLimits { ReceiveBuffer = 512, SendBuffer = 600 });
            connection.Send(requests);
            Assert.Equal(answers, connection.Output);
        }

        [Fact]
        public void Date_OfACopy_IsThatOfItsSecond()
        {
            var start = new DateTime(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);
            for (int second = 0; second < 3; second++)
            {
                _connection.Clock.UtcNow = start.AddSeconds(second);
                _connection.Advance(1000);
                string[] answers = Ask(Other + Request + Request + Request).Split("Date: Sun, 22 Nov 2026 10:00:0" + second + " GMT\r\n");
                Assert.Equal(5, answers.Length);
            }
        }

        [Theory]
        [InlineData(1)]
        [InlineData(20)]
        public void Answer_ToARequestInPieces_IsTheSame(int split)
        {
            string answer = Ask(Request);
            for (int i = 0; i < 3; i++)
            {
                _connection.ClearOutput();
                _connection.Send(Request, split);
                Assert.Equal(answer, _connection.Output);
            }
        }

        [Fact]
        public void Date_OfARepeatedAnswer_IsThatOfItsSecond()
        {
            var start = new DateTime(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);
            for (int second = 0; second < 4; second++)
            {
                _connection.Clock.UtcNow = start.AddSeconds(second);
                _connection.Advance(1000);
                Assert.Contains("Date: Sun, 22 Nov 2026 10:00:0" + second + " GMT\r\n", Ask(Request), StringComparison.Ordinal);
            }

            Assert.Equal(1, _calls);
        }

        [Fact]
        public void Date_ThatIsKnownOnlyLater_IsSentFromThenOn()
        {
            Assert.DoesNotContain("Date:", Ask(Request), StringComparison.Ordinal);
            _connection.Clock.UtcNow = new DateTime(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);
            _connection.Advance(1000);
            string answer = Ask(Request);
            Assert.Contains("Date: Sun, 22 Nov 2026 10:00:00 GMT\r\n", answer, StringComparison.Ordinal);
            Assert.Equal(AskAlone(Request), answer);
            Assert.Equal(answer, Ask(Request));
        }

        [Fact]
        public void Connection_OfAServerThatStops_EndsWithTheAnswer()
        {
            Ask(Request);
            _connection.Core.IsStopping = true;
            Assert.Contains("Connection: close\r\n", Ask(Request), StringComparison.Ordinal);
        }

        [Fact]
        public void Connection_ThatHasToGiveWay_EndsWithTheAnswer()
        {
            Ask(Request);
            _connection.Advance(1000);
            _connection.Core.IsRoomWanted = true;
            Assert.Contains("Connection: close\r\n", Ask(Request), StringComparison.Ordinal);
        }

        [Fact]
        public void Client_ThatEndsBehindARepeatedRequest_IsAnswered()
        {
            string answer = Ask(Request);
            Assert.Equal(answer, Ask(Request));
            _connection.End();
            Assert.True(_connection.IsClosed);
            Assert.Equal(answer, _connection.Output);
        }

        [Fact]
        public void Host_ThatIsNotAnsweredForAnyMore_IsRefused()
        {
            _connection.Core.Hosts.AllowedHosts = new[] { "a" };
            Ask(Request);
            _connection.Core.Hosts.AllowedHosts = new[] { "b" };
            Assert.StartsWith("HTTP/1.1 421 ", Ask(Request));
        }

        [Fact]
        public void Buffers_TakenAway_TakeTheAnswerWithThem()
        {
            string answer = Ask(Request);
            _connection.ChangeBuffers();
            Assert.Equal(answer, Ask(Request));
            Assert.Equal(2, _calls);
        }

        [Fact]
        public void Observer_SeesEachRequest()
        {
            var observer = new CompletionCounter();
            var connection = new MemoryConnection(_application, new ServerLimits(), observer);
            connection.Send(Request);
            connection.Send(Request);
            connection.Send(Request);
            Assert.Equal(3, observer.Completed);
        }

        [Fact]
        public void Answer_ToAnUnsafeMethod_IsTheHandlers()
        {
            string request = "POST /live HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n";
            string answer = Ask(request);
            Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer);
            Assert.Equal(answer, Ask(request));
            Assert.Equal(2, _calls);
        }

        [Theory]
        [InlineData("Content-Length: 5\r\n\r\n", "hello")]
        [InlineData("Transfer-Encoding: chunked\r\n\r\n", "5\r\nhello\r\n0\r\n\r\n")]
        public void Answer_ToARequestWithContent_IsTheHandlers(string fields, string content)
        {
            string request = "GET /live HTTP/1.1\r\nHost: a\r\n" + fields;
            string answer = Ask(request + content);
            Assert.Equal(answer, Ask(request + content));
            Assert.Equal(2, _calls);

            // The head alone, exactly as it was, and then what belongs to it.
            string whole = Ask(request) + Ask(content);
            Assert.Equal(answer, whole);
            Assert.Equal(answer + answer, Ask(request + content + request + content));
            Assert.Equal(answer, Ask(Request));
            Assert.False(_connection.IsClosed);
        }

        [Fact]
        public void Answer_ThatDoesNotFitTheBuffer_IsTheHandlers()
        {
            string text = new string('x', 3000);
            _application.Handle = exchange =>
            {
                _calls++;
                exchange.Response.Write(text);
                exchange.MarkConstant();
            };
            var connection = new MemoryConnection(_application, new ServerLimits { SendBuffer = 1024 });
            connection.Send(Request);
            string answer = connection.Output;
            connection.ClearOutput();
            connection.Send(Request);
            Assert.Equal(answer, connection.Output);
            Assert.Equal(2, _calls);
        }

        [Fact]
        public void IdleTime_BeginsAnewWithEachAnswer()
        {
            Ask(Request);
            int idle = _connection.Core.Limits.IdleTimeout;
            for (int i = 0; i < 3; i++)
            {
                _connection.Advance(idle - 1);
                Assert.StartsWith("HTTP/1.1 200 OK\r\n", Ask(Request));
            }

            _connection.Advance(idle);
            Assert.True(_connection.IsClosed);
        }

        private sealed class CompletionCounter : IServerObserver
        {
            public int Completed { get; private set; }

            public void ConnectionOpened(int connectionId)
            {
            }

            public void ConnectionClosed(int connectionId)
            {
            }

            public void RequestCompleted(HttpExchange exchange, long microseconds)
            {
                Assert.Equal("/live", exchange.Request.Path.ToString());
                Completed++;
            }

            public void Rejected(int connectionId, RejectionReason reason)
            {
            }

            public void HandlerFailed(HttpExchange exchange, Exception exception)
            {
            }
        }
    }
}
