using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MicroHttp.Corpus;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Tests.Protocol
{
    /// <summary>The holes that servers of small devices are known for, one test each by name. The corpus has many of them in more variants.</summary>
    public class KnownHolesTests
    {
        private const string Host = "Host: a\r\n";
        private const string Secret = "GET /secret HTTP/1.1\r\nHost: a\r\n\r\n";

        private static Transcript Send(string request, ServerLimits? limits = null, Action<string>? log = null)
        {
            MemoryClient client = new MemoryClient(new CorpusApplication(log), limits ?? Limits(), new ClientOptions());
            byte[] octets = Encoding.Latin1.GetBytes(request);
            client.Send(octets, 0, octets.Length);
            return client.Finish();
        }

        private static ServerLimits Limits() => CorpusSettings.LimitsOf(new Dictionary<string, string>());

        private static int[] Statuses(Transcript transcript) => AnswerReader.Read(transcript.Output, transcript.ForHead).Select(static answer => answer.Status).ToArray();

        /// <summary>One refusal, for one of the reasons, and nothing behind it.</summary>
        private static void AssertRefused(string request, params RejectionReason[] reasons)
        {
            Transcript transcript = Send(request);
            RejectionReason reason = Assert.Single(transcript.Rejections);
            Assert.Contains(reason, reasons);
            Assert.Equal((int)Rejection.StatusOf(reason), Assert.Single(Statuses(transcript)));
            Assert.Equal(FinalState.Closed, transcript.FinalState);
        }

        [Theory]
        [InlineData("-1")]
        [InlineData("-5")]
        [InlineData("-0")]
        [InlineData("-9223372036854775808")]
        public void ContentLength_Negative_IsRefused(string length)
        {
            AssertRefused("POST /echo HTTP/1.1\r\n" + Host + "Content-Length: " + length + "\r\n\r\nhello" + Secret, RejectionReason.MalformedContentLength);
        }

        [Fact]
        public void ContentLength_OverflowingOrNarrowed_IsNeverTakenForASmallOne()
        {
            // What is 5 in 8, 16, 31, 32, 33, 48, 53, 63, 64, 65 and 128 bits.
            foreach (int bits in new[] { 12, 16, 31, 32, 33, 48, 53, 62, 63, 64, 65, 96, 128 })
            {
                string length = (System.Numerics.BigInteger.Pow(2, bits) + 5).ToString();
                AssertRefused("POST /echo HTTP/1.1\r\n" + Host + "Content-Length: " + length + "\r\n\r\nhello" + Secret, RejectionReason.ContentTooLarge, RejectionReason.MalformedContentLength);
            }
        }

        [Fact]
        public void ChunkSize_OverflowingOrNarrowed_IsNeverTakenForASmallOne()
        {
            foreach (int bits in new[] { 12, 16, 31, 32, 33, 48, 53, 60, 62, 63, 64, 65, 96, 128 })
            {
                string size = (System.Numerics.BigInteger.Pow(2, bits) + 5).ToString("x");
                AssertRefused(
                    "POST /echo HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\nhello\r\n0\r\n\r\n" + Secret,
                    RejectionReason.ContentTooLarge, RejectionReason.MalformedChunk);
            }
        }

        [Fact]
        public void ChunkSizes_ThatAddUpToAnOverflow_AreRefused()
        {
            AssertRefused(
                "POST /sink HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3ffffffffffffffb\r\n" + Secret,
                RejectionReason.ContentTooLarge, RejectionReason.MalformedChunk);
        }

        [Theory]
        [InlineData("5;\nx\r\nhello\r\n")]
        [InlineData("5;\rx\r\nhello\r\n")]
        [InlineData("5;a=\"\r\n0\r\n\r\n\"\r\nhello\r\n")]
        [InlineData("5;a=\\\r\nhello\r\n")]
        [InlineData("5;a\0\r\nhello\r\n")]
        public void ChunkExtension_WithALineEnd_SmugglesNothing(string chunk)
        {
            AssertRefused("POST /echo HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\n" + chunk + "0\r\n\r\n" + Secret, RejectionReason.MalformedChunk);
        }

        [Fact]
        public void Trailer_WithFramingFields_SmugglesNothing()
        {
            Transcript transcript = Send(
                "POST /echo HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\n0\r\nContent-Length: 500\r\nTransfer-Encoding: chunked\r\nHost: b\r\nConnection: close\r\n\r\n"
                + "GET /host HTTP/1.1\r\n" + Host + "\r\n");
            Assert.Equal("204 200", string.Join(" ", Statuses(transcript)));
            Assert.Equal(FinalState.Open, transcript.FinalState);
        }

        [Fact]
        public void ClTe_IsRefused()
        {
            AssertRefused("POST /echo HTTP/1.1\r\n" + Host + "Content-Length: 38\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + Secret, RejectionReason.AmbiguousFraming);
        }

        [Fact]
        public void TeCl_IsRefused()
        {
            AssertRefused("POST /echo HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n21\r\n" + Secret + "\r\n0\r\n\r\n", RejectionReason.AmbiguousFraming);
        }

        [Theory]
        [InlineData("OPTIONS /hello")]
        [InlineData("OPTIONS *")]
        [InlineData("GET /hello")]
        [InlineData("GET /nowhere")]
        [InlineData("HEAD /hello")]
        [InlineData("DELETE /hello")]
        [InlineData("TRACE /hello")]
        [InlineData("BREW /hello")]
        [InlineData("GET /source")]
        [InlineData("GET /throw")]
        [InlineData("POST /refuse")]
        [InlineData("POST /answer-early")]
        public void Te0_ContentNobodyExpects_IsNoRequest(string request)
        {
            foreach (string content in new[] { "Transfer-Encoding: chunked\r\n\r\n21\r\n" + Secret + "\r\n0\r\n\r\n", "Content-Length: 33\r\n\r\n" + Secret })
            {
                List<string> invoked = new List<string>();
                Transcript transcript = Send(request + " HTTP/1.1\r\n" + Host + content + "GET /hello HTTP/1.1\r\n" + Host + "\r\n", log: invoked.Add);
                Assert.DoesNotContain(invoked, static text => text.StartsWith("invoked GET /secret", StringComparison.Ordinal));
                int[] statuses = Statuses(transcript);
                Assert.Equal(2, statuses.Length);
                Assert.Equal(200, statuses[1]);
            }
        }

        [Fact]
        public void Path_ThatClimbs_ReachesNoHandlerInAnyEncoding()
        {
            string[] dots = { ".", "%2e", "%2E", "%c0%ae", "%e0%80%ae", "%252e", "%%32%65", "%u002e", "%c0%2e", "\\x2e" };
            string[] slashes = { "/", "%2f", "%2F", "\\", "%5c", "%5C", "%c0%af", "%e0%80%af", "%252f", "%255c", "//", "/./", "%00/", ";/", "%u2215" };
            List<string> reached = new List<string>();
            foreach (string before in slashes)
            {
                foreach (string first in dots)
                {
                    foreach (string second in dots)
                    {
                        foreach (string behind in slashes)
                        {
                            Send("GET /path/a" + before + first + second + behind + "b HTTP/1.1\r\n" + Host + "\r\n", log: reached.Add);
                        }
                    }
                }
            }

            // Whatever reaches a handler is decoded once more by what binds it, and must still not climb.
            Assert.NotEmpty(reached);
            Assert.DoesNotContain(reached, static text => Climbs(text.Split(' ')[2]));
        }

        [Fact]
        public void Line_WithoutEnd_IsRefusedWhenTheBufferIsFull()
        {
            AssertRefused("GET /" + new string('a', 5000), RejectionReason.TargetTooLong);
            AssertRefused("GET /hello HTTP/1.1\r\nX: " + new string('a', 5000), RejectionReason.FieldSectionTooLarge);
            AssertRefused("GET /hello HTTP/1.1\r\n" + new string('a', 5000), RejectionReason.FieldSectionTooLarge);
        }

        [Fact]
        public void Method_WithoutEnd_IsRefusedWhenTheBufferIsFull()
        {
            AssertRefused(new string('A', 5000), RejectionReason.TargetTooLong);
        }

        [Fact]
        public void Fields_Flood_IsRefused()
        {
            AssertRefused("GET /hello HTTP/1.1\r\n" + Host + string.Concat(Enumerable.Repeat("X: 1\r\n", 10000)), RejectionReason.FieldSectionTooLarge);
            AssertRefused("GET /hello HTTP/1.1\r\n" + Host + string.Concat(Enumerable.Repeat("X: " + new string('y', 300) + "\r\n", 1000)), RejectionReason.FieldSectionTooLarge);
        }

        [Fact]
        public void EmptyLines_Flood_IsRefused()
        {
            AssertRefused(string.Concat(Enumerable.Repeat("\r\n", 10000)), RejectionReason.BareLineEnd);
        }

        [Fact]
        public void Ranges_Flood_AreAnsweredByTheWhole()
        {
            string ranges = string.Join(",", Enumerable.Range(0, 200).Select(static i => i + "-"));
            Transcript transcript = Send("GET /source HTTP/1.1\r\n" + Host + "Range: bytes=" + ranges + "\r\n\r\n");
            Answer answer = Assert.Single(AnswerReader.Read(transcript.Output, transcript.ForHead));
            Assert.Equal(200, answer.Status);
            Assert.Equal(2000, answer.Content.Count);
        }

        [Fact]
        public void Head_ThatComesSlowly_EndsInTime()
        {
            MemoryClient client = new MemoryClient(new CorpusApplication(), Limits(), new ClientOptions());
            byte[] line = Encoding.ASCII.GetBytes("GET /hello HTTP/1.1\r\n");
            client.Send(line, 0, line.Length);
            for (int i = 0; i < 50 && !client.IsClosed; i++)
            {
                client.Send(Encoding.ASCII.GetBytes("X: 1\r\n"), 0, 6);
                client.Wait(100);
            }

            Assert.True(client.IsClosed);
            Assert.Equal(RejectionReason.HeadTimeout, Assert.Single(client.Transcript.Rejections));
        }

        [Fact]
        public void Content_ThatComesSlowly_EndsInTime()
        {
            ServerLimits limits = Limits();
            MemoryClient client = new MemoryClient(new CorpusApplication(), limits, new ClientOptions());
            byte[] head = Encoding.ASCII.GetBytes("POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
            client.Send(head, 0, head.Length);
            int waited = 0;
            while (!client.IsClosed && waited < 10 * limits.ContentTimeout)
            {
                client.Send(head, 0, 1);
                client.Wait(500);
                waited += 500;
            }

            // An octet each half second is worth next to nothing.
            Assert.InRange(waited, limits.ContentTimeout, limits.ContentTimeout + 1000);
            Assert.Equal(RejectionReason.ContentTimeout, Assert.Single(client.Transcript.Rejections));
        }

        [Fact]
        public void Answer_ThatIsReadSlowly_EndsInTime()
        {
            ServerLimits limits = Limits();
            MemoryClient client = new MemoryClient(new CorpusApplication(), limits, new ClientOptions { Stalls = true, Blocks = false });
            byte[] request = Encoding.ASCII.GetBytes("GET /source HTTP/1.1\r\nHost: a\r\n\r\n");
            client.Send(request, 0, request.Length);
            int waited = 0;
            while (!client.IsClosed && waited < 10 * limits.WriteTimeout)
            {
                client.Read(1);
                client.Wait(500);
                waited += 500;
            }

            Assert.InRange(waited, limits.WriteTimeout, limits.WriteTimeout + 1000);
        }

        [Fact]
        public void Response_WithALineEndFromTheClient_IsNotSplit()
        {
            HttpExchange exchange = NewExchange();
            HttpResponse response = exchange.Response;
            foreach (string evil in new[] { "a\r\nX: 1", "a\nX: 1", "a\rX: 1", "a\0", "\u007F", "\r\n\r\nHTTP/1.1 200 OK" })
            {
                Assert.Throws<ArgumentException>(() => response.AddField("Location", evil));
                Assert.Throws<ArgumentException>(() => response.AddField("Location", new Utf8Slice(Encoding.UTF8.GetBytes(evil), 0, evil.Length)));
                Assert.Throws<ArgumentException>(() => response.AddField(evil, "x"));
                Assert.Throws<ArgumentException>(() => response.AddTrailer("X", evil));
                Assert.Throws<ArgumentException>(() => response.Redirect(StatusCode.Found, evil));
                Assert.Throws<ArgumentException>(() => response.ContentType = evil);
            }

            // U+010D and U+010A would be CR and LF if their upper octet were dropped.
            response.AddField("X", "a\u010D\u010AY: 1");
            Assert.Throws<ArgumentException>(() => response.ContentType = "text/plain\u010D\u010AX: 1");
            Assert.Throws<ArgumentException>(() => response.AddField("X\u010D\u010A", "1"));
            response.Complete();
            response.Output(out byte[] buffer, out int offset, out int count);
            Answer answer = Assert.Single(AnswerReader.Read(buffer.Skip(offset).Take(count).ToArray(), Array.Empty<bool>()));
            Assert.Single(answer.Fields);
        }

        [Theory]
        [InlineData("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")]
        [InlineData("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello")]
        [InlineData("POST /sink HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nA: b\r\n\r\n")]
        [InlineData("POST /nowhere HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nA: b\r\n\r\n")]
        [InlineData("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello")]
        [InlineData("\r\nGET /source HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\nrest")]
        [InlineData("GET /hello HTTP/9.9\r\nHost: a\r\n\r\nrest")]
        public void Disconnect_InEveryState_EndsTheConnectionWithoutSpinning(string request)
        {
            byte[] octets = Encoding.ASCII.GetBytes(request);
            for (int cut = 0; cut <= octets.Length; cut++)
            {
                // MemoryClient throws when more is asked of a client that has closed its sending side.
                MemoryClient client = new MemoryClient(new CorpusApplication(), Limits(), new ClientOptions());
                client.Send(octets, 0, cut);
                client.End();
                Assert.True(client.IsClosed);
                Assert.False(client.Connection.IsLingering);
                Assert.Equal(0, client.Core.Counters.OpenConnections);
            }
        }

        [Theory]
        [InlineData("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello")]
        [InlineData("POST /sink HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nA: b\r\n\r\n")]
        [InlineData("GET /source HTTP/1.1\r\nHost: a\r\n\r\n")]
        [InlineData("POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nhello")]
        public void Reset_InEveryState_LeavesTheConnectionReadyForTheNextClient(string request)
        {
            byte[] octets = Encoding.ASCII.GetBytes(request);
            byte[] hello = Encoding.ASCII.GetBytes("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n");
            for (int cut = 0; cut <= octets.Length; cut++)
            {
                MemoryClient client = new MemoryClient(new CorpusApplication(), Limits(), new ClientOptions { Stalls = cut % 2 == 0, Blocks = false });
                client.Send(octets, 0, cut);
                client.Reset();
                Assert.Equal(0, client.Core.Counters.OpenConnections);
                client.Reopen();
                int before = client.Transcript.Output.Length;
                client.Send(hello, 0, hello.Length);
                client.Read(int.MaxValue);
                byte[] answer = client.Transcript.Output.Skip(before).ToArray();
                Assert.Equal(200, Assert.Single(AnswerReader.Read(answer, Array.Empty<bool>())).Status);
            }
        }

        [Fact]
        public void Expectation_OfTheClientBefore_IsForgotten()
        {
            // A client that has been told to go on, and leaves, ...
            MemoryClient client = new MemoryClient(new CorpusApplication(), Limits(), new ClientOptions());
            byte[] asking = Encoding.ASCII.GetBytes("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
            client.Send(asking, 0, asking.Length);
            client.Reset();

            // ... says nothing about the next one, which is refused while it waits: the connection ends, for what it sends next may be content or not.
            client.Reopen();
            byte[] refused = Encoding.ASCII.GetBytes("POST /nowhere HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
            client.Send(refused, 0, refused.Length);
            Assert.True(client.IsClosed);
        }

        private static HttpExchange NewExchange()
        {
            HttpRequest request = new HttpRequest(new ServerRules(new FieldTable(), 0, new RequestMethods([]), new ServerLimits()));
            HttpResponse response = new HttpResponse();
            response.Attach(new byte[1024]);
            response.Begin(false, false);
            return new HttpExchange(request, response, null!, null);
        }

        private static bool Climbs(string path)
        {
            string decoded = Uri.UnescapeDataString(path.Replace("\\\\", "\\"));
            return path.Split('/', '\\').Any(IsDots) || decoded.Split('/', '\\').Any(IsDots);
        }

        private static bool IsDots(string segment) => segment is "." or "..";
    }
}
