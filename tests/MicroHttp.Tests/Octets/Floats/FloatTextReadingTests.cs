using System;
using System.Globalization;
using System.Numerics;
using System.Text;
using Xunit;

namespace MicroHttp.Tests
{
    public class FloatTextReadingTests
    {
        [Theory]
        [InlineData("")]
        [InlineData("-")]
        [InlineData("+1")]
        [InlineData(".")]
        [InlineData(".5")]
        [InlineData("5.")]
        [InlineData("1.e5")]
        [InlineData("-.5")]
        [InlineData("--1")]
        [InlineData("1e")]
        [InlineData("1e+")]
        [InlineData("1e-")]
        [InlineData("1e5.")]
        [InlineData("1e+-5")]
        [InlineData("1f")]
        [InlineData("1.2.3")]
        [InlineData("1,5")]
        [InlineData("1_0")]
        [InlineData("0x1")]
        [InlineData(" 1")]
        [InlineData("1 ")]
        [InlineData("NaN")]
        [InlineData("Infinity")]
        [InlineData("1\0")]
        [InlineData("e5")]
        [InlineData("1/")]
        [InlineData("1:")]
        public void TryParse_NoNumber_IsFalse(string text)
        {
            byte[] buffer = Encoding.ASCII.GetBytes("7" + text + "7");
            Assert.False(FloatText.TryParseDouble(buffer, 1, buffer.Length - 1, out double value));
            Assert.Equal(0, value);
            Assert.False(FloatText.TryParseSingle(buffer, 1, buffer.Length - 1, out float single));
            Assert.Equal(0, single);
        }

        [Theory]
        [InlineData("1.7976931348623158e308", true)]
        [InlineData("1.7976931348623158079e308", true)]
        [InlineData("1.7976931348623159e308", false)]
        [InlineData("1e309", false)]
        [InlineData("-1e400", false)]
        [InlineData("1e99999999999999999999", false)]
        [InlineData("0e99999999999999999999", true)]
        [InlineData("1e-99999999999999999999", true)]
        public void TryParseDouble_LargestNumbers_AreReadAndNoneBeyond(string text, bool expected)
        {
            byte[] buffer = Encoding.ASCII.GetBytes(text);
            Assert.Equal(expected, FloatText.TryParseDouble(buffer, 0, buffer.Length, out _));
        }

        [Theory]
        [InlineData("3.4028235e38", true)]
        [InlineData("3.4028235677973367e38", false)]
        [InlineData("3.4028235677973366e38", true)]
        [InlineData("1e39", false)]
        public void TryParseSingle_LargestNumbers_AreReadAndNoneBeyond(string text, bool expected)
        {
            byte[] buffer = Encoding.ASCII.GetBytes(text);
            Assert.Equal(expected, FloatText.TryParseSingle(buffer, 0, buffer.Length, out _));
        }

        [Theory]
        [InlineData("9007199254740993")]
        [InlineData("9007199254740992.99999999999999999999999999999999")]
        [InlineData("9007199254740993.00000000000000000000000000000001")]
        [InlineData("9007199254740991.4999999999999999999999999999999995")]
        [InlineData("9007199254740995")]
        [InlineData("2.2250738585072011e-308")]
        [InlineData("2.2250738585072014e-308")]
        [InlineData("2.4703282292062327208299439634110764e-324")]
        [InlineData("2.4703282292062328e-324")]
        [InlineData("2.4703282292062327e-324")]
        [InlineData("7.4109846876186981626485318930233205854758970392148714663837852375101326090531312779794975454245398856969484704316857659638998506553390969459816219401617281718945106978546710679176872575177347315553307795408549809608457500958111373034747658096871009590975442271004757307809711118935784838675653998783503015228055934046593739791790738723868299395818481660169122019456499931289798411362062484498678713572180352209017023903285791732520220528974020802906854021606612375549983402671300035812486479041385743401875520901590172592547146296175134159774938718574737870961645638908718119841271673056017045493004705269590165763776884908267986972573366521765567941072508764337560846003984904972149117463085539556354188641513168478436313080237596295773983001708984375e-324")]
        [InlineData("1.00000000000000011102230246251565404236316680908203125")]
        [InlineData("1.00000000000000011102230246251565404236316680908203124")]
        [InlineData("1.00000000000000011102230246251565404236316680908203126")]
        [InlineData("1.00000000000000033306690738754696212708950042724609375")]
        [InlineData("8.5070591730234615865843651857942052864e37")]
        [InlineData("0.500000000000000166533453693773481063544750213623046875")]
        [InlineData("3.518437208883201171875e13")]
        [InlineData("62.5364939768271845828")]
        [InlineData("8.10109172351e-10")]
        [InlineData("1448997445238699")]
        [InlineData("1e23")]
        [InlineData("104110013277974872254e-225")]
        [InlineData("0.0000000000000000000000000000000000000000000000000001e52")]
        [InlineData("0000000000000000000000000000000000001.5")]
        [InlineData("-0")]
        [InlineData("-0.0e-5")]
        [InlineData("1E5")]
        [InlineData("1e+0000000000000000000005")]
        public void TryParse_HardNumbers_AreTheNearestNumbers(string text)
        {
            Check(text);
        }

