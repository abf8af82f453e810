using System;
using System.Globalization;
using System.Numerics;
using System.Text;
using Xunit;

namespace MicroHttp.Tests
{
    public class FloatTextWritingTests
    {
        [Theory]
        [InlineData(0.0, "0")]
        [InlineData(-0.0, "-0")]
        [InlineData(1.0, "1")]
        [InlineData(-21.5, "-21.5")]
        [InlineData(0.1, "0.1")]
        [InlineData(100.0, "100")]
        [InlineData(0.30000000000000004, "0.30000000000000004")]
        [InlineData(0.0001, "0.0001")]
        [InlineData(0.00012345678901234567, "0.00012345678901234567")]
        [InlineData(0.00001, "1E-05")]
        [InlineData(-0.000012345, "-1.2345E-05")]
        [InlineData(123456789012345.67, "123456789012345.67")]
        [InlineData(9007199254740993.0, "9007199254740992")]
        [InlineData(1E16, "10000000000000000")]
        [InlineData(99999999999999990.0, "99999999999999980")]
        [InlineData(1E17, "1E+17")]
        [InlineData(123456789012345680.0, "1.2345678901234568E+17")]
        [InlineData(1E21, "1E+21")]
        [InlineData(1E22, "1E+22")]
        [InlineData(1E23, "1E+23")]
        [InlineData(1E100, "1E+100")]
        [InlineData(-1.7976931348623157E308, "-1.7976931348623157E+308")]
        [InlineData(2.2250738585072014E-308, "2.2250738585072014E-308")]
        [InlineData(2.225073858507201E-308, "2.225073858507201E-308")]
        [InlineData(5E-324, "5E-324")]
        [InlineData(-1.2345678901234568E-300, "-1.2345678901234568E-300")]
        public void WriteDouble_Value_IsInShortestForm(double value, string expected)
        {
            Assert.Equal(expected, Text(value));
        }

        [Theory]
        [InlineData(0f, "0")]
        [InlineData(-0f, "-0")]
        [InlineData(0.1f, "0.1")]
        [InlineData(-21.5f, "-21.5")]
        [InlineData(16777216f, "16777216")]
        [InlineData(33554432f, "33554432")]
        [InlineData(1E8f, "100000000")]
        [InlineData(1E9f, "1E+09")]
        [InlineData(123456789f, "123456790")]
        [InlineData(0.0001f, "0.0001")]
        [InlineData(0.00001f, "1E-05")]
        [InlineData(3.4028235E38f, "3.4028235E+38")]
        [InlineData(1.1754944E-38f, "1.1754944E-38")]
        [InlineData(1.1754942E-38f, "1.1754942E-38")]
        [InlineData(1E-45f, "1E-45")]
        public void WriteSingle_Value_IsInShortestForm(float value, string expected)
        {
            Assert.Equal(expected, Text(value));
        }

        [Theory]
        [InlineData(double.NaN)]
        [InlineData(double.PositiveInfinity)]
        [InlineData(double.NegativeInfinity)]
        public void Write_NotFinite_IsRefusedAndWritesNothing(double value)
        {
            byte[] buffer = new byte[40];
            Assert.Equal(-1, FloatText.WriteDouble(value, buffer, 2));
            Assert.Equal(-1, FloatText.WriteSingle((float)value, buffer, 2));
            Assert.Equal(-1, FloatText.WriteFixed(value, 2, buffer, 2));
            Assert.Equal(new byte[40], buffer);
        }

        [Fact]
        public void WriteDouble_RandomBits_IsTheShortestAndNearestText()
        {
            Random random = new(64);
            for (int round = 0; round < 100_000; round++)
            {
                Check(BitConverter.Int64BitsToDouble(ExactFloat.Bits(random)));
            }
        }

        [Fact]
        public void WriteDouble_EveryExponentAndItsNeighbours_IsTheShortestAndNearestText()
        {
            for (int exponent = -1074; exponent <= 1023; exponent++)
            {
                double power = ExactFloat.PowerOfTwo(exponent);
                Check(power);
                Check(ExactFloat.Beyond(power));
                Check(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(power) - 1));
                Check(power * 3);
            }

