using System;
using System.Globalization;
using System.Numerics;
using Xunit;

namespace MicroHttp.Tests
{
    public class FloatTextFixedTests
    {
        [Theory]
        [InlineData(21.5, 1, "21.5")]
        [InlineData(21.5, 3, "21.500")]
        [InlineData(21.5, 0, "22")]
        [InlineData(0.5, 0, "0")]
        [InlineData(1.5, 0, "2")]
        [InlineData(2.5, 0, "2")]
        [InlineData(-2.5, 0, "-2")]
        [InlineData(0.125, 2, "0.12")]
        [InlineData(0.375, 2, "0.38")]
        [InlineData(1.005, 2, "1.00")]
        [InlineData(-1.115, 2, "-1.11")]
        [InlineData(9.9999, 2, "10.00")]
        [InlineData(-0.999999999999, 9, "-1.000000000")]
        [InlineData(-0.0, 2, "0.00")]
        [InlineData(-0.004, 2, "0.00")]
        [InlineData(-0.006, 2, "-0.01")]
        [InlineData(5E-324, 9, "0.000000000")]
        [InlineData(5E-10, 9, "0.000000001")]
        [InlineData(4.9E-10, 9, "0.000000000")]
        [InlineData(123456789.123456789, 9, "123456789.123456791")]
        [InlineData(9007199254740993.0, 1, "9007199254740992.0")]
        [InlineData(9.2233720368547748E18, 2, "9223372036854774784.00")]
        [InlineData(9.2233720368547758E18, 2, "9.223372036854776E+18")]
        [InlineData(-1E300, 2, "-1E+300")]
        public void WriteFixed_Value_HasThatManyDecimals(double value, int decimals, string expected)
        {
            Assert.Equal(expected, Text(value, decimals));
        }

        [Theory]
        [InlineData(-1)]
        [InlineData(10)]
        public void WriteFixed_TooManyDecimals_Throws(int decimals)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => FloatText.WriteFixed(1, decimals, new byte[40], 0));
        }

        [Fact]
        public void WriteFixed_AnyValue_IsTheExactOneRounded()
        {
            Random random = new(758);
            for (int round = 0; round < 60_000; round++)
            {
                int decimals = random.Next(10);
                double value = (round % 4) switch
                {
                    0 => BitConverter.Int64BitsToDouble(ExactFloat.Bits(random)),
                    1 => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-12, 20)),
                    2 => random.Next(-1 << 20, 1 << 20) / (double)(1 << random.Next(20)),
                    _ => Math.Round(random.NextDouble() * 1000, decimals),
                };
                if (Math.Abs(value) < ExactFloat.PowerOfTwo(63))
                {
                    string actual = Text(value, decimals);
                    string expected = Exact(value, decimals);
                    if (expected != actual)
                    {
                        Assert.Fail($"Expected {expected}, was {actual}, for {value:R} with {decimals} decimals.");
                    }
                }
            }
        }

        private static string Text(double value, int decimals)
        {
            byte[] buffer = new byte[FloatText.Longest + 6];
            int end = FloatText.WriteFixed(value, decimals, buffer, 3);
            return FloatTextWritingTests.Guarded(buffer, end);
        }

        private static string Exact(double value, int decimals)
        {
            (BigInteger significand, int exponent) = ExactFloat.Split(Math.Abs(value));
            BigInteger numerator = significand * BigInteger.Pow(10, decimals) * (exponent > 0 ? BigInteger.One << exponent : 1);
            BigInteger denominator = exponent < 0 ? BigInteger.One << -exponent : 1;
            BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger rest);
            int side = (rest * 2).CompareTo(denominator);
            if (side > 0 || (side == 0 && !quotient.IsEven))
            {
                quotient++;
            }

            string digits = quotient.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
            string sign = value < 0 && !quotient.IsZero ? "-" : "";
            return sign + digits[..^decimals] + (decimals > 0 ? "." + digits[^decimals..] : "");
        }
    }
}
