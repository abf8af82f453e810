using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Xunit;

namespace MicroHttp.Streams.Tests.WebSockets
{
    public class WebSocketSessionTests
    {
        [Fact]
        public void Close_OfTheClient_IsToldOnceWithItsReason()
        {
            var session = new EchoSession();
            WebSocketConnection connection = WebSocketConnection.Open(session);
            connection.Send("x\\x03\\xE8bye");
            Assert.Equal("open closed 1000bye", session.Events.ToString());
            Assert.False(session.SendText("late"));
        }

        [Fact]
        public void Client_ThatVanishes_IsToldAsAbnormal()
        {
            var session = new EchoSession();
            WebSocketConnection connection = WebSocketConnection.Open(session);
            connection.Memory.End();
            Assert.True(connection.HasEnded);
            Assert.Equal("open closed 1006", session.Events.ToString());
        }

        [Fact]
        public void Close_OfTheServer_WaitsForTheClient()
        {
            var session = new EchoSession();
            WebSocketConnection connection = WebSocketConnection.Open(session);
            session.SendText("last");
            session.Close(4001, "größer");
            Assert.False(session.SendText("late"));
            connection.Memory.Turn();
            Assert.Equal("tlast|x\\x0F\\xA1gr\\xC3\\xB6\\xC3\\x9Fer", connection.Frames);
            connection.Send("tcrossing");
            Assert.False(connection.HasEnded);
            connection.Send("x\\x0F\\xA1");
            Assert.True(connection.HasEnded);
            Assert.Equal("tlast|x\\x0F\\xA1gr\\xC3\\xB6\\xC3\\x9Fer", connection.Frames);
            Assert.Equal("open closed 4001", session.Events.ToString());
        }

        [Fact]
        public void Close_ThatIsNotAnswered_EndsInTime()
        {
            var session = new EchoSession { PongTimeout = 3000 };
            WebSocketConnection connection = WebSocketConnection.Open(session);
            session.Close();
            connection.Memory.Turn();
            connection.Memory.Advance(2999);
            Assert.False(connection.HasEnded);
            connection.Memory.Advance(1);
            Assert.True(connection.HasEnded);
            Assert.Equal("open closed 1006", session.Events.ToString());
        }