            for (int exponent = -323; exponent <= 308; exponent++)
            {
                for (int i = 1; i < 10; i++)
                {
                    byte[] text = Encoding.ASCII.GetBytes(i + "E" + exponent);
                    if (FloatText.TryParseDouble(text, 0, text.Length, out double power))
                    {
                        Assert.Equal(ExactFloat.Digits(i + "E" + exponent), ExactFloat.Digits(Text(power)));
                        Check(ExactFloat.Beyond(power));
                        Check(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(power) - 1));
                    }
                }
            }
        }

        [Fact]
        public void WriteDouble_NumbersOfFewDigits_AreThoseDigits()
        {
            Random random = new(65);
            for (int round = 0; round < 30_000; round++)
            {
                string text = random.NextInt64(1, 1_000_000_000_000_000) / random.Next(1, 1_000_000) + "E" + random.Next(-30, 20);
                byte[] octets = Encoding.ASCII.GetBytes(text);
                Assert.True(FloatText.TryParseDouble(octets, 0, octets.Length, out double value));
                if (value != 0)
                {
                    Assert.Equal(ExactFloat.Digits(text), ExactFloat.Digits(Text(value)));
                }
            }
        }

        [Fact]
        public void WriteDouble_SubnormalNumbers_AreTheShortestAndNearestText()
        {
            Random random = new(66);
            for (int round = 0; round < 10_000; round++)
            {
                Check(BitConverter.Int64BitsToDouble(random.NextInt64(1L << 52) >> random.Next(52)));
            }
        }

        [Fact]
        public void WriteSingle_RandomBits_IsTheShortestAndNearestText()
        {
            Random random = new(32);
            for (int round = 0; round < 100_000; round++)
            {
                CheckSingle(BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)));
            }
        }

        [Fact]
        public void WriteSingle_EveryExponentAndItsNeighbours_IsTheShortestAndNearestText()
        {
            for (int exponent = -149; exponent <= 127; exponent++)
            {
                float power = (float)ExactFloat.PowerOfTwo(exponent);
                CheckSingle(power);
                CheckSingle(ExactFloat.Beyond(power));
                CheckSingle(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(power) - 1));
            }

            for (int bits = 1; bits < 3000; bits++)
            {
                CheckSingle(BitConverter.Int32BitsToSingle(bits));
                CheckSingle(BitConverter.Int32BitsToSingle(0x800000 - 1500 + bits));
            }
        }

        internal static string Text(double value)
        {
            byte[] buffer = new byte[FloatText.Longest + 6];
            int end = FloatText.WriteDouble(value, buffer, 3);
            return Guarded(buffer, end);
        }

        internal static string Text(float value)
        {
            byte[] buffer = new byte[FloatText.Longest + 6];
            int end = FloatText.WriteSingle(value, buffer, 3);
            return Guarded(buffer, end);
        }

        internal static string Guarded(byte[] buffer, int end)
        {
            Assert.InRange(end, 4, 3 + FloatText.Longest);
            Assert.Equal(0, buffer[0] | buffer[1] | buffer[2]);
            Assert.All(buffer[end..], octet => Assert.Equal(0, octet));
            return Encoding.ASCII.GetString(buffer, 3, end - 3);
        }

        private static void Check(double value)
        {
            if (value == 0 || double.IsNaN(value) || double.IsInfinity(value))
            {
                return;
            }

            string text = Text(value);
            string? platform = ExactFloat.IsPlatformRight ? value.ToString("R", CultureInfo.InvariantCulture) : null;
            CheckShortest(text, candidate => Reads(candidate, value), platform);
        }

        private static void CheckSingle(float value)
        {
            if (value == 0 || float.IsNaN(value) || float.IsInfinity(value))
            {
                return;
            }

            string text = Text(value);
            string? platform = ExactFloat.IsPlatformRight ? value.ToString("R", CultureInfo.InvariantCulture) : null;
            CheckShortest(text, candidate => ReadsSingle(candidate, value), platform);
        }

        /// <summary>
        /// Fails unless the text reads back and is the platform's number. Where there is none, or what the platform writes does not read back (at some powers of two
        /// .NET 10 writes the neighbour below), neither of the two numbers of one digit less may read back.
        /// </summary>
        private static void CheckShortest(string text, Predicate<string> reads, string? platform)
        {
            bool right = reads(text);
            (BigInteger digits, int power) = ExactFloat.Digits(text);
            if (right && platform != null && reads(platform))
            {
                right = text[0] == platform[0] && (digits, power) == ExactFloat.Digits(platform);
            }
            else if (right && digits > 9)
            {
                string sign = text[0] == '-' ? "-" : "";
                right = !reads(sign + (digits / 10) + "E" + (power + 1)) && !reads(sign + ((digits / 10) + 1) + "E" + (power + 1));
            }

            if (!right)
            {
                Assert.Fail($"{text} is not the shortest text, or not of this number; the platform says {platform}.");
            }
        }

        private static bool Reads(string text, double value)
        {
            byte[] octets = Encoding.ASCII.GetBytes(text);
            return FloatText.TryParseDouble(octets, 0, octets.Length, out double actual) && actual == value;
        }

        private static bool ReadsSingle(string text, float value)
        {
            byte[] octets = Encoding.ASCII.GetBytes(text);
            return FloatText.TryParseSingle(octets, 0, octets.Length, out float actual) && actual == value;
        }
    }
}
