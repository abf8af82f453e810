using System;
using Xunit;

namespace MicroHttp.Testing.Tests
{
    public sealed class TestConnectionTests : IDisposable
    {
        private const string Hello = "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n";

        private readonly TestClient _client = new TestClient(new TestedApp(), clock: new TestClock { UtcNow = null });

        public void Dispose() => _client.Dispose();

        [Fact]
        public void Octets_GoInAndOutAsTheyAre()
        {
            TestConnection connection = _client.Connect();

            Assert.Equal(Hello.Length, connection.Send(Hello));

            Assert.Equal("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 13\r\n\r\nHello, world!", connection.ToString());
            Assert.Equal("Hello, world!", connection.Read().Text);
            Assert.Empty(connection.Unread);
        }

        [Theory]
        [InlineData(1)]
        [InlineData(10)]
        [InlineData(int.MaxValue)]
        public void Requests_InOnePiece_AreAnsweredInOrder(int segment)
        {
            TestConnection connection = _client.Connect();
            connection.SegmentSize = segment;

            connection.Send(Hello + "HEAD /hello HTTP/1.1\r\nHost: localhost\r\n\r\n" + "GET /throw HTTP/1.1\r\nHost: localhost\r\n\r\n" + Hello);

            Assert.Equal("Hello, world!", connection.Read().Text);
            Assert.Empty(connection.Read("HEAD").Content);
            Assert.NotNull(connection.Read().Failure);
            Assert.Null(connection.Read().Failure);
        }

        [Fact]
        public void Request_ThatIsHalfThere_HasNoResponse()
        {
            TestConnection connection = _client.Connect();
            connection.Send(Hello[..20]);

            TestFailureException failure = Assert.Throws<TestFailureException>(() => connection.Read());

            Assert.Equal("The server sent no complete response but nothing.", failure.Message);
            connection.Send(Hello[20..]);
            Assert.Equal("Hello, world!", connection.Read().Text);
        }

        [Fact]
        public void Connections_AreServedInTurns()
        {
            TestConnection one = _client.Connect();
            TestConnection other = _client.Connect();
            one.Send(Hello[..10]);
            other.Send(Hello);
            one.Send(Hello[10..]);

            Assert.Equal("Hello, world!", one.Read().Text);
            Assert.Equal("Hello, world!", other.Read().Text);
            Assert.NotEqual(one.Id, other.Id);
        }

        [Fact]
        public void Time_ThatRunsOutOnOneConnection_LeavesTheOther()
        {
            TestConnection one = _client.Connect();
            one.Send(Hello[..10]);
            _client.Clock.Advance(5_000);
            TestConnection other = _client.Connect();
            other.Send(Hello[..10]);

            _client.Clock.Advance(5_000);

            Assert.Equal(StatusCode.RequestTimeout, one.Read().Status);
            Assert.True(one.HasServerEnded);
            Assert.False(one.IsClosed);
            _client.Clock.Advance(1_000);
            Assert.True(one.IsClosed);
            Assert.Empty(other.Unread);
            Assert.False(other.HasServerEnded);
        }

        [Fact]
        public void EndSending_AfterARequest_ClosesCleanly()
        {
            TestConnection connection = _client.Connect();
            connection.Send(Hello);
            connection.EndSending();

            Assert.Equal(StatusCode.Ok, connection.Read().Status);
            Assert.True(connection.IsClosed);
            Assert.Equal(0, connection.Send(Hello));
        }

        [Fact]
        public void Close_IsSeenByTheServer()
        {
            TestConnection connection = _client.Connect();
            Assert.Equal(1, _client.Counters.OpenConnections);
            connection.Close();
            connection.Close();
            Assert.Equal(0, _client.Counters.OpenConnections);
        }

        [Fact]
        public void Text_WithMoreThanOctets_IsRefused() => Assert.Throws<ArgumentException>(() => _client.Connect().Send("GET /温度"));

        [Fact]
        public void Version10_ContentUntilTheEnd_IsRead()
        {
            TestConnection connection = _client.Connect();
            connection.Send("GET /chunks HTTP/1.0\r\n\r\n");

            TestResponse response = connection.Read();

            Assert.Equal("part0part1part2", response.Text);
            Assert.True(response.ClosesConnection);
            Assert.False(response.IsChunked);
        }
    }
}
