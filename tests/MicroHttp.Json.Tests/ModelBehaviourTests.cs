using System;
using System.Linq;
using System.Text;
using MicroHttp.Generated;
using MicroHttp.Json.Tests.Models;

namespace MicroHttp.Json.Tests
{
    /// <summary>The rules that docs/json.md states, one by one.</summary>
    public class ModelBehaviourTests
    {
        private delegate bool Reading<T>(Utf8Slice content, out T value, out JsonError error);

        [Fact]
        public void Members_ThatAreMissing_KeepWhatANewObjectHas()
        {
            Assert.True(Read("{}", JsonModels.TryReadJson, out Thermometer thermometer));
            Assert.True(thermometer.Celsius);

            Assert.True(Read("{\"name\":\"a\",\"level\":1}", JsonModels.TryReadJson, out Required required));
            Assert.Equal(("a", 1, 7, 0, "note"), (required.Name, required.Level, required.Extra, required.Plain, required.Note));

            Assert.True(Read("{\"name\":\"a\",\"age\":1}", JsonModels.TryReadJson, out Person person));
            Assert.Equal(new Person("a", 1), person);
            Assert.Equal("Ulm", person.Town);

            Assert.True(Read("{\"name\":\"a\",\"age\":1,\"town\":null,\"nick\":null}", JsonModels.TryReadJson, out person));
            Assert.Equal(new Person("a", 1, null) { Town = null }, person);
        }

        [Theory]
        [InlineData("{}", "'name' is missing (octet 1).")]
        [InlineData("{\"name\":\"a\"}", "'level' is missing (octet 11).")]
        [InlineData("{\"level\":1,\"other\":{\"name\":\"a\"}}", "'name' is missing (octet 31).")]
        [InlineData("{\"name\":null,\"level\":1}", "'name' must not be null (octet 8).")]
        [InlineData("{\"name\":\"a\",\"level\":1,\"note\":null}", "'note' must not be null (octet 29).")]
        public void Required_MissingOrNull_IsRefused(string text, string expected) => Assert.Equal(expected, Error<Required>(text, JsonModels.TryReadJson));

        [Theory]
        [InlineData("{\"children\":[{\"name\":\"a\",\"age\":1},{\"name\":\"b\"}],\"name\":\"c\",\"age\":2}", "'children[1].age' is missing (octet 45).")]
        [InlineData("{\"children\":[null],\"name\":\"c\",\"age\":2}", "'children[0]' must not be null (octet 13).")]
        [InlineData("{\"name\":\"c\",\"na\\u006de\":\"d\"}", "'name' occurs twice (octet 12).")]
        [InlineData("{\"name\":\"c\",\"age\":\"d\"}", "'age' must be a number (octet 18).")]
        [InlineData("{\"name\":[],\"age\":1}", "'name' must be a string (octet 8).")]
        [InlineData("{\"name\":\"c\",\"age\":1,\"children\":{}}", "'children' must be an array (octet 31).")]
        public void Person_Wrong_IsRefusedByItsPath(string text, string expected) => Assert.Equal(expected, Error<Person>(text, JsonModels.TryReadJson));

        [Fact]
        public void Members_ThatAreUnknown_ArePassedOver()
        {
            Assert.True(Read("{\"X\":1,\"x\":{\"y\":[1,{\"x\":2}]},\"y\":3,\"Y\":\"\",\"\":null,\"z\":1,\"z\":2}".Replace("\"x\":{", "\"w\":{", StringComparison.Ordinal), JsonModels.TryReadJson, out Point point));
            Assert.Equal((0, 3), (point.X, point.Y));
            Assert.Equal("'w' is not well-formed JSON (octet 8).", Error<Point>("{\"w\":[1,]}", JsonModels.TryReadJson));
        }

        [Theory]
        [InlineData("\"low\"", Level.Low)]
        [InlineData("\"LOW\"", Level.Low)]
        [InlineData("\"MediumHigh\"", Level.MediumHigh)]
        [InlineData("\"m\\u0061x\"", Level.Highest)]
        [InlineData("1", Level.MediumHigh)]
        [InlineData("9", Level.Highest)]
        public void Enum_NameOrNumber_IsRead(string text, Level expected)
        {
            Assert.True(Read("{\"id\":1,\"level\":" + text + "}", JsonModels.TryReadJson, out OwnAttributes value));
            Assert.Equal(expected, value.Level);
        }

