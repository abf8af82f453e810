using System;
using System.Linq;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Tests.Hosting
{
    public class SessionPumpTests
    {
        private const string Host = "Host: 127.0.0.1\r\n";
        private const string Get = "GET /live HTTP/1.1\r\n" + Host + "\r\n";
        private const string ChunkedHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        private const string SwitchedHead = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: talk\r\nConnection: Upgrade\r\n\r\n";

        private static MemoryConnection Open(ScriptedSession session, int buffer = 512)
        {
            var application = new HandApplication { Session = session };
            return new MemoryConnection(application, new ServerLimits { ReceiveBuffer = buffer, SendBuffer = 512 });
        }

        [Fact]
        public void ContentSession_SaysThings_GoInChunks()
        {
            var session = new ScriptedSession(null);
            MemoryConnection connection = Open(session);
            connection.Send(Get);
            Assert.Equal(ChunkedHead, connection.Output);

            session.Say("one");
            Assert.True(connection.IsWoken);
            connection.Turn();
            session.Say("three");
            session.Finish();
            connection.Turn();

            Assert.Equal(ChunkedHead + "3\r\none\r\n5\r\nthree\r\n0\r\n\r\n", connection.Output);
            Assert.Equal("begin end", session.Events);
            Assert.False(connection.IsClosed);
            Assert.Equal(0, connection.Core.Counters.OpenSessions);
        }

        [Fact]
        public void ContentSession_EndsBeforeAPipelinedRequest_WhichIsAnswered()
        {
            var session = new ScriptedSession(null);
            MemoryConnection connection = Open(session);
            connection.Send(Get + "GET /hello HTTP/1.1\r\n" + Host + "\r\n", 3);
            Assert.Equal(ChunkedHead, connection.Output);
            session.Finish();
            connection.Turn();
            Assert.StartsWith(ChunkedHead + "0\r\n\r\nHTTP/1.1 200 OK\r\n", connection.Output, StringComparison.Ordinal);
        }

        [Fact]
        public void ContentSession_LargerThanTheBuffer_GoesInSeveralChunks()
        {
            var session = new ScriptedSession(null);
            MemoryConnection connection = Open(session);
            session.Say(new string('x', 3000));
            session.Finish();
            connection.Send(Get);
            Assert.Equal(3000, connection.Output.Count(static character => character == 'x'));
            Assert.EndsWith("\r\n0\r\n\r\n", connection.Output, StringComparison.Ordinal);
        }

        [Fact]
        public void ContentSession_To10_EndsByClose()
        {
            var session = new ScriptedSession(null);
            MemoryConnection connection = Open(session);
            session.Say("one");
            session.Finish();
            connection.Send("GET /live HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            Assert.Equal("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\none", connection.Output);
            Assert.True(connection.IsClosed);
        }

        [Fact]
        public void ContentSession_OfHead_IsItsHeadOnly()
        {
            var session = new ScriptedSession(null);
            MemoryConnection connection = Open(session);
            connection.Send("HEAD /live HTTP/1.1\r\n" + Host + "\r\n");
            Assert.Equal(ChunkedHead, connection.Output);
            Assert.Equal("begin end", session.Events);
            Assert.False(connection.IsClosed);
        }

        [Fact]
        public void ContentSession_WhoseClientFloods_IsAborted()
        {
            var session = new ScriptedSession(null);
            MemoryConnection connection = Open(session);
            connection.Send(Get + new string('x', 512));
            Assert.True(connection.IsClosed);
            Assert.Equal("begin end", session.Events);
        }

        [Theory]
        [InlineData(null)]
        [InlineData("talk")]
        public void Session_WhoseClientCloses_SaysWhatIsLeftAndEnds(string? protocol)
        {
            var session = new ScriptedSession(protocol);
            MemoryConnection connection = Open(session);
            connection.Send(Get);
            session.Say("left");
            connection.End();
            Assert.Contains("left", connection.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("0\r\n\r\n", connection.Output, StringComparison.Ordinal);
            Assert.True(connection.IsClosed);
            Assert.Equal("begin end", session.Events);
        }

        [Theory]
        [InlineData(int.MaxValue)]
        [InlineData(7)]
        [InlineData(1)]
        public void SwitchedSession_InAnyPieces_TakesAndGivesOctetsAsTheyAre(int split)
        {
            var session = new ScriptedSession("talk");
            MemoryConnection connection = Open(session);
            string input = new string('a', 2000) + "z";
            connection.Send(Get + input, split);
            Assert.Equal(input, session.Input);
            Assert.Equal(SwitchedHead, connection.Output);

            session.Say("0\r\n");
            connection.Turn();
            session.Finish();
            connection.Turn();
            Assert.Equal(SwitchedHead + "0\r\n", connection.Output);
            Assert.True(connection.HasHalfClosed);
            Assert.Equal("begin end", session.Events);
        }

        [Fact]
        public void SwitchedSession_ThatTakesNothing_IsOfferedItAgain()
        {
            var session = new ScriptedSession("talk") { TakesInput = false };
            MemoryConnection connection = Open(session);
            connection.Send(Get + "abc");
            connection.Send("def");
            Assert.Equal("", session.Input);
            session.TakesInput = true;
            connection.Turn();
            Assert.Equal("abcdef", session.Input);
        }

        [Fact]
        public void SwitchedSession_OfAnotherOrigin_Is403()
        {
            var session = new ScriptedSession("talk");
            MemoryConnection connection = Open(session);
            connection.Send("GET /live HTTP/1.1\r\n" + Host + "Origin: http://evil.example\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 403 Forbidden\r\n", connection.Output, StringComparison.Ordinal);
            Assert.Equal("end", session.Events);
        }

        [Fact]
        public void Session_ThatRefuses_AnswersAndEnds()
        {
            var session = new ScriptedSession("talk") { Refuses = true };
            MemoryConnection connection = Open(session);
            connection.Send(Get);
            Assert.StartsWith("HTTP/1.1 409 Conflict\r\n", connection.Output, StringComparison.Ordinal);
            Assert.Equal("begin end", session.Events);
            Assert.False(connection.IsClosed);
        }

        [Theory]
        [InlineData("begin", "begin end")]
        [InlineData("receive", "begin failure end")]
        [InlineData("fill", "begin failure end")]
        [InlineData("end", "begin end")]
        public void Session_ThatThrows_IsCountedAndEndsOnce(string where, string events)
        {
            var session = new ScriptedSession("talk") { ThrowsIn = where };
            MemoryConnection connection = Open(session);
            connection.Send(Get);
            if (!connection.IsClosed && where != "begin")
            {
                connection.Send("abc");
                session.Finish();
                connection.Turn();
            }

            Assert.Equal(1, connection.Core.Counters.HandlerFailures);
            Assert.Equal(events, session.Events);
            Assert.Equal(0, connection.Core.Counters.OpenSessions);
        }

        [Fact]
        public void Session_ThatThrows_MayHaveALastWord()
        {
            var session = new ScriptedSession("talk") { ThrowsIn = "receive", LastWord = "sorry" };
            MemoryConnection connection = Open(session);
            connection.Send(Get + "abc");
            Assert.Equal(SwitchedHead + "sorry", connection.Output);
            Assert.Equal("begin failure end", session.Events);
            Assert.True(connection.HasHalfClosed);
        }

        [Fact]
        public void Session_WithADeadline_IsReminded()
        {
            var session = new ScriptedSession("talk") { Deadline = 5000 };
            MemoryConnection connection = Open(session);
            connection.Send(Get);
            connection.Advance(3999);
            Assert.Equal("begin", session.Events);
            connection.Advance(1);
            Assert.Equal("begin timeout", session.Events);
        }

        [Fact]
        public void Session_OfAServerThatStops_SaysGoodbye()
        {
            var session = new ScriptedSession(null);
            MemoryConnection connection = Open(session);
            connection.Send(Get);
            connection.Core.IsStopping = true;
            connection.Turn();
            Assert.Equal(ChunkedHead + "3\r\nbye\r\n0\r\n\r\n", connection.Output);
            Assert.Equal("begin stop end", session.Events);
        }

        [Fact]
        public void Session_WithoutAPlace_Is503WithRetryAfter()
        {
            var session = new ScriptedSession(null);
            MemoryConnection connection = Open(session);
            Assert.True(connection.Sessions.TryEnter());
            Assert.True(connection.Sessions.TryEnter());
            connection.Send(Get);
            Assert.StartsWith("HTTP/1.1 503 Service Unavailable\r\n", connection.Output, StringComparison.Ordinal);
            Assert.Contains("\r\nRetry-After: 5\r\n", connection.Output, StringComparison.Ordinal);
            Assert.Equal("end", session.Events);
            Assert.Equal(1, connection.Core.Counters.Rejections(RejectionReason.SessionsFull));
            Assert.False(connection.IsClosed);
        }

        [Fact]
        public void Session_WhoseConnectionEnds_EndsOnce()
        {
            var session = new ScriptedSession(null);
            MemoryConnection connection = Open(session);
            connection.Send(Get);
            connection.Abort();
            Assert.True(connection.IsClosed);
            Assert.Equal("begin end", session.Events);
            Assert.Equal(0, connection.Core.Counters.OpenSessions);
            session.Say("late");
        }
    }
}
