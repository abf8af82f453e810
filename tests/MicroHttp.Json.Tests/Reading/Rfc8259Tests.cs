using System;
using System.Text;
using MicroHttp.Generated;
using MicroHttp.Json.Tests.Differential;

namespace MicroHttp.Json.Tests.Reading
{
    /// <summary>What RFC 8259 accepts and refuses, held against System.Text.Json as well.</summary>
    public class Rfc8259Tests
    {
        private static readonly string[] Wellformed =
        {
            // 2: any value may stand alone; white space is space, tab, line feed and carriage return
            "0", "\"\"", "true", "false", "null", "[]", "{}", " 1 ", "\t\r\n [ \t\r\n ] \t\r\n", "{ }", "\n{ \"a\" : 1 , \"b\" : [ 1 , 2 ] }\n",

            // 4: names may be empty, and anything that a string may be
            "{\"\":0}", "{\"a\":{\"b\":{\"c\":[]}}}", "{\"\\u0061\\\"\":0}", "{\"\u6E29\u5EA6\":21.5}",

            // 5: elements need not be of one kind
            "[null,true,false,0,\"\",[],{}]", "[[[[]]]]", "[1,2,3]", "[ 1,2 ,3\n]",

            // 6: numbers
            "-0", "0.0", "-0.0", "0e0", "0E+0", "0e-0", "1", "-1", "10", "1234567890123456789012345678901234567890", "1.5", "-1.5", "0.10", "1e5", "1E5", "1e+5", "1e-5",
            "1.25e10", "1e400", "-1e-400", "0.00000000000000000000000000000001", "1e00005", "9223372036854775808",

            // 7: strings
            "\"a\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u001f\\u001F\"", "\"\\uABCD\\uabcd\"", "\"\\uD83D\\uDE00\"", "\"\\ud83d\\ude00x\"", "\"\uD83D\uDE00\"", "\"/\"",
            "\"\u007F\"", "\"\u0080\u07FF\u0800\uFFFF\"", "\"\u2028\u2029\"", "\"\uFEFF\"", "\"\uE000\"", "\"'\"", "\"\\uDBFF\\uDFFF\"", "\"\\u0022\"", "\"\\u005C\"",
        };

