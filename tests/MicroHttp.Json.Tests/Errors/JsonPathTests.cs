using System.Text;
using MicroHttp.Generated;

namespace MicroHttp.Json.Tests.Errors
{
    public class JsonPathTests
    {
        [Theory]
        [InlineData("§1", "")]
        [InlineData("{\"a\":§1}", "a")]
        [InlineData("{\"a\":1,\"b\":§1}", "b")]
        [InlineData("{\"a\":1,§\"b\":1}", "b")]
        [InlineData("{\"a\":1§,\"b\":1}", "")]
        [InlineData("{ \"a\" : [ 1 , { \"b\" : §x } ] }", "a[1].b")]
        [InlineData("[[],[1,§2],3]", "[1][1]")]
        [InlineData("[[],[1,2],§3]", "[2]")]
        [InlineData("[[],[1,2]§;3]", "")]
        [InlineData("{\"a\\\"}\":{\"b\":\"]\",\"c\":§1}}", "a\\\"}.c")]
        [InlineData("{\"a\":{\"b\":1§}}", "a")]
        [InlineData("{\"a\":{\"b\":1}§}", "")]
        [InlineData("{\"a\":§", "a")]
        [InlineData("{\"a\":[1,2,tru§", "a[2]")]
        public void Find_Offset_NamesTheMemberThere(string text, string expected)
        {
            byte[] octets = Encoding.UTF8.GetBytes(text.Replace("§", "", System.StringComparison.Ordinal));
            int offset = text.IndexOf('§', System.StringComparison.Ordinal);
            Assert.Equal(expected, JsonPath.Find(octets, 0, offset, octets.Length));
        }

        [Fact]
        public void Find_BehindDecodedStrings_WalksThemStill()
        {
            byte[] octets = "{\"\\u0061\\u0062\":{\"s\":\"\\\"\\\\,\\n\",\"on\":1}}"u8.ToArray();
            JsonReader reader = new(octets, 0, octets.Length);
            Assert.True(reader.BeginObject() && reader.NextMember() && reader.BeginObject() && reader.NextMember() && reader.ReadString(out _) && reader.NextMember());
            Assert.False(reader.ReadBoolean(out _));
            Assert.Equal("'ab.on' must be true or false (octet 36).", reader.Error.ToString());
        }

        [Fact]
        public void Find_LongNames_CutsThem()
        {
            string name = new('n', 1000);
            StringBuilder text = new();
            for (int i = 0; i < 60; i++)
            {
                text.Append("{\"").Append(name).Append("\":");
            }

            byte[] octets = Encoding.UTF8.GetBytes(text + "x");
            JsonReader reader = new(octets, 0, octets.Length);
            Assert.False(reader.SkipValue());
            Assert.InRange(reader.Error.Path.Length, 160, 210);
        }
    }
}
