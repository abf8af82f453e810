using System;
using MicroHttp.Tests.Hosting;
using Xunit;

namespace MicroHttp.Streams.Tests.Events
{
    public class EventStreamTests
    {
        private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\nCache-Control: no-cache\r\n\r\n";

        private static MemoryConnection Open(Func<HttpRequest, EventStream> subscribe)
        {
            return new MemoryConnection(new StreamApplication { Session = subscribe }, new ServerLimits { ReceiveBuffer = 512, SendBuffer = 512 });
        }

        private static string Get(string fields = "") => "GET /events HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";

        [Fact]
        public void Response_BeginsBeforeThereIsAnEvent()
        {
            var channel = new EventChannel();
            MemoryConnection connection = Open(channel.Subscribe);
            connection.Send(Get());
            Assert.Equal(Head, connection.Output);
            Assert.Equal(1, channel.Subscribers);

            channel.Publish("1");
            Assert.True(connection.IsWoken);
            connection.Turn();
            Assert.Equal(Head + "9\r\ndata: 1\n\n\r\n", connection.Output);
        }

        [Fact]
        public void Events_BetweenHandlerAndResponse_AreNotLost()
        {
            var channel = new EventChannel { Retry = 3000 };
            MemoryConnection connection = Open(request =>
            {
                EventStream stream = channel.Subscribe(request);
                channel.Publish("early");
                return stream;
            });
            connection.Send(Get());
            Assert.Equal("retry: 3000\n\ndata: early\n\n", Chunks.Content(connection.Output));
        }

        [Fact]
        public void Client_ThatLeaves_IsForgotten()
        {
            var channel = new EventChannel();
            MemoryConnection connection = Open(channel.Subscribe);
            connection.Send(Get());
            connection.End();
            Assert.True(connection.IsClosed);
            Assert.Equal(0, channel.Subscribers);
            channel.Publish("nobody");
        }

        [Fact]
        public void Stream_ThatIsComplete_KeepsTheConnection()
        {
            MemoryConnection connection = Open(static _ =>
            {
                var stream = new EventStream();
                stream.Send("1");
                stream.Complete();
                return stream;
            });
            connection.Send(Get());
            Assert.Equal(Head + "9\r\ndata: 1\n\n\r\n0\r\n\r\n", connection.Output);
            Assert.False(connection.IsClosed);
        }

        [Fact]
        public void Silence_IsBrokenByComments()
        {
            var channel = new EventChannel { Heartbeat = 5000 };
            MemoryConnection connection = Open(channel.Subscribe);
            connection.Send(Get());
            connection.Advance(4999);
            Assert.Equal("", Chunks.Content(connection.Output));
            connection.Advance(1);
            Assert.Equal(":\n\n", Chunks.Content(connection.Output));
            connection.Advance(3000);
            channel.Publish("1");
            connection.Turn();
            connection.Advance(4999);
            Assert.Equal(":\n\ndata: 1\n\n", Chunks.Content(connection.Output));
            connection.Advance(1);
            Assert.Equal(":\n\ndata: 1\n\n:\n\n", Chunks.Content(connection.Output));
        }

        [Theory]
        [InlineData("", "")]
        [InlineData("Last-Event-ID: 3\r\n", "id: 4\ndata: d\n\nid: 5\ndata: e\n\n")]
        [InlineData("Last-Event-ID: 1\r\n", "id: 3\ndata: c\n\nid: 4\ndata: d\n\nid: 5\ndata: e\n\n")]
        [InlineData("Last-Event-ID: 5\r\n", "")]
        [InlineData("Last-Event-ID: 99\r\n", "id: 3\ndata: c\n\nid: 4\ndata: d\n\nid: 5\ndata: e\n\n")]
        [InlineData("Last-Event-ID: x\r\n", "")]
        public void Client_ThatComesBack_GoesOnWhereItWas(string field, string expected)
        {
            var channel = new EventChannel(3, OverflowPolicy.DropOldest) { NumbersEvents = true };
            foreach (string data in new[] { "a", "b", "c", "d", "e" })
            {
                channel.Publish(data);
            }

            MemoryConnection connection = Open(channel.Subscribe);
            connection.Send(Get(field));
            Assert.Equal(expected, Chunks.Content(connection.Output));
        }

        [Fact]
        public void Stop_EndsTheStream()
        {
            var channel = new EventChannel();
            MemoryConnection connection = Open(channel.Subscribe);
            connection.Send(Get());
            connection.Core.IsStopping = true;
            connection.Turn();
            Assert.Equal(Head + "0\r\n\r\n", connection.Output);
            Assert.Equal(0, channel.Subscribers);
        }
    }
}