        private static readonly string[] Malformed =
        {
            // 2: something is needed, one value only, no other white space, and 8.1: no byte order mark
            "", " ", "\uFEFF1", "1 2", "{}{}", "[][]", "[]]", "{}}", "[] x", "null,", "\f1", "\v1", "\u00A01", "\u20281", "//\n1", "/**/1", "1#", "#1", "\0",

            // 3: literals are lower-case and whole
            "True", "TRUE", "nul", "nulll", "tru", "truee", "fals", "falsee", "fal", "undefined", "NaN", "Infinity", "-Infinity", "nan", "a",

            // 4: objects
            "{", "}", "{]", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,\"a\":1}", "{\"a\":1,,\"b\":2}", "{\"a\":1 \"b\":2}", "{\"a\" 1}", "{\"a\"::1}", "{a:1}", "{'a':1}", "{1:1}", "{null:1}",
            "{\"a\":1", "{\"a\":1,", "{\"a\"", "{\"a\":", "{\"a", "{\"a\":1]", "{\"a\":1:2}", "{[]:1}", "{\"a\",\"b\"}", "{\"\":0,}",

            // 5: arrays
            "[", "]", "[}", "[,]", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1", "[1,", "[1}", "[1:2]", "[\"a\"", "[[]", "[1,\n", "[*]",

            // 6: numbers
            "-", "+1", "+", "01", "-01", "00", "-00", "1.", ".5", "-.5", "1.e5", "1e", "1e+", "1E-", "1e5.5", "1.5.5", "0x10", "1a", "1_000", "1,000", "--1", "-+1", "1e++5", "- 1", "1 e5", "1. 5",
            "\uFF11", "1e\u0661", "0e", "-a", "012", "1.0e", "0.", "-0.", "2e3e4", "1/2",

            // 7: strings
            "\"", "\"a", "a\"", "'a'", "\"\\\"", "\"\\", "\"\\x41\"", "\"\\a\"", "\"\\0\"", "\"\\'\"", "\"\\U0041\"", "\"\\u\"", "\"\\u1\"", "\"\\u12\"", "\"\\u123\"", "\"\\u123g\"", "\"\\u 123\"", "\"\\u-123\"",
            "\"\\u00\\u41\"", "\"a\nb\"", "\"a\tb\"", "\"a\rb\"", "\"\0\"", "\"\u001F\"", "\"\\\n\"", "\"a\"b\"", "\"\\\u6E29\"", "\"\\u{41}\"", "\"\\u00", "\"\"\"", "\"\\v\"",
        };

        // System.Text.Json notices these when the text is asked for; we refuse the content.
        private static readonly string[] LoneSurrogates =
        {
            "\"\\uD800\"", "\"\\uDBFF\"", "\"\\uDC00\"", "\"\\uDFFF\"", "\"\\uD83D\\uD83D\"", "\"\\uDE00\\uD83D\"", "\"\\uD83Dx\"", "\"\\uD83D\\n\"", "\"\\uD83D\\u0041\"", "\"\\uD83D\\\\\"",
            "\"\\uD83D\\uD83D\\uDE00\"", "{\"\\uD800\":1}",
        };

        private static readonly string[] NotUtf8 =
        {
            "80", "BF", "C0 80", "C1 BF", "C2", "C2 41", "E0 80 80", "E0 9F BF", "E1 80", "ED A0 80", "ED BF BF", "EF BF", "F0 80 80 80", "F0 8F BF BF", "F4 90 80 80", "F5 80 80 80", "F8 88 80 80 80", "FE", "FF",
            "61 E2 82", "E2 28 A1", "F0 9F 98",
        };

        private const int Limit = JsonReader.DepthLimit;

        public static TheoryData<string> Accepted => new(Wellformed);

        public static TheoryData<string> Refused => new(Malformed);

        public static TheoryData<string> Halves => new(LoneSurrogates);

        public static TheoryData<string> BadOctets => new(NotUtf8);

        [Theory]
        [MemberData(nameof(Accepted))]
        public void SkipValue_WellFormed_Accepts(string text)
        {
            Assert.Equal(JsonErrorCode.None, Check(text));
            Assert.True(Peer.Accepts(Encoding.UTF8.GetBytes(text)));
        }

        [Theory]
        [MemberData(nameof(Accepted))]
        public void SkipValue_CutAtAnyOctet_EndsEarlyOrIsAValueStill(string text)
        {
            byte[] octets = Encoding.UTF8.GetBytes(text);
            for (int count = 0; count < octets.Length; count++)
            {
                byte[] part = octets[..count];
                Assert.Equal(Peer.Accepts(part), Check(part) == JsonErrorCode.None);
            }
        }

        [Theory]
        [MemberData(nameof(Refused))]
        public void SkipValue_Malformed_Refuses(string text)
        {
            Assert.NotEqual(JsonErrorCode.None, Check(text));
            Assert.False(Peer.Accepts(Encoding.UTF8.GetBytes(text)));
        }

        [Theory]
        [MemberData(nameof(Refused))]
        public void SkipValue_MalformedInside_Refuses(string text)
        {
            // One value more in an array is well-formed, as is a comma on the level of members.
            byte[] inArray = Encoding.UTF8.GetBytes("[" + text + "]");
            byte[] inObject = Encoding.UTF8.GetBytes("{\"a\":" + text + "}");
            Assert.Equal(Peer.Accepts(inArray), Check(inArray) == JsonErrorCode.None);
            Assert.Equal(Peer.Accepts(inObject), Check(inObject) == JsonErrorCode.None);
        }

        [Theory]
        [MemberData(nameof(Halves))]
        public void SkipValue_HalfASurrogatePair_Refuses(string text)
        {
            Assert.Equal(JsonErrorCode.LoneSurrogate, Check(text));
        }

        [Theory]
        [MemberData(nameof(BadOctets))]
        public void SkipValue_NotUtf8_Refuses(string hex)
        {
            byte[] bad = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
            byte[] text = [(byte)'"', .. bad, (byte)'"'];
            Assert.Equal(JsonErrorCode.NotUtf8, Check(text));
            Assert.False(Peer.Accepts(text));
            Assert.Equal(JsonErrorCode.Malformed, Check(bad));
        }

        [Fact]
        public void SkipValue_AnyTwoOctets_DecidesAsThePeer()
        {
            byte[] text = new byte[2];
            byte[] inside = "[0,\"ab\",{\"c\":1}]"u8.ToArray();
            for (int pair = 0; pair < 65536; pair++)
            {
                text[0] = (byte)(pair >> 8);
                text[1] = (byte)pair;
                Assert.Equal(Peer.Accepts(text), Check(text) == JsonErrorCode.None);
            }

            for (int at = 0; at < inside.Length; at++)
            {
                for (int octet = 0; octet < 256; octet++)
                {
                    byte[] changed = (byte[])inside.Clone();
                    changed[at] = (byte)octet;
                    Assert.Equal(Peer.Accepts(changed), Check(changed) == JsonErrorCode.None);
                }
            }
        }

        [Fact]
        public void SkipValue_NestedToTheLimit_AcceptsAndRefusesBeyond()
        {
            Assert.Equal(JsonErrorCode.None, Check(new string('[', Limit) + new string(']', Limit)));
            Assert.Equal(JsonErrorCode.TooDeep, Check(new string('[', Limit + 1) + new string(']', Limit + 1)));
            Assert.Equal(JsonErrorCode.None, Check(Repeat("{\"a\":", Limit) + "0" + new string('}', Limit)));
            Assert.Equal(JsonErrorCode.TooDeep, Check(Repeat("{\"a\":", Limit + 1) + "0" + new string('}', Limit + 1)));
            Assert.Equal(JsonErrorCode.TooDeep, Check(new string('[', 100_000)));
            Assert.Equal(JsonErrorCode.None, Check("[" + Repeat("[[]],", 1000) + "0]"));
        }

        [Fact]
        public void SkipValue_Nul_IsRefusedOnADeviceOnly() => Assert.Equal(Target.IsDevice ? JsonErrorCode.HoldsNul : JsonErrorCode.None, Check("\"a\\u0000\""));

        private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

        private static JsonErrorCode Check(string text) => Check(Encoding.UTF8.GetBytes(text));

        private static JsonErrorCode Check(byte[] text)
        {
            // What stands around the content in the buffer must not be looked at.
            byte[] buffer = [(byte)'[', (byte)'"', .. text, (byte)'"', (byte)'1', (byte)']'];
            JsonReader reader = new(buffer, 2, 2 + text.Length);
            if (reader.SkipValue())
            {
                reader.End();
            }

            JsonError error = reader.Error;
            Assert.Equal(reader.Failed, error.Code != JsonErrorCode.None);
            Assert.InRange(error.Offset, 0, text.Length);
            return error.Code;
        }
    }
}
