using System.Globalization;
using System.Text;
using MicroHttp.Corpus;
using Xunit;

namespace MicroHttp.Tests.Hosting
{
    /// <summary>Responses that a driver which does not block holds until the handler has ended.</summary>
    public class HeldResponseTests
    {
        [Theory]
        [InlineData(3000, "200")]
        [InlineData(2999, "500")]
        public void Response_OfUnknownLength_IsHeldUpToItsLimit(int limit, string status)
        {
            Assert.Equal(status, Statuses(limit, 512, "/long"));
        }

        [Fact]
        public void Response_OfDeclaredLength_HasNoLimit()
        {
            Assert.Equal("200", Statuses(1000, 512, "/exact"));
        }

        [Theory]
        [InlineData(512)]
        [InlineData(1024)]
        [InlineData(4096)]
        public void Responses_ToPipelinedRequests_AreHeldOneByOne(int sendBuffer)
        {
            Assert.Equal("200 500 404 200 200 200 200 200", Statuses(3000, sendBuffer, "/long", "/throw", "/none", "/long", "/exact", "/long", "/hello", "/long"));
            Assert.Equal("404 500 404 500 200", Statuses(2999, sendBuffer, "/none", "/long", "/none", "/long", "/exact"));
        }

        [Fact]
        public void Fields_ThatExceedTheBuffer_AreHeld()
        {
            Assert.Equal("200 308", Statuses(3000, 512, "/hello", "/hello/?" + new string('x', 700)));
        }

        private static string Statuses(int limit, int sendBuffer, params string[] paths)
        {
            StringBuilder requests = new StringBuilder();
            foreach (string path in paths)
            {
                requests.Append("GET ").Append(path).Append(" HTTP/1.1\r\nHost: a\r\n\r\n");
            }

            byte[] octets = Encoding.ASCII.GetBytes(requests.ToString());
            ServerLimits limits = new ServerLimits { ReceiveBuffer = 4096, SendBuffer = sendBuffer, BufferedResponse = limit };
            MemoryClient client = new MemoryClient(new CorpusApplication(), limits, new ClientOptions { Blocks = false });
            client.Send(octets, 0, octets.Length);
            return string.Join(" ", AnswerReader.Read(client.Finish().Output, new bool[paths.Length]).ConvertAll(static answer => answer.Status.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
