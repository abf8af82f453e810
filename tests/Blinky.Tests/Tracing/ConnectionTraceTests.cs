using System;
using System.IO;
using System.Text;
using Blinky.Tracing;
using Xunit;

namespace Blinky.Tests.Tracing
{
    public class ConnectionTraceTests
    {
        [Theory]
        [InlineData(int.MaxValue)]
        [InlineData(7)]
        [InlineData(1)]
        public void Exchange_InAnyPieces_IsShownInSevenSteps(int split)
        {
            string shown = Trace(
                split,
                "> PUT /api/leds/1 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"on\":true}",
                "< HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"id\":1}\r\n   ",
                "> GET /none HTTP/1.1\r\nHost: a\r\n\r\n",
                "< HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                "x");

            Assert.Equal(
                """
                #1   1 connect       a client has connected
                #1   2 request line  PUT /api/leds/1 HTTP/1.1
                #1   3 fields        Host: a
                #1                   Content-Type: application/json
                #1                   Content-Length: 11
                #1   4 blank line
                #1                   {"on":true}  (11 octets)
                #1   5 status line   HTTP/1.1 200 OK
                #1                   Content-Type: application/json
                #1                   Content-Length: 13
                #1
                #1   6 content       {"id":1}  (13 octets)
                #1   7 end           keep-alive: the connection waits for the next request

                #1   2 request line  GET /none HTTP/1.1
                #1   3 fields        Host: a
                #1   4 blank line
                #1   5 status line   HTTP/1.1 404 Not Found
                #1                   Content-Length: 0
                #1                   Connection: close
                #1
                #1   7 end           close: the connection has ended


                """.ReplaceLineEndings("\n"),
                shown);
        }

        [Theory]
        [InlineData(int.MaxValue)]
        [InlineData(1)]
        public void Chunks_AreTakenOff(int split)
        {
            string shown = Trace(split, "> GET / HTTP/1.1\r\n\r\n", "< HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nT: 1\r\n\r\n");

            Assert.Contains("6 content       abcde  (5 octets, in chunks)\n", shown, StringComparison.Ordinal);
            Assert.Contains("keep-alive", shown, StringComparison.Ordinal);
        }

        [Fact]
        public void Head_HasNoContent()
        {
            string shown = Trace(int.MaxValue, "> HEAD / HTTP/1.1\r\n\r\n", "< HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n", "> GET / HTTP/1.1\r\n\r\n", "< HTTP/1.1 204 No Content\r\n\r\n");

            Assert.DoesNotContain("6 content", shown, StringComparison.Ordinal);
            Assert.Equal(2, shown.Split("keep-alive").Length - 1);
        }

        [Fact]
        public void Content_ThatIsNoText_IsCounted()
        {
            string shown = Trace(int.MaxValue, "> GET / HTTP/1.1\r\n\r\n", "< HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 4\r\n\r\n\u0001\u0002\u0003\u0004");

            Assert.Contains("6 content       (4 octets)\n", shown, StringComparison.Ordinal);
        }

        [Fact]
        public void Content_OfUnknownLength_EndsWithTheConnection()
        {
            string shown = Trace(int.MaxValue, "> GET / HTTP/1.0\r\n\r\n", "< HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nabc", "x");

            Assert.Contains("6 content       abc  (3 octets)\n#1   7 end           close", shown, StringComparison.Ordinal);
        }

        [Fact]
        public void Interim_IsNoEnd()
        {
            string shown = Trace(
                int.MaxValue,
                "> POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\n",
                "< HTTP/1.1 100 Continue\r\n\r\n",
                "> a",
                "< HTTP/1.1 204 No Content\r\n\r\n");

            Assert.Equal(1, shown.Split("7 end").Length - 1);
            Assert.Contains("                   a  (1 octet)\n", shown, StringComparison.Ordinal);
        }

        [Fact]
        public void Control_Characters_AreNotShown()
        {
            string shown = Trace(int.MaxValue, "> GET /\u001b[2J HTTP/1.1\r\n\r\n");

            Assert.DoesNotContain("\u001b", shown, StringComparison.Ordinal);
        }

        [Fact]
        public void Colour_IsForTerminals()
        {
            var output = new StringWriter();
            new TraceWriter(output, colored: true).Write(1, TraceStep.StatusLine, "HTTP/1.1 200 OK", TraceColor.Success);

            Assert.Contains("\u001b[1;32mHTTP/1.1 200 OK\u001b[0m", output.ToString(), StringComparison.Ordinal);
        }

        /// <summary>Shows what goes each way: "> " from the client, "&lt; " from the server, "x" for the end.</summary>
        private static string Trace(int split, params string[] pieces)
        {
            var output = new StringWriter { NewLine = "\n" };
            var trace = new ConnectionTrace(1, new TraceWriter(output, colored: false));
            trace.Connected();
            foreach (string piece in pieces)
            {
                if (piece == "x")
                {
                    trace.Closed();
                    continue;
                }

                byte[] octets = Encoding.Latin1.GetBytes(piece[2..]);
                for (int at = 0; at < octets.Length; at += Math.Min(split, octets.Length))
                {
                    int count = Math.Min(split, octets.Length - at);
                    if (piece[0] == '>')
                    {
                        trace.Received(octets, at, count);
                    }
                    else
                    {
                        trace.Sent(octets, at, count);
                    }
                }
            }

            return output.ToString();
        }
    }
}