        [Theory]
        [InlineData("\"highest\"")]
        [InlineData("\"1\"")]
        [InlineData("\"\"")]
        [InlineData("2")]
        [InlineData("-1")]
        [InlineData("4294967305")] // 9 when cut to 32 bits
        public void Enum_Undefined_IsRefused(string text) =>
            Assert.Equal("'level' must be one of the names or numbers that it can have (octet 16).", Error<OwnAttributes>("{\"id\":1,\"level\":" + text + "}", JsonModels.TryReadJson));

        [Theory]
        [InlineData("3", Access.Read | Access.Write)]
        [InlineData("0", Access.None)]
        [InlineData("9223372036854775810", (Access)0x8000_0000_0000_0002)]
        public void Flags_Combined_AreRead(string text, Access expected)
        {
            Assert.True(Read("{\"access\":" + text + "}", JsonModels.TryReadJson, out AllScalars value));
            Assert.Equal(expected, value.Access);
        }

        [Fact]
        public void Flags_WithOtherBits_AreRefused() => Assert.Contains("'access' must be one of", Error<AllScalars>("{\"access\":4}", JsonModels.TryReadJson), StringComparison.Ordinal);

        [Fact]
        public void Attributes_OfOurs_DecideWhatIsWritten()
        {
            byte[] raw = "a\"b"u8.ToArray();
            OwnAttributes value = new() { Temperature = 21.25f, Series = [0.1, 2], Secret = "no", Id = 3, Level = Level.Highest, Raw = new Utf8Slice(raw, 0, 3) };
            Assert.Equal("{\"T\":21.2,\"series\":[0.100,2.000],\"id\":3,\"level\":\"max\",\"raw\":\"a\\\"b\"}", Write(response => response.WriteJson(value)));

            value = new() { Note = "n", Alarm = true, Level = (Level)5 };
            Assert.Equal("{\"T\":0.0,\"series\":null,\"note\":\"n\",\"alarm\":true,\"id\":0,\"level\":5,\"raw\":null}", Write(response => response.WriteJson(value)));
        }

        [Fact]
        public void Slice_IsReadWhereItLies()
        {
            byte[] content = "{\"id\":1,\"raw\":\"x\\ny\"}"u8.ToArray();
            Assert.True(new Utf8Slice(content, 0, content.Length).TryReadJson(out OwnAttributes value, out _));
            Assert.Same(content, value.Raw.Buffer);
            Assert.Equal("x\ny", value.Raw.ToString());
            Assert.True(Read("{\"id\":1,\"raw\":null}", JsonModels.TryReadJson, out value));
            Assert.True(value.Raw.IsAbsent);
        }

        [Fact]
        public void Wide_RequiredMembersOfEachWord_AreMissed()
        {
            Assert.Equal("'member3' is missing (octet 1).", Error<Wide>("{}", JsonModels.TryReadJson));
            Assert.Equal("'member40' is missing (octet 12).", Error<Wide>("{\"member3\":0}", JsonModels.TryReadJson));
            Assert.Equal("'member69' is missing (octet 25).", Error<Wide>("{\"member3\":0,\"member40\":0}", JsonModels.TryReadJson));
            Assert.Equal("'member64' occurs twice (octet 14).", Error<Wide>("{\"member64\":0,\"member64\":0}", JsonModels.TryReadJson));
        }

