using System;
using System.Globalization;
using System.Text;
using MicroHttp.Generated;

namespace MicroHttp.Json.Tests.Reading
{
    public class JsonReaderTests
    {
        [Theory]
        [InlineData("0", 0)]
        [InlineData("-0", 0)]
        [InlineData("255", 255)]
        [InlineData("-1", -1)]
        [InlineData(" 12 ", 12)]
        [InlineData("9223372036854775807", long.MaxValue)]
        [InlineData("-9223372036854775808", long.MinValue)]
        public void ReadInteger_WholeNumber_ReadsIt(string text, long expected)
        {
            JsonReader reader = Over(text);
            Assert.True(reader.ReadInteger(long.MinValue, long.MaxValue, out long value) && reader.End());
            Assert.Equal(expected, value);
        }

        [Theory]
        [InlineData("256", JsonErrorCode.OutOfRange)]
        [InlineData("-1", JsonErrorCode.OutOfRange)]
        [InlineData("9223372036854775808", JsonErrorCode.OutOfRange)]
        [InlineData("18446744073709551616", JsonErrorCode.OutOfRange)]
        [InlineData("99999999999999999999999999999999999999", JsonErrorCode.OutOfRange)]
        [InlineData("36893488147419103232", JsonErrorCode.OutOfRange)] // 2^65, 0 when cut to 64 bits
        [InlineData("1.0", JsonErrorCode.NotAWholeNumber)]
        [InlineData("1e2", JsonErrorCode.NotAWholeNumber)]
        [InlineData("\"1\"", JsonErrorCode.NotANumber)]
        [InlineData("null", JsonErrorCode.IsNull)]
        [InlineData("true", JsonErrorCode.NotANumber)]
        [InlineData("nil", JsonErrorCode.Malformed)]
        [InlineData("01", JsonErrorCode.GoesOn)]
        [InlineData("", JsonErrorCode.EndsEarly)]
        [InlineData("-", JsonErrorCode.EndsEarly)]
        public void ReadInteger_AnythingElse_SaysWhy(string text, JsonErrorCode expected)
        {
            JsonReader reader = Over(text);
            Assert.False(reader.ReadInteger(0, 255, out _) && reader.End());
            Assert.Equal(expected, reader.Error.Code);
        }

        [Theory]
        [InlineData("18446744073709551615", ulong.MaxValue)]
        [InlineData("-0", 0)]
        public void ReadUnsigned_WholeNumber_ReadsIt(string text, ulong expected)
        {
            JsonReader reader = Over(text);
            Assert.True(reader.ReadUnsigned(out ulong value) && reader.End());
            Assert.Equal(expected, value);
        }

        [Theory]
        [InlineData("-1")]
        [InlineData("18446744073709551616")]
        [InlineData("18446744073709551620")]
        [InlineData("20000000000000000000")]
        public void ReadUnsigned_OutOfRange_SaysSo(string text)
        {
            JsonReader reader = Over(text);
            Assert.False(reader.ReadUnsigned(out _));
            Assert.Equal(JsonErrorCode.OutOfRange, reader.Error.Code);
        }

        [Theory]
        [InlineData("true", true)]
        [InlineData("false", false)]
        public void ReadBoolean_Literal_ReadsIt(string text, bool expected)
        {
            JsonReader reader = Over(text);
            Assert.True(reader.ReadBoolean(out bool value) && reader.End());
            Assert.Equal(expected, value);
        }

        [Theory]
        [InlineData("1", JsonErrorCode.NotABoolean)]
        [InlineData("\"true\"", JsonErrorCode.NotABoolean)]
        [InlineData("null", JsonErrorCode.IsNull)]
        [InlineData("True", JsonErrorCode.Malformed)]
        [InlineData("fals", JsonErrorCode.Malformed)]
        public void ReadBoolean_AnythingElse_SaysWhy(string text, JsonErrorCode expected)
        {
            JsonReader reader = Over(text);
            Assert.False(reader.ReadBoolean(out _));
            Assert.Equal(expected, reader.Error.Code);
        }

        [Theory]
        [InlineData("\"\"", "")]
        [InlineData("\"plain\"", "plain")]
        [InlineData("\"a\\nb\\u6e29\\\"\"", "a\nb\u6E29\"")]
        [InlineData("\"\\uD83D\\uDE00\\u0001\"", "\uD83D\uDE00\u0001")]
        public void ReadString_Escapes_DecodesThem(string text, string expected)
        {
            JsonReader reader = Over(text);
            Assert.True(reader.ReadString(out string? value) && reader.End());
            Assert.Equal(expected, value);
        }

        [Fact]
        public void ReadString_EveryCodePointEscaped_DecodesIt()
        {
            for (int code = 0; code < 0x110000; code++)
            {
                if (code is >= 0xD800 and < 0xE000 || (code == 0 && Target.IsDevice))
                {
                    continue;
                }

                string character = char.ConvertFromUtf32(code);
                StringBuilder text = new("\"");
                foreach (char unit in character)
                {
                    text.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
                }

                JsonReader reader = Over(text.Append('"').ToString());
                Assert.True(reader.ReadString(out string? value) && reader.End());
                Assert.Equal(character, value);
            }
        }

        [Fact]
        public void CountElements_StringsWithEscapes_LeavesThemAlone()
        {
            JsonReader reader = Over("[\"\\\"\",[\",\"],{\"\\u0061\":1}]");
            Assert.True(reader.BeginArray());
            Assert.Equal(3, reader.CountElements());
            Assert.True(reader.NextElement() && reader.ReadString(out string? first) && first == "\"");
            Assert.True(reader.NextElement() && reader.SkipValue() && reader.NextElement() && reader.SkipValue());
            Assert.False(reader.NextElement());
            Assert.True(reader.End());
        }

        [Fact]
        public void NextMember_EscapedName_FindsItDecoded()
        {
            JsonReader reader = Over("{\"\\u006fn\":true}");
            Assert.True(reader.BeginObject() && reader.NextMember());
            Assert.Equal("on", Encoding.UTF8.GetString(reader.Buffer, reader.NameStart, reader.NameLength));
        }

        [Fact]
        public void Error_FirstFailure_Stays()
        {
            JsonReader reader = Over("[1,x]");
            Assert.True(reader.BeginArray() && reader.NextElement() && reader.SkipValue() && reader.NextElement());
            Assert.False(reader.SkipValue());
            Assert.False(reader.NextElement() || reader.ReadBoolean(out _) || reader.BeginObject() || reader.End() || reader.Missing("a"));
            Assert.Equal("'[1]' is not well-formed JSON (octet 3).", reader.Error.ToString());
        }

        private static JsonReader Over(string text)
        {
            byte[] octets = Encoding.UTF8.GetBytes(text);
            return new JsonReader(octets, 0, octets.Length);
        }
    }
}
