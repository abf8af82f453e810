using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Tests.Protocol
{
    public class ServerTextTests
    {
        [Fact]
        public void Parts_OneBehindTheOther_AreTheWholeText()
        {
            string text = (string)typeof(ServerText).GetField("Text", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
            IEnumerable<int> parts = typeof(ServerText).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(static field => field.Name != nameof(ServerText.Version))
                .Select(static field => (int)field.GetRawConstantValue()!)
                .OrderBy(static part => part);
            int end = 0;
            foreach (int part in parts)
            {
                Assert.Equal(end, part >> 8);
                end += ServerText.LengthOf(part);
            }

            Assert.Equal(text.Length, end);
            Assert.All(text, static c => Assert.InRange(c, '\0', '\x7F'));
        }

        public static TheoryData<int, string> Parts => new TheoryData<int, string>
        {
            { ServerText.Version, "HTTP/1.1 " },
            { ServerText.Ok, "HTTP/1.1 200 OK\r\n" },
            { ServerText.KeepAlive, "Connection: keep-alive\r\n" },
            { ServerText.ContentRange, "Content-Range: bytes " },
            { ServerText.Strict, "Strict" },
            { ServerText.Gmt, " GMT" },
            { ServerText.ProblemDetail, ",\"detail\":\"" },
        };

        [Theory]
        [MemberData(nameof(Parts))]
        public void Write_APart_WritesItAndNothingElse(int part, string expected)
        {
            byte[] buffer = new byte[64];

            int end = ServerText.Write(part, buffer, 3);

            Assert.Equal("\0\0\0" + expected + "\0", Encoding.ASCII.GetString(buffer, 0, end + 1));
            Assert.Equal(expected.Length, ServerText.LengthOf(part));
        }

        [Fact]
        public void WriteName_DaysAndMonths_AreThoseOfHttp()
        {
            byte[] buffer = new byte[3];
            for (int i = 0; i < 12; i++)
            {
                ServerText.WriteName(ServerText.Months, i, buffer, 0);
                Assert.Equal("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".Split(' ')[i], Encoding.ASCII.GetString(buffer));
            }

            for (int i = 0; i < 7; i++)
            {
                ServerText.WriteName(ServerText.Days, i, buffer, 0);
                Assert.Equal("Sun Mon Tue Wed Thu Fri Sat".Split(' ')[i], Encoding.ASCII.GetString(buffer));
            }
        }
    }
}
