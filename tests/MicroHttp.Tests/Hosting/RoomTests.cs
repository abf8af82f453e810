using Xunit;

namespace MicroHttp.Tests.Hosting
{
    /// <summary>A client that waits gets the place of a connection that has had its turn.</summary>
    public class RoomTests
    {
        private const string Request = "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n";

        [Fact]
        public void Answer_WhileAClientWaits_IsTheLast()
        {
            MemoryConnection connection = Served(20);
            connection.Core.IsRoomWanted = true;
            connection.Send(Request);
            Assert.Contains("Connection: close\r\n", connection.Output);
            Assert.False(connection.Core.IsRoomWanted);
            Assert.True(connection.IsClosed);
        }

        [Fact]
        public void Answer_WhileNobodyWaits_IsNotTheLast()
        {
            MemoryConnection connection = Served(20);
            connection.Send(Request);
            Assert.DoesNotContain("Connection: close", connection.Output);
        }

        [Fact]
        public void Answer_BeforeTheTurnIsOver_IsNotTheLast()
        {
            MemoryConnection connection = Served(19);
            connection.Core.IsRoomWanted = true;
            connection.Send(Request);
            Assert.DoesNotContain("Connection: close", connection.Output);
            Assert.True(connection.Core.IsRoomWanted);
        }

        [Fact]
        public void Answer_WithAnotherRequestBehindIt_IsNotTheLast()
        {
            MemoryConnection connection = Served(20);
            connection.Core.IsRoomWanted = true;
            connection.Send(Request + Request);
            Assert.Equal(2, connection.Output.Split("HTTP/1.1 200 OK").Length - 1);
            Assert.EndsWith("Connection: close\r\n", connection.Output.Substring(0, connection.Output.LastIndexOf("\r\n\r\n", System.StringComparison.Ordinal) + 2));
            Assert.Equal(1, connection.Output.Split("Connection: close").Length - 1);
        }

        [Fact]
        public void Room_ForOne_IsGivenByOne()
        {
            MemoryConnection connection = Served(20);
            connection.Core.IsRoomWanted = true;
            Assert.True(connection.Core.GiveRoom());
            Assert.False(connection.Core.GiveRoom());
            connection.Send(Request);
            Assert.DoesNotContain("Connection: close", connection.Output);
        }

        private static MemoryConnection Served(int milliseconds)
        {
            MemoryConnection connection = new MemoryConnection(new HandApplication(), new ServerLimits());
            connection.Advance(milliseconds);
            return connection;
        }
    }
}
