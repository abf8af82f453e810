using System;
using System.Linq;
using MicroHttp.Assets.Tasks.Compression;
using Xunit;

namespace MicroHttp.Assets.Tests.Compression
{
    public class HuffmanCodeTests
    {
        [Fact]
        public void Lengths_ThatWouldBeTooLong_AreLimitedAndStillACompleteCode()
        {
            // Fibonacci's numbers make the longest codes.
            int[] frequencies = new int[30];
            frequencies[0] = frequencies[1] = 1;
            for (int i = 2; i < frequencies.Length; i++)
            {
                frequencies[i] = frequencies[i - 1] + frequencies[i - 2];
            }

            int[] lengths = HuffmanCode.Lengths(frequencies, 15);

            Assert.InRange(lengths.Max(), 15, 15);
            Assert.Equal(1.0, lengths.Sum(static length => Math.Pow(2, -length)));
        }

        [Theory]
        [InlineData(new[] { 0, 0, 0 }, new[] { 0, 0, 0 })]
        [InlineData(new[] { 0, 5, 0 }, new[] { 0, 1, 0 })]
        [InlineData(new[] { 1, 5, 0 }, new[] { 1, 1, 0 })]
        [InlineData(new[] { 1, 2, 4 }, new[] { 2, 2, 1 })]
        public void Lengths_OfFewSymbols_AreTheShortest(int[] frequencies, int[] expected) => Assert.Equal(expected, HuffmanCode.Lengths(frequencies, 15));

        /// <summary>The example of RFC 1951 3.2.2.</summary>
        [Fact]
        public void Codes_OfTheRfcsExample_AreTheRfcs() =>
            Assert.Equal([0b010, 0b011, 0b100, 0b101, 0b110, 0b00, 0b1110, 0b1111], HuffmanCode.Codes([3, 3, 3, 3, 3, 2, 4, 4]));
    }
}
