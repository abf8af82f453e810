using System;
using System.Text;
using MicroHttp.Generated;
using MicroHttp.Json.Tests.Differential;

namespace MicroHttp.Json.Tests.Writing
{
    public class JsonWriterTests
    {
        private static readonly byte[] Prefix = "{\"name\":"u8.ToArray();

        [Fact]
        public void WriteString_EveryControlCharacter_EscapesAsThePeer()
        {
            for (char c = '\0'; c < 0x7F; c++)
            {
                string text = "a" + c + "b" + c;
                Assert.Equal(Peer.Write(text), WriteString(text));
            }
        }

        [Theory]
        [InlineData("</script>&'`+", "\"</script>&'`+\"")]
        [InlineData("\u2028\u6E29\uD83D\uDE00\u007F", "\"\u2028\u6E29\uD83D\uDE00\u007F\"")]
        [InlineData("\"\\/", "\"\\\"\\\\/\"")]
        public void WriteString_OtherCharacters_LeavesThem(string text, string expected)
        {
            Assert.Equal(expected, WriteString(text));
        }

        [Fact]
        public void WriteString_HalfASurrogatePair_ReplacesIt()
        {
            Assert.Equal("\"a\uFFFD\\n\uFFFDb\"", WriteString("a\uD83D\n\uDE00b"));
        }

        [Fact]
        public void WriteString_AnyTextInAnyBuffer_ReadsBackTheSame()
        {
            Random random = new(8259);
            string[] alphabet = { "a", "Zz", "0123456789", "\"", "\\", "\n", "\u0001", "\u007F", "\u00E9", "\u6E29\u5EA6", "\uD83D\uDE00", "\u2028", "</>" };
            for (int i = 0; i < 20_000; i++)
            {
                StringBuilder text = new();
                int pieces = random.Next(i % 100 == 0 ? 2000 : 40);
                int first = random.Next(alphabet.Length);
                int kinds = random.Next(1, alphabet.Length);
                for (int piece = 0; piece < pieces; piece++)
                {
                    text.Append(alphabet[(first + random.Next(kinds)) % alphabet.Length]);
                }

                string value = text.ToString();
                string written = ResponseHarness.Write(response => JsonWriter.WriteString(response, Prefix, 0, 0, value), random.Next(512, 700));
                Assert.Equal(value, Peer.ReadString(written));

                byte[] octets = Encoding.UTF8.GetBytes(value);
                Utf8Slice slice = new(octets, 0, octets.Length);
                Assert.Equal(written, ResponseHarness.Write(response => JsonWriter.WriteText(response, Prefix, 0, 0, slice), random.Next(512, 700)));
            }
        }

        [Theory]
        [InlineData("61 FF 62", "a\uFFFDb")]
        [InlineData("E2 82", "\uFFFD\uFFFD")]
        [InlineData("C3 A9 80", "\u00E9\uFFFD")]
        [InlineData("F0 9F 98 80 F0 9F", "\uD83D\uDE00\uFFFD\uFFFD")]
        public void WriteText_NotUtf8_ReplacesIt(string hex, string expected)
        {
            byte[] octets = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
            Assert.Equal('"' + expected + '"', ResponseHarness.Write(response => JsonWriter.WriteText(response, Prefix, 0, 0, new Utf8Slice(octets, 0, octets.Length))));
        }

        [Fact]
        public void Write_PrefixOfAnyLength_StandsInFront()
        {
            for (int count = 0; count < 200; count++)
            {
                byte[] prefix = Encoding.ASCII.GetBytes(new string('-', count));
                string expected = new string('-', count);
                Assert.Equal(expected + "-9223372036854775808", ResponseHarness.Write(r => JsonWriter.WriteNumber(r, prefix, 0, count, long.MinValue), 512));
                Assert.Equal(expected + "18446744073709551615", ResponseHarness.Write(r => JsonWriter.WriteUnsigned(r, prefix, 0, count, ulong.MaxValue), 512));
                Assert.Equal(expected + "false", ResponseHarness.Write(r => JsonWriter.WriteBoolean(r, prefix, 0, count, false), 512));
                Assert.Equal(expected + "null", ResponseHarness.Write(r => JsonWriter.WriteString(r, prefix, 0, count, null), 512));
                Assert.Equal(expected + "[", ResponseHarness.Write(r => JsonWriter.WriteBracket(r, prefix, 0, count, (byte)'['), 512));
            }
        }

        [Theory]
        [InlineData(21.5, 1, "21.5")]
        [InlineData(21.5, 2, "21.50")]
        [InlineData(21.5, 0, "22")]
        [InlineData(-21.26, 1, "-21.3")]
        [InlineData(0.04, 1, "0.0")]
        [InlineData(-0.04, 1, "0.0")]
        [InlineData(0.05, 1, "0.1")]
        [InlineData(-0.0, 3, "0.000")]
        [InlineData(1e15, 3, "1000000000000000.000")]
        [InlineData(1234567.987654321, 9, "1234567.987654321")]
        [InlineData(9.999999999999, 9, "10.000000000")]
        [InlineData(9e18, 1, "9000000000000000000.0")]
        [InlineData(1e300, 1, "1E+300")]
        [InlineData(double.NaN, 2, "null")]
        [InlineData(double.PositiveInfinity, 2, "null")]
        [InlineData(double.NegativeInfinity, 2, "null")]
        public void WriteFixed_Digits_AreRounded(double value, int digits, string expected)
        {
            string written = ResponseHarness.Write(response => JsonFloat.WriteFixed(response, Prefix, 0, 0, value, digits));
            Assert.Equal(expected, written);
        }

        [Fact]
        public void WriteFixed_AnyDouble_StaysWithinItsDigits()
        {
            Random random = new(7);
            byte[] octets = new byte[8];
            for (int i = 0; i < 50_000; i++)
            {
                random.NextBytes(octets);
                double value = i % 2 == 0 ? BitConverter.ToDouble(octets) : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(20));
                if (!double.IsFinite(value))
                {
                    continue;
                }

                int digits = random.Next(10);
                string written = ResponseHarness.Write(response => JsonFloat.WriteFixed(response, Prefix, 0, 0, value, digits));
                double read = Peer.ReadDouble(written);
                Assert.InRange(Math.Abs(read - value), 0, (0.5000001 * Math.Pow(10, -digits)) + (Math.Abs(value) * 2e-16));
            }
        }

        private static string WriteString(string text) => ResponseHarness.Write(response => JsonWriter.WriteString(response, Prefix, 0, 0, text), 512);
    }
}
