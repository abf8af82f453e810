using System;
using System.Linq;
using Xunit;

namespace MicroHttp.Streams.Tests.WebSockets
{
    /// <summary>What a client sends and what it is answered, whole, cut at every octet, and octet by octet.</summary>
    public class FramingTests
    {
        // Script of the client, frames of the server, whether the server then ends the connection. Messages are echoed.
        public static TheoryData<string, string, bool> Conversations => new TheoryData<string, string, bool>
        {
            // RFC 6455 5.4: messages, in one frame or more
            { "tHello", "tHello", false },
            { "t", "t", false },
            { "b\\x00\\xFF", "b\\x00\\xFF", false },
            { "t+Hel|clo", "tHello", false },
            { "t+|c+|c", "t", false },
            { "t+a|c+|cb", "tab", false },
            { "t+Hel|i?|clo", "o?|tHello", false },
            { "tone|ttwo|bthree", "tone|ttwo|bthree", false },
            { "tx*125", "t" + new string('x', 125), false },
            { "tx*126", "t#126", false },
            { "bx*1000", "b#1000", false },
            { "b+x*300|c+y*300|cz", "b#601", false },

            // RFC 6455 5.5: control frames
            { "i", "o", false },
            { "ip*125", "o" + new string('p', 125), false },
            { "i1|i2|i3", "o1|o2|o3", false },
            { "ounasked|ta", "ta", false },
            { "x\\x03\\xE8", "x\\x03\\xE8", true },
            { "x", "x", true },
            { "x\\x03\\xE8bye|tlate|ilate", "x\\x03\\xE8", true },
            { "x\\x0F\\xA0", "x\\x0F\\xA0", true },
            { "t+a|x\\x03\\xE9", "x\\x03\\xE9", true },

            // RFC 6455 5.2, 5.4, 5.5: what fails the connection with 1002
            { "=8105 48656C6C6F", "x\\x03\\xEA", true },
            { "=C180 00000000", "x\\x03\\xEA", true },
            { "=A180 00000000", "x\\x03\\xEA", true },
            { "=9180 00000000", "x\\x03\\xEA", true },
            { "=8380 00000000", "x\\x03\\xEA", true },
            { "=8B80 00000000", "x\\x03\\xEA", true },
            { "=8F80 00000000", "x\\x03\\xEA", true },
            { "=0980 00000000", "x\\x03\\xEA", true },
            { "=89FE007E 00000000", "x\\x03\\xEA", true },
            { "ca", "x\\x03\\xEA", true },
            { "t+a|tb", "x\\x03\\xEA", true },
            { "ta|cb", "ta|x\\x03\\xEA", true },
            { "x\\x03", "x\\x03\\xEA", true },
            { "x\\x03\\xE7", "x\\x03\\xEA", true },
            { "x\\x03\\xEC", "x\\x03\\xEA", true },
            { "x\\x03\\xED", "x\\x03\\xEA", true },
            { "x\\x03\\xEE", "x\\x03\\xEA", true },
            { "x\\x03\\xF7", "x\\x03\\xEA", true },
            { "x\\x07\\xD0", "x\\x03\\xEA", true },
            { "x\\x13\\x88", "x\\x03\\xEA", true },
            { "=81FE0005 00000000 4141414141", "x\\x03\\xEA", true },
            { "=82FF000000000000FFFF 00000000", "x\\x03\\xEA", true },
            { "=82FF8000000000000001 00000000", "x\\x03\\xEA", true },

            // RFC 6455 8.1: text is UTF-8, also where a character is cut
            { "t\\xE6\\xB8\\xA9\\xF0\\x9F\\x98\\x80", "t\\xE6\\xB8\\xA9\\xF0\\x9F\\x98\\x80", false },
            { "t+\\xE6|c+\\xB8|c\\xA9", "t\\xE6\\xB8\\xA9", false },
            { "t\\xC0\\x80", "x\\x03\\xEF", true },
            { "t\\xED\\xA0\\x80", "x\\x03\\xEF", true },
            { "t\\xF4\\x90\\x80\\x80", "x\\x03\\xEF", true },
            { "t\\xF0\\x80\\x80\\xAF", "x\\x03\\xEF", true },
            { "t\\x80", "x\\x03\\xEF", true },
            { "t\\xE6\\xB8", "x\\x03\\xEF", true },
            { "t+\\xE6|c\\x41", "x\\x03\\xEF", true },
            { "x\\x03\\xE8\\xC0\\x80", "x\\x03\\xEF", true },
            { "b\\xC0\\x80", "b\\xC0\\x80", false },

            // RFC 6455 7.4.1: 1009 as soon as the length is known
            { "=82FF0000010000000000 61626364", "x\\x03\\xF1", true },
            { "b+x*1500|c+x*600", "x\\x03\\xF1", true },
        };

        [Theory]
        [MemberData(nameof(Conversations))]
        public void Conversation_InAnyPieces_IsTheSame(string client, string server, bool ends)
        {
            byte[] octets = Frames.OfClient(client);
            Check(octets, int.MaxValue, server, ends);
            Check(octets, 1, server, ends);
            for (int split = 1; split < octets.Length && split < 200; split++)
            {
                WebSocketConnection connection = Open();
                connection.Send(octets[..split]);
                if (!connection.HasEnded)
                {
                    connection.Send(octets[split..]);
                }

                Assert.Equal(server, connection.Frames);
                Assert.Equal(ends, connection.HasEnded);
            }
        }

        [Theory]
        [MemberData(nameof(Conversations))]
        public void Conversation_WithPieces_EchoesTheSameMessages(string client, string server, bool ends)
        {
            var session = new EchoSession(true) { MaximumMessage = 2000 };
            WebSocketConnection connection = WebSocketConnection.Open(session);
            connection.Send(client, 3);
            Assert.Equal(ends, connection.HasEnded);
            Assert.Equal(Close(server), Close(connection.Frames));
            Assert.Equal(Pongs(server), Pongs(connection.Frames));
        }

        [Theory]
        [InlineData("t\\xC0", "\\x41\\x41")]
        [InlineData("t\\xED\\xA0", "\\x80\\x41")]
        [InlineData("t\\xF4\\x90", "\\x80\\x80")]
        public void Text_ThatIsNotUtf8_FailsBeforeItsFrameIsComplete(string begin, string rest)
        {
            WebSocketConnection connection = Open();
            byte[] octets = Frames.OfClient(begin + rest);
            connection.Send(octets[..^2]);
            Assert.Equal("x\\x03\\xEF", connection.Frames);
            Assert.True(connection.HasEnded);
        }

        private static WebSocketConnection Open() => WebSocketConnection.Open(new EchoSession { MaximumMessage = 2000 });

        private static void Check(byte[] octets, int split, string server, bool ends)
        {
            WebSocketConnection connection = Open();
            for (int at = 0; at < octets.Length && !connection.HasEnded;)
            {
                int count = Math.Min(split, octets.Length - at);
                connection.Send(octets[at..(at + count)]);
                at += count;
            }

            Assert.Equal(server, connection.Frames);
            Assert.Equal(ends, connection.HasEnded);
        }

        private static string Close(string frames) => frames.Split('|').LastOrDefault(static frame => frame.StartsWith('x')) ?? "";

        private static string Pongs(string frames) => string.Join('|', frames.Split('|').Where(static frame => frame.StartsWith('o')));
    }
}
