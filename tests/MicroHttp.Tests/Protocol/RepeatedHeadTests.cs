using System.Linq;
using System.Text;
using MicroHttp.Corpus;
using MicroHttp.Tests.Hosting;
using Xunit;

namespace MicroHttp.Tests.Protocol
{
    /// <summary>A head that comes again is compared and not read: nothing but the time that it takes may tell.</summary>
    public class RepeatedHeadTests
    {
        private const string Hello = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";

        private static readonly string[] Requests =
        {
            Hello,
            "GET /hello HTTP/1.1\r\nHost: a\r\nCookie: b=1\r\n\r\n",
            "GET /hello HTTP/1.1\r\nHost: b\r\n\r\n",
            "HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /hellp HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /h%65llo HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /q?q=a%41b&r=%20 HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /q?q=ab&r=1 HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /q?q=a+b HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /q?r=%zz HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /query?q=a%41b HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /path/a%2Fb HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET http://c/host HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /host HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n",
            "GET /fields HTTP/1.1\r\nHost: a\r\nX-Guard: 1\r\nAccept: */*\r\nX-Guard: 2\r\n\r\n",
            "GET /cookie HTTP/1.1\r\nHost: a\r\nCookie: b=1; c=2\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
            "OPTIONS /hello HTTP/1.1\r\nHost: a\r\n\r\n",
            "DELETE /hello HTTP/1.1\r\nHost: a\r\n\r\n",
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 300\r\n\r\n" + new string('c', 300),
            "POST /sink HTTP/1.1\r\nHost: a\r\nContent-Length: 300\r\n\r\n" + new string('c', 300),
            "GET /hello HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
            "POST /sink HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
            "\r\nGET /hello HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /throw HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /source HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /filtered HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /hello HTTP/1.1\r\nHost: a\r\nUser-Agent: " + new string('u', 500) + "\r\n\r\n",
        };

        public static TheoryData<int, int> Splits
        {
            get
            {
                var data = new TheoryData<int, int>();
                for (int first = 0; first < Requests.Length; first++)
                {
                    data.Add(first, int.MaxValue);
                    data.Add(first, 1);
                    data.Add(first, 7);
                }

                return data;
            }
        }

        private static MemoryConnection Connect(int receive = 1024)
        {
            var connection = new MemoryConnection(new CorpusApplication(), new ServerLimits { ReceiveBuffer = receive });
            connection.Core.Hosts.AllowedHosts = null;
            return connection;
        }

        private static string Ask(string request)
        {
            MemoryConnection connection = Connect();
            connection.Send(request);
            return connection.Output;
        }

        [Theory]
        [MemberData(nameof(Splits))]
        public void Requests_OnOneConnection_AreAnsweredAsOnConnectionsOfTheirOwn(int first, int split)
        {
            foreach (string second in Requests)
            {
                string[] sequence = { Requests[first], Requests[first], second, second, Requests[first], Requests[first] };
                MemoryConnection connection = Connect();
                foreach (string request in sequence)
                {
                    connection.Send(request, split);
                }

                Assert.Equal(string.Concat(sequence.Select(Ask)), connection.Output);
            }
        }

        [Theory]
        [MemberData(nameof(Splits))]
        public void Requests_SentAtOnce_AreAnsweredAsOnConnectionsOfTheirOwn(int first, int split)
        {
            foreach (string second in Requests)
            {
                string[] sequence = { Requests[first], Requests[first], second, second, second, Requests[first] };
                MemoryConnection connection = Connect(4096);
                connection.Send(string.Concat(sequence), split == 7 ? 300 : split);
                Assert.Equal(string.Concat(sequence.Select(Ask)), connection.Output);
            }
        }

        [Theory]
        [InlineData(256)]
        [InlineData(1024)]
        public void Requests_SentAtOnceBehindARepeatedOne_AreAllAnswered(int receive)
        {
            MemoryConnection connection = Connect(receive);
            connection.Send(Hello);
            connection.Send(Hello + Hello + Requests[4] + Hello);
            connection.Send(Hello);
            Assert.Equal(Ask(Hello) + Ask(Hello) + Ask(Hello) + Ask(Requests[4]) + Ask(Hello) + Ask(Hello), connection.Output);
        }

        [Fact]
        public void Client_ThatWaitsForContinue_GetsItEachTime()
        {
            const string Head = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n";
            MemoryConnection connection = Connect();
            for (int i = 0; i < 3; i++)
            {
                connection.ClearOutput();
                connection.Send(Head);
                Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", connection.Output);
                connection.Send("hello");
                Assert.EndsWith("hello", connection.Output);
            }
        }

        [Fact]
        public void PartOfARepeatedHead_WithoutTheRest_IsRefusedInTime()
        {
            MemoryConnection connection = Connect();
            connection.Send(Requests[3]);
            connection.ClearOutput();
            connection.Send("HEAD /hel");
            connection.Advance(connection.Core.Limits.HeadTimeout - 1);
            Assert.Equal("", connection.Output);
            connection.Advance(1);

            // Of a request line that is not whole the method is not known.
            Assert.StartsWith("HTTP/1.1 408 ", connection.Output);
            Assert.EndsWith("}", connection.Output);
        }

        [Fact]
        public void PartOfARepeatedHead_BehindWhichTheClientEnds_IsNotAnswered()
        {
            MemoryConnection connection = Connect();
            connection.Send(Hello);
            connection.ClearOutput();
            connection.Send(Hello.Substring(0, 20));
            connection.End();
            Assert.True(connection.IsClosed);
            Assert.Equal("", connection.Output);
        }

        [Fact]
        public void Time_OfARepeatedHead_IsCountedFromItsFirstOctet()
        {
            MemoryConnection connection = Connect();
            connection.Send(Hello);
            int time = connection.Core.Limits.HeadTimeout;
            connection.Send("GET /hello ");
            connection.Advance(time - 1);

            // It turns out to be another.
            connection.ClearOutput();
            connection.Send("HTTP/1.1\r\nA: b\r\n");
            Assert.Equal("", connection.Output);
            connection.Advance(1);
            Assert.StartsWith("HTTP/1.1 408 ", connection.Output);
        }

        [Fact]
        public void Host_ThatIsNotAnsweredForAnyMore_IsRefusedAlthoughTheHeadRepeats()
        {
            MemoryConnection connection = Connect();
            connection.Core.Hosts.AllowedHosts = new[] { "a" };
            connection.Send(Hello);
            connection.Send(Hello);
            Assert.Equal(Ask(Hello) + Ask(Hello), connection.Output);
            connection.ClearOutput();
            connection.Core.Hosts.AllowedHosts = new[] { "b" };
            connection.Send(Hello);
            Assert.StartsWith("HTTP/1.1 421 ", connection.Output);
        }

        [Fact]
        public void Buffers_TakenAwayFromAnIdleConnection_TakeTheHeadWithThem()
        {
            MemoryConnection connection = Connect();
            connection.Send(Hello);
            connection.ChangeBuffers();
            connection.Send(Hello);
            Assert.Equal(Ask(Hello) + Ask(Hello), connection.Output);
        }

        [Fact]
        public void OctetsThatADecodedQueryHas_AreNotTakenForIt()
        {
            MemoryConnection connection = Connect();
            string request = "GET /q?q=a%41b&r=1 HTTP/1.1\r\nHost: a\r\n\r\n";
            connection.Send(request);
            connection.ClearOutput();
            connection.Send(request.Replace("%41b&r=1", "Ab\u00FFr\u00FE1", System.StringComparison.Ordinal));
            Assert.StartsWith("HTTP/1.1 400 ", connection.Output);
        }
    }
}
