using System.Numerics;
using Xunit;

namespace MicroHttp.Tests
{
    public class PowersOfTenTests
    {
        [Fact]
        public void Get_EveryExponent_IsTheFirst128BitsOfThePower()
        {
            for (int exponent = PowersOfTen.Least; exponent <= PowersOfTen.Largest; exponent++)
            {
                BigInteger power = BigInteger.Pow(10, exponent < 0 ? -exponent : exponent);
                int magnitude = BitLength(power);
                int shift = 127 - (magnitude - 1);
                BigInteger expected = exponent < 0
                    ? (BigInteger.One << (127 + magnitude)) / power
                    : shift >= 0 ? power << shift : power >> -shift;
                PowersOfTen.Get(exponent, out ulong high, out ulong low);
                Assert.Equal(expected, ((BigInteger)high << 64) + low);
                Assert.Equal(exponent < 0 ? -magnitude : magnitude - 1, PowersOfTen.FloorLog2(exponent));
                Assert.Equal(exponent >= 0 && (shift >= 0 || (power & ((BigInteger.One << -shift) - 1)).IsZero), PowersOfTen.IsExact(exponent));

                // What rounds up adds one.
                Assert.NotEqual(ulong.MaxValue, low);
            }
        }

        private static int BitLength(BigInteger number)
        {
            int bits = 0;
            for (; !number.IsZero; number >>= 1)
            {
                bits++;
            }

            return bits;
        }
    }
}
