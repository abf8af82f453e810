using System;
using System.Globalization;
using System.Numerics;
using System.Text;
using Xunit;

namespace MicroHttp.Tests
{
    public class OctetsNumbersTests
    {
        [Fact]
        public void WriteInt64_EveryMagnitude_IsThePlatformsText()
        {
            Random random = new(10);
            CheckInt64(0);
            CheckInt64(long.MinValue);
            CheckInt64(long.MaxValue);
            for (long power = 1; power > 0 && power <= long.MaxValue / 10; power *= 10)
            {
                CheckInt64(power - 1);
                CheckInt64(power);
                CheckInt64(-power);
                CheckInt64(1 - power);
            }

            for (int round = 0; round < 100_000; round++)
            {
                CheckInt64(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64));
            }
        }

        [Fact]
        public void WriteUInt64_EveryMagnitude_IsThePlatformsText()
        {
            Random random = new(11);
            CheckUInt64(ulong.MaxValue);
            for (int bit = 0; bit < 64; bit++)
            {
                CheckUInt64(1UL << bit);
                CheckUInt64((1UL << bit) - 1);
                CheckUInt64((ulong)random.NextInt64() << bit);
            }
        }

        [Theory]
        [InlineData("")]
        [InlineData("-")]
        [InlineData("+1")]
        [InlineData(" 1")]
        [InlineData("1 ")]
        [InlineData("--1")]
        [InlineData("1.0")]
        [InlineData("1e3")]
        [InlineData("0x1")]
        [InlineData("/")]
        [InlineData(":")]
        [InlineData("123456789/")]
        [InlineData("1234567890:")]
        [InlineData("9223372036854775808")]
        [InlineData("-9223372036854775809")]
        [InlineData("18446744073709551616")]
        [InlineData("99999999999999999999999999")]
        public void TryParseInt64_NoWholeNumberOf64Bits_IsFalse(string text)
        {
            byte[] buffer = Encoding.ASCII.GetBytes("1" + text + "1");
            Assert.False(Octets.TryParseInt64(buffer, 1, buffer.Length - 1, out long value));
            Assert.Equal(0, value);
        }

        [Fact]
        public void TryParse_AnyNumberAroundTheLimits_AgreesWithExactArithmetic()
        {
            Random random = new(12);
            foreach (BigInteger limit in new BigInteger[] { 0, long.MaxValue, long.MinValue, ulong.MaxValue, 999_999_999, 9_999_999_999_999_999_999 })
            {
                for (int delta = -50; delta <= 50; delta++)
                {
                    CheckParse(limit + delta);
                    CheckParse((limit + delta) * 10);
                    CheckParse((limit * 10) + delta);
                }
            }

            for (int round = 0; round < 50_000; round++)
            {
                CheckParse(new BigInteger(random.NextInt64()) >> random.Next(63));
                CheckParse(-(new BigInteger(random.NextInt64()) * random.Next(3)) >> random.Next(63));
            }
        }

        [Fact]
        public void TryParseInt64_LeadingZeros_AreRead()
        {
            byte[] buffer = Encoding.ASCII.GetBytes("-000000000000000000000000000000042");
            Assert.True(Octets.TryParseInt64(buffer, 0, buffer.Length, out long value));
            Assert.Equal(-42, value);
        }

        [Theory]
        [InlineData("-129", false)]
        [InlineData("-128", true)]
        [InlineData("127", true)]
        [InlineData("128", false)]
        public void TryParseInt64_WithBounds_RefusesWhatIsOutside(string text, bool expected)
        {
            byte[] buffer = Encoding.ASCII.GetBytes(text);
            Assert.Equal(expected, Octets.TryParseInt64(buffer, 0, buffer.Length, sbyte.MinValue, sbyte.MaxValue, out _));
        }

        [Fact]
        public void HexValue_EveryOctet_IsItsDigit()
        {
            for (int octet = 0; octet < 256; octet++)
            {
                int expected = char.IsAsciiHexDigit((char)octet) ? int.Parse(((char)octet).ToString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : -1;
                Assert.Equal(expected, Octets.HexValue((byte)octet));
            }
        }

        private static void CheckInt64(long value)
        {
            byte[] buffer = new byte[22];
            int end = Octets.WriteInt64(value, buffer, 1);
            Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Encoding.ASCII.GetString(buffer, 1, end - 1));
            Assert.Equal(0, buffer[0]);
            Assert.All(buffer[end..], octet => Assert.Equal(0, octet));
        }

        private static void CheckUInt64(ulong value)
        {
            byte[] buffer = new byte[22];
            int end = Octets.WriteUInt64(value, buffer, 1);
            Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Encoding.ASCII.GetString(buffer, 1, end - 1));
            Assert.Equal(0, buffer[0]);
            Assert.All(buffer[end..], octet => Assert.Equal(0, octet));
        }

        private static void CheckParse(BigInteger value)
        {
            byte[] buffer = Encoding.ASCII.GetBytes("7" + value.ToString(CultureInfo.InvariantCulture) + "7");
            bool signed = value >= long.MinValue && value <= long.MaxValue;
            Assert.Equal(signed, Octets.TryParseInt64(buffer, 1, buffer.Length - 1, out long asSigned));
            Assert.Equal(signed ? (long)value : 0, asSigned);
            bool unsigned = value >= 0 && value <= ulong.MaxValue;
            Assert.Equal(unsigned, Octets.TryParseUInt64(buffer, 1, buffer.Length - 1, out ulong asUnsigned));
            Assert.Equal(unsigned ? (ulong)value : 0, asUnsigned);
        }
    }
}
