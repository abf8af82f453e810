using Xunit;

namespace MicroHttp.Tests.Hosting
{
    /// <summary>An idle connection that gives its buffers back loses nothing by it.</summary>
    public class DetachTests
    {
        private const string Request = "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n";

        [Fact]
        public void IdleConnection_WithOtherBuffers_ServesOn()
        {
            MemoryConnection connection = new MemoryConnection(new HandApplication(), new ServerLimits());
            connection.Send(Request);
            connection.ChangeBuffers();
            connection.Send(Request);
            Assert.Equal(2, connection.Output.Split("HTTP/1.1 200 OK").Length - 1);
        }

        [Fact]
        public void EmptyLines_WithOtherBuffersBetweenThem_StillCount()
        {
            MemoryConnection connection = new MemoryConnection(new HandApplication(), new ServerLimits());
            for (int i = 0; i < 8; i++)
            {
                connection.Send("\r\n");
                Assert.Equal("", connection.Output);
                connection.ChangeBuffers();
            }

            connection.Send("\r\n" + Request);
            Assert.StartsWith("HTTP/1.1 400 ", connection.Output);
        }

        [Fact]
        public void EmptyLines_OfTheRequestBefore_DoNotCount()
        {
            MemoryConnection connection = new MemoryConnection(new HandApplication(), new ServerLimits());
            for (int i = 0; i < 4; i++)
            {
                connection.ClearOutput();
                connection.Send("\r\n\r\n\r\n\r\n" + Request);
                connection.ChangeBuffers();
                Assert.StartsWith("HTTP/1.1 200 ", connection.Output);
            }
        }
    }
}