        [Fact]
        public void Depth_AtTheLimit_IsReadAndWrittenAndNotBeyond()
        {
            Node deepest = Chain(JsonReader.DepthLimit);
            string written = Write(response => response.WriteJson(deepest));
            Assert.True(Read(written, JsonModels.TryReadJson, out Node read));
            Assert.Equal(JsonReader.DepthLimit, Length(read));

            Node deeper = Chain(JsonReader.DepthLimit + 1);
            Assert.Throws<InvalidOperationException>(() => Write(response => response.WriteJson(deeper)));
            deeper.Next = deeper;
            Assert.Throws<InvalidOperationException>(() => Write(response => response.WriteJson(deeper)));
            string text = string.Concat(Enumerable.Repeat("{\"next\":", JsonReader.DepthLimit)) + "{}" + new string('}', JsonReader.DepthLimit);
            Assert.Contains(" is nested too deeply ", Error<Node>(text, JsonModels.TryReadJson), StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("\"QQ==\"", "A")]
        [InlineData("\"QUI=\"", "AB")]
        [InlineData("\"QUJD\"", "ABC")]
        [InlineData("\"\"", "")]
        [InlineData("\"\\u0051Q==\"", "A")]
        public void Octets_Base64_AreRead(string text, string expected)
        {
            Assert.True(Read("{\"octets\":" + text + "}", JsonModels.TryReadJson, out AllScalars value));
            Assert.Equal(expected, Encoding.ASCII.GetString(value.Octets!));
        }

        [Theory]
        [InlineData("\"Q\"")]
        [InlineData("\"QQ\"")]
        [InlineData("\"QQ=\"")]
        [InlineData("\"=\"")]
        [InlineData("\"====\"")]
        [InlineData("\"A===\"")]
        [InlineData("\"QQ==QQ==\"")]
        [InlineData("\"QR==\"")]
        [InlineData("\"QU J\"")]
        [InlineData("\"QU-_\"")]
        [InlineData("\"QUJD\\n\"")]
        public void Octets_OfAnotherForm_AreRefused(string text) => Assert.Equal("'octets' must be base64 (octet 10).", Error<AllScalars>("{\"octets\":" + text + "}", JsonModels.TryReadJson));

        [Theory]
        [InlineData("\"x\"", "'time' must be a date and time such as 2026-11-03T08:15:00Z (octet 8).")]
        [InlineData("1", "'time' must be a date and time such as 2026-11-03T08:15:00Z (octet 8).")]
        [InlineData("null", "'time' must not be null (octet 8).")]
        public void Time_OfAnotherForm_IsRefused(string text, string expected) => Assert.Equal(expected, Error<AllScalars>("{\"time\":" + text + "}", JsonModels.TryReadJson));

        [Theory]
        [InlineData("\"01234567-89ab-cdef-0123-456789abcde\"")]
        [InlineData("\"0123456789abcdef0123456789abcdef\"")]
        [InlineData("{}")]
        public void Guid_OfAnotherForm_IsRefused(string text) => Assert.Equal("'id' must be a GUID (octet 6).", Error<AllScalars>("{\"id\":" + text + "}", JsonModels.TryReadJson));

        [Theory]
        [InlineData("{\"float\":1e39}", "'float' is out of range (octet 9).")]
        [InlineData("{\"double\":1e309}", "'double' is out of range (octet 10).")]
        [InlineData("{\"float\":\"1\"}", "'float' must be a number (octet 9).")]
        [InlineData("{\"signedByte\":128}", "'signedByte' is out of range (octet 14).")]
        [InlineData("{\"unsignedLong\":18446744073709551616}", "'unsignedLong' is out of range (octet 16).")]
        public void Number_TooLargeOrOfAnotherForm_IsRefused(string text, string expected) => Assert.Equal(expected, Error<AllScalars>(text, JsonModels.TryReadJson));

        [Fact]
        public void Numbers_WithoutAForm_AreWrittenAsNull()
        {
            string written = Write(response => response.WriteJson(new AllScalars { Float = float.NaN, Double = double.NegativeInfinity }));
            Assert.Contains("\"float\":null,\"double\":null,", written, StringComparison.Ordinal);
        }

        [Fact]
        public void Time_OfAnotherZone_IsWrittenInUtc()
        {
            if (Target.IsDevice)
            {
                return;
            }

            DateTime local = new(2026, 11, 3, 8, 15, 0, DateTimeKind.Local);
            string expected = "\"time\":\"" + local.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss", null) + "Z\"";
            Assert.Contains(expected, Write(response => response.WriteJson(new AllScalars { Time = local })), StringComparison.Ordinal);
            Assert.Contains("\"time\":\"2026-11-03T08:15:00Z\"", Write(response => response.WriteJson(new AllScalars { Time = new DateTime(2026, 11, 3, 8, 15, 0) })), StringComparison.Ordinal);
        }

        [Fact]
        public void Text_WithNul_IsRefusedOnADeviceOnly()
        {
            bool read = Read("{\"text\":\"a\\u0000b\"}", JsonModels.TryReadJson, out AllScalars value);
            Assert.Equal(!Target.IsDevice, read);
            Assert.Equal(read ? "a\0b" : null, value?.Text);
        }

        private static bool Read<T>(string text, Reading<T> read, out T value)
        {
            byte[] octets = Encoding.UTF8.GetBytes(text);
            return read(new Utf8Slice(octets, 0, octets.Length), out value, out _);
        }

        private static string Error<T>(string text, Reading<T> read)
        {
            byte[] octets = Encoding.UTF8.GetBytes(text);
            Assert.False(read(new Utf8Slice(octets, 0, octets.Length), out T value, out JsonError error));
            Assert.Equal(default, value);
            return error.ToString();
        }

        private static string Write(Action<HttpResponse> write) => ResponseHarness.Write(write);

        private static Node Chain(int length)
        {
            Node node = new();
            for (int i = 1; i < length; i++)
            {
                node = new Node { Next = node };
            }

            return node;
        }

        private static int Length(Node? node)
        {
            int length = 0;
            for (; node != null; node = node.Next)
            {
                length++;
            }

            return length;
        }
    }
}
