using System.Collections.Generic;
using System.Text;
using MicroHttp.Corpus;
using Xunit;

namespace MicroHttp.Tests.Protocol
{
    /// <summary>The time-outs that the corpus cannot show, because its clients read: each by its name, with a clock that is turned.</summary>
    public class TimeTests
    {
        private const string Hello = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";
        private static readonly ServerLimits Limits = CorpusSettings.LimitsOf(new Dictionary<string, string>());

        private static MemoryClient Stall(string request, bool blocks = false)
        {
            MemoryClient client = new MemoryClient(new CorpusApplication(), Limits, new ClientOptions { Stalls = true, Blocks = blocks });
            client.Send(Encoding.ASCII.GetBytes(request), 0, request.Length);
            return client;
        }

        [Fact]
        public void WriteTimeout_OfAClientThatReadsNothing_Closes()
        {
            MemoryClient client = Stall(Hello);
            client.Wait(Limits.WriteTimeout - 1);
            Assert.False(client.IsClosed);
            client.Wait(1);
            Assert.True(client.IsClosed);
            Assert.Empty(client.Transcript.Output);
        }

        [Fact]
        public void WriteTimeout_OfALongAnswer_Closes()
        {
            MemoryClient client = Stall("GET /source HTTP/1.1\r\nHost: a\r\n\r\n");
            client.Read(500);
            client.Wait(Limits.WriteTimeout - 1);
            Assert.False(client.IsClosed);
            client.Wait(1);
            Assert.True(client.IsClosed);
        }

        [Fact]
        public void WriteTimeout_OfAClientThatReadsInTime_DoesNotClose()
        {
            MemoryClient client = Stall("GET /source HTTP/1.1\r\nHost: a\r\n\r\n");
            for (int i = 0; i < 20; i++)
            {
                client.Wait(1000);
                client.Read(150);
            }

            Assert.False(client.IsClosed);
            Answer answer = Assert.Single(AnswerReader.Read(client.Transcript.Output, client.Transcript.ForHead));
            Assert.Equal(2000, answer.Content.Count);
        }

        [Fact]
        public void LeastRate_OfAClientThatReadsOctetByOctet_Closes()
        {
            MemoryClient client = Stall("GET /source HTTP/1.1\r\nHost: a\r\n\r\n");
            for (int i = 0; i < 8; i++)
            {
                client.Read(1);
                client.Wait(1000);
            }

            // Eight octets are worth 80 ms.
            Assert.False(client.IsClosed);
            client.Wait(80);
            Assert.True(client.IsClosed);
        }

        [Fact]
        public void IdleTimeout_OfAClientThatIsStillReading_DoesNotClose()
        {
            MemoryClient client = Stall(Hello);
            client.Wait(Limits.IdleTimeout);
            Assert.False(client.IsClosed);
            client.Read(int.MaxValue);
            Assert.Single(AnswerReader.Read(client.Transcript.Output, client.Transcript.ForHead));
        }

        [Fact]
        public void LingerTimeout_OfAClientThatGoesOnSending_Closes()
        {
            MemoryClient client = new MemoryClient(new CorpusApplication(), Limits, new ClientOptions());
            byte[] refused = Encoding.ASCII.GetBytes("GET /hello HTTP/9.9\r\n\r\n");
            client.Send(refused, 0, refused.Length);
            Assert.True(client.Connection.IsLingering);
            for (int i = 0; i < 9; i++)
            {
                client.Wait(Limits.LingerTimeout / 10);
                client.Send(refused, 0, refused.Length);
            }

            Assert.True(client.Connection.IsLingering);
            client.Wait(Limits.LingerTimeout / 10);
            Assert.False(client.Connection.IsLingering);
            Assert.Equal(1, client.Core.Counters.Rejections(MicroHttp.Protocol.RejectionReason.UnsupportedVersion));
            Assert.Equal(0, client.Core.Counters.OpenConnections);
        }
    }
}