        [Theory]
        [InlineData(999)]
        [InlineData(1004)]
        [InlineData(1005)]
        [InlineData(1006)]
        [InlineData(1015)]
        [InlineData(2999)]
        [InlineData(5000)]
        public void Close_WithACodeThatIsNeverSent_IsRefused(int code)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new EchoSession().Close(code, null));
        }

        [Fact]
        public void Silence_IsBrokenByAPing_AndEndsTheConnectionWithoutAPong()
        {
            var session = new EchoSession { PingInterval = 1000, PongTimeout = 500 };
            WebSocketConnection connection = WebSocketConnection.Open(session);
            connection.Memory.Advance(999);
            Assert.Equal("", connection.Frames);
            connection.Memory.Advance(1);
            Assert.Equal("i", connection.Frames);
            connection.Send("o");
            connection.Memory.Advance(1000);
            Assert.Equal("i|i", connection.Frames);
            connection.Memory.Advance(499);
            Assert.False(connection.HasEnded);
            connection.Memory.Advance(1);
            Assert.True(connection.HasEnded);
            Assert.Equal("open closed 1006", session.Events.ToString());
        }

        [Fact]
        public void Stop_ClosesWithGoingAway()
        {
            var session = new EchoSession();
            WebSocketConnection connection = WebSocketConnection.Open(session);
            connection.Memory.Core.IsStopping = true;
            connection.Memory.Turn();
            Assert.Equal("x\\x03\\xE9", connection.Frames);
        }

        [Fact]
        public void Handler_ThatThrows_ClosesWithInternalError()
        {
            var session = new EchoSession { ThrowsOn = "boom" };
            WebSocketConnection connection = WebSocketConnection.Open(session);
            connection.Send("ta|tboom|tb");
            Assert.Equal("ta|x\\x03\\xF3", connection.Frames);
            Assert.True(connection.HasEnded);
            Assert.Equal(1, connection.Memory.Core.Counters.HandlerFailures);
        }

        [Fact]
        public void Message_LargerThanTheBuffers_IsEchoed()
        {
            var session = new EchoSession { MaximumMessage = 100000, SendQueue = 1000 };
            WebSocketConnection connection = WebSocketConnection.Open(session);
            connection.Send("b+x*40000|cy*30000|tend");
            Assert.Equal("b#70000|tend", connection.Frames);
        }

        [Fact]
        public void Pieces_OfAMessageThatIsNeverWhole_PassThrough()
        {
            var session = new EchoSession(true) { MaximumMessage = long.MaxValue, SendQueue = 1000 };
            WebSocketConnection connection = WebSocketConnection.Open(session);
            connection.Send("b+x*400|c+y*100|i?|cz");
            string[] frames = connection.Frames.Split('|');
            Assert.StartsWith("b+", frames[0], StringComparison.Ordinal);
            Assert.Contains("o?", frames);
            Assert.Equal("cz", frames[^1]);
            Assert.All(frames[1..^1], static frame => Assert.True(frame.StartsWith("c+", StringComparison.Ordinal) || frame == "o?"));
        }

        [Fact]
        public void OtherMessages_WaitForTheLastPiece()
        {
            var session = new EchoSession();
            var channel = new WebSocketChannel();
            session.Join(channel);
            WebSocketConnection connection = WebSocketConnection.Open(session);
            Assert.True(session.SendPiece(WebSocketMessageKind.Text, new[] { (byte)'a' }, 0, 1, false));
            Assert.False(session.SendText("no"));
            channel.SendText("shared");
            connection.Memory.Turn();
            Assert.Equal("t+a", connection.Frames);
            Assert.True(session.SendPiece(WebSocketMessageKind.Text, new[] { (byte)'b' }, 0, 1, true));
            connection.Memory.Turn();
            Assert.Equal("t+a|cb|tshared", connection.Frames);
        }

        [Theory]
        [InlineData(WebSocketOverflow.Refuse, "t0123456789#0|t0123456789#1|t0123456789#2|t0123456789#3", 6)]
        [InlineData(WebSocketOverflow.DropOldest, "t0123456789#6|t0123456789#7|t0123456789#8|t0123456789#9", 0)]
        public void Queue_ThatIsFull_DoesWhatItsPolicySays(WebSocketOverflow overflow, string frames, int refused)
        {
            var session = new EchoSession { SendQueue = 60, Overflow = overflow };
            WebSocketConnection connection = WebSocketConnection.Open(session);
            int failed = 0;
            for (int i = 0; i < 10; i++)
            {
                failed += session.SendText("0123456789#" + i.ToString(CultureInfo.InvariantCulture)) ? 0 : 1;
            }

            connection.Memory.Turn();
            Assert.Equal(frames, connection.Frames);
            Assert.Equal(refused, failed);
            Assert.Equal(overflow == WebSocketOverflow.DropOldest ? 6 : 0, session.Dropped);
        }

        [Fact]
        public void Queue_ThatIsFull_EndsTheConnectionWhereThePolicySaysSo()
        {
            var session = new EchoSession { SendQueue = 60, Overflow = WebSocketOverflow.Disconnect };
            WebSocketConnection connection = WebSocketConnection.Open(session);
            while (session.SendText("0123456789"))
            {
                Assert.False(session.IsOpen && connection.HasEnded);
            }

            connection.Memory.Turn();
            Assert.True(connection.HasEnded);
            Assert.False(session.IsOpen);
        }

        [Fact]
        public void SendText_OfAnyLength_HasTheShortestHead()
        {
            var session = new EchoSession { SendQueue = 1000000 };
            WebSocketConnection connection = WebSocketConnection.Open(session);
            string sent = "";
            foreach (int length in new[] { 0, 1, 41, 42, 43, 125, 126, 127, 21845, 21846, 65535, 65536, 70000 })
            {
                Assert.True(session.SendText(new string('x', length)));
                Assert.True(session.SendText("ä" + new string('x', length)));
                sent += "|t" + (length > 125 ? "#" + length : new string('x', length)) + "|t" + (length + 2 > 125 ? "#" + (length + 2) : "\\xC3\\xA4" + new string('x', length));
                connection.Memory.Turn();
            }

            Assert.Equal(sent[1..], connection.Frames);
        }

        [Fact]
        public void Channel_SendsToAllWhoJoined_UntilTheyLeave()
        {
            var channel = new WebSocketChannel();
            EchoSession[] sessions = { new EchoSession(), new EchoSession() };
            WebSocketConnection[] connections = sessions.Select(static session => WebSocketConnection.Open(session)).ToArray();
            sessions[0].Join(channel);
            sessions[1].Join(channel);
            channel.SendText("größe");
            channel.SendBinary(new byte[300], 0, 300);
            foreach (WebSocketConnection connection in connections)
            {
                Assert.True(connection.Memory.IsWoken);
                connection.Memory.Turn();
                Assert.Equal("tgr\\xC3\\xB6\\xC3\\x9Fe|b#300", connection.Frames);
            }

            connections[0].Memory.End();
            Assert.Equal(1, channel.Members);
            channel.SendText("2");
            connections[1].Memory.Turn();
            Assert.EndsWith("|t2", connections[1].Frames, StringComparison.Ordinal);
        }

        [Fact]
        public void Channel_ThatGivesUpASlowClient_ClosesItsWebSocket()
        {
            var channel = new WebSocketChannel(2, OverflowPolicy.Disconnect);
            var session = new EchoSession();
            session.Join(channel);
            WebSocketConnection connection = WebSocketConnection.Open(session);
            for (int i = 0; i < 4; i++)
            {
                channel.SendText("x");
            }

            connection.Memory.Turn();
            Assert.Equal("x\\x03\\xF5", connection.Frames);
        }

        [Fact]
        public void Channel_MessageLargerThanTheBuffer_IsNotInterrupted()
        {
            var channel = new WebSocketChannel();
            var session = new EchoSession();
            session.Join(channel);
            WebSocketConnection connection = WebSocketConnection.Open(session);
            channel.SendText(new string('x', 3000));
            byte[] output = new byte[4096];
            int count = session.Fill(output, 0, 1000, 0);
            Assert.Equal(1000, count);
            session.SendText("own");
            channel.SendText("shared");
            for (int part = count; part > 0; count += part)
            {
                part = session.Fill(output, count, 1000, 0);
            }

            Assert.Equal("t#3000|town|tshared", Tests.Frames.OfServer(output.AsSpan(0, count).ToArray(), 0));
        }

        [Fact]
        public void Sending_FromManyThreads_KeepsFramesWhole()
        {
            var session = new EchoSession { SendQueue = 1 << 20 };
            WebSocketConnection connection = WebSocketConnection.Open(session);
            Thread[] threads = Enumerable.Range(0, 4).Select(t => new Thread(() =>
            {
                for (int i = 0; i < 500; i++)
                {
                    Assert.True(session.SendText(t + ":" + i));
                }
            })).ToArray();
            foreach (Thread thread in threads)
            {
                thread.Start();
            }

            while (threads.Any(static thread => thread.IsAlive))
            {
                connection.Memory.Turn();
            }

            connection.Memory.Turn();
            string[] frames = connection.Frames.Split('|');
            Assert.Equal(2000, frames.Length);
            for (int t = 0; t < 4; t++)
            {
                string prefix = "t" + t + ":";
                Assert.Equal(Enumerable.Range(0, 500).Select(i => prefix + i), frames.Where(frame => frame.StartsWith(prefix, StringComparison.Ordinal)));
            }
        }

        [Fact]
        public void Echo_OfMessagesThatFitTheBuffers_AllocatesNothing()
        {
            var session = new EchoSession();
            WebSocketConnection.Open(session);
            byte[] frames = Frames.OfClient("tHello|bx*200|i?");
            byte[] input = new byte[frames.Length];
            byte[] output = new byte[1024];
            int Round()
            {
                int octets = 0;
                for (int i = 0; i < 100; i++)
                {
                    frames.CopyTo(input, 0);
                    octets += session.Receive(input, 0, input.Length, 0) + session.Fill(output, 0, output.Length, 0);
                }

                return octets;
            }

            int first = Round();
            long before = GC.GetAllocatedBytesForCurrentThread();
            int second = Round();
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

            // The answers are not masked.
            Assert.Equal(100 * (frames.Length + frames.Length - 12), first);
            Assert.Equal(first, second);
        }
    }
}