        [Fact]
        public void TryParseDouble_ExactMiddlesWithAndWithoutMore_AreRoundedAsExactArithmeticSays()
        {
            Random random = new(754);
            for (int round = 0; round < 1500; round++)
            {
                // Every bit of the number in the middle between two doubles, in decimal: up to 768 digits.
                long bits = random.NextInt64(1, 0x7FEF_FFFF_FFFF_FFFF) >> (round % 5 == 0 ? random.Next(10, 60) : 0);
                double below = BitConverter.Int64BitsToDouble(bits);
                double above = ExactFloat.Beyond(below);
                double even = (bits & 1) == 0 ? below : above;
                (BigInteger significand, int exponent) = ExactFloat.Split(below);
                (string digits, int power) = ExactFloat.Decimal((significand * 2) + 1, exponent - 1);
                string less = (BigInteger.Parse(digits, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture);
                AssertReads(even, digits + "e" + power);
                AssertReads(even, digits + "00000e" + (power - 5));
                AssertReads(even, digits[..1] + "." + digits[1..] + "0e" + (power + digits.Length - 1));
                AssertReads(above, digits + "0000000000000000000001e" + (power - 22));
                AssertReads(above, digits + new string('0', 900) + "1e" + (power - 901));
                AssertReads(below, less + "e" + power);
                AssertReads(below, less + new string('9', 900) + "e" + (power - 900));
            }
        }

        [Fact]
        public void TryParseSingle_MiddlesOfSingles_AreRoundedOnce()
        {
            Random random = new(757);
            for (int round = 0; round < 10_000; round++)
            {
                // The middle is a double, and reading it as such first would lose what is just above or below.
                int bits = random.Next(1, 0x7F7FFFFE);
                float below = BitConverter.Int32BitsToSingle(bits);
                float above = ExactFloat.Beyond(below);
                (BigInteger significand, int exponent) = ExactFloat.Split(below);
                (string digits, int power) = ExactFloat.Decimal((significand * 2) + 1, exponent - 1);
                AssertReadsSingle((bits & 1) == 0 ? below : above, digits + "e" + power);
                AssertReadsSingle(above, digits + "000000000000000000001e" + (power - 21));
                AssertReadsSingle(below, (BigInteger.Parse(digits, CultureInfo.InvariantCulture) - 1) + "9e" + (power - 1));
            }
        }

        [Fact]
        public void TryParse_WhatIsWritten_ReadsBack()
        {
            Random random = new(755);
            for (int round = 0; round < 100_000; round++)
            {
                double value = BitConverter.Int64BitsToDouble(ExactFloat.Bits(random));
                if (!double.IsNaN(value) && !double.IsInfinity(value))
                {
                    AssertReads(value, FloatTextWritingTests.Text(value));
                }

                float single = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
                if (!float.IsNaN(single) && !float.IsInfinity(single))
                {
                    AssertReadsSingle(single, FloatTextWritingTests.Text(single));
                }
            }
        }

        [Fact]
        public void TryParse_RandomDecimals_AreTheNearestNumbers()
        {
            Random random = new(756);
            StringBuilder text = new();
            for (int round = 0; round < 30_000; round++)
            {
                text.Clear();
                if (random.Next(3) == 0)
                {
                    text.Append('-');
                }

                AppendDigits(random, text, random.Next(1, random.Next(2, 40)));
                if (random.Next(2) == 0)
                {
                    text.Append('.');
                    AppendDigits(random, text, random.Next(1, random.Next(2, 40)));
                }

                if (random.Next(2) == 0)
                {
                    text.Append(random.Next(2) == 0 ? 'e' : 'E').Append(random.Next((-round % 345) - 1, (round % 320) + 1));
                }

                Check(text.ToString());
            }
        }

        private static void AppendDigits(Random random, StringBuilder text, int count)
        {
            bool tail = random.Next(4) == 0;
            for (int i = 0; i < count; i++)
            {
                text.Append((char)('0' + (tail && i > 3 ? random.Next(2) * 9 : random.Next(10))));
            }
        }

        private static void Check(string text)
        {
            byte[] buffer = Encoding.ASCII.GetBytes("7" + text + "7");
            bool right = FloatText.TryParseDouble(buffer, 1, buffer.Length - 1, out double value)
                ? IsNegative(value) == (text[0] == '-') && ExactFloat.IsNearest(text, ExactFloat.Split(value), 53)
                : !ExactFloat.IsNearest(text, ExactFloat.Split(double.MaxValue), 53) && ExactFloat.Digits(text).Digits.Sign != 0;
            bool rightSingle = FloatText.TryParseSingle(buffer, 1, buffer.Length - 1, out float single)
                ? IsNegative(single) == (text[0] == '-') && ExactFloat.IsNearest(text, ExactFloat.Split(single), 24)
                : !ExactFloat.IsNearest(text, ExactFloat.Split(float.MaxValue), 24) && (single == 0) && (!right || value == 0 || Math.Abs(value) > 3.4E38);
            if (!right || !rightSingle)
            {
                Assert.Fail($"{value:R} or {single:R} is not the nearest number to {text}.");
            }
        }

        private static bool IsNegative(double value)
        {
            return BitConverter.DoubleToInt64Bits(value) < 0;
        }

        private static void AssertReads(double expected, string text)
        {
            byte[] buffer = Encoding.ASCII.GetBytes("7" + text + "7");
            bool read = FloatText.TryParseDouble(buffer, 1, buffer.Length - 1, out double actual);
            if (read == double.IsInfinity(expected) || (read && BitConverter.DoubleToInt64Bits(expected) != BitConverter.DoubleToInt64Bits(actual)))
            {
                Assert.Fail($"Expected {expected:R}, was {actual:R} ({read}), for {text}.");
            }
        }

        private static void AssertReadsSingle(float expected, string text)
        {
            byte[] buffer = Encoding.ASCII.GetBytes("7" + text + "7");
            Assert.True(FloatText.TryParseSingle(buffer, 1, buffer.Length - 1, out float actual));
            if (BitConverter.SingleToInt32Bits(expected) != BitConverter.SingleToInt32Bits(actual))
            {
                Assert.Fail($"Expected {expected:R}, was {actual:R}, for {text}.");
            }
        }
    }
}
