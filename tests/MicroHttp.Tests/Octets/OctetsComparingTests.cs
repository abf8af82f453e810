using System;
using System.Buffers.Binary;
using System.Text;
using Xunit;

namespace MicroHttp.Tests
{
    public class OctetsComparingTests
    {
        private const int Longest = 100;

        [Fact]
        public void Load_AtAnyOffset_PutsTheFirstOctetLowest()
        {
            byte[] buffer = new byte[64];
            new Random(1).NextBytes(buffer);
            for (int offset = 0; offset <= buffer.Length - 8; offset++)
            {
                Assert.Equal(BinaryPrimitives.ReadUInt16LittleEndian(buffer.AsSpan(offset)), Octets.Load2(buffer, offset));
                Assert.Equal(BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(offset)), Octets.Load4(buffer, offset));
                Assert.Equal(BinaryPrimitives.ReadUInt64LittleEndian(buffer.AsSpan(offset)), Octets.Load8(buffer, offset));
            }
        }

        [Theory]
        [InlineData(2)]
        [InlineData(4)]
        [InlineData(8)]
        public void Load_BeyondTheArray_Throws(int size)
        {
            for (int length = 0; length < 12; length++)
            {
                byte[] buffer = new byte[length];
                for (int offset = -1; offset <= length; offset++)
                {
                    Action load = size switch
                    {
                        2 => () => Octets.Load2(buffer, offset),
                        4 => () => Octets.Load4(buffer, offset),
                        _ => () => Octets.Load8(buffer, offset),
                    };
                    if (offset >= 0 && offset + size <= length)
                    {
                        load();
                    }
                    else
                    {
                        Assert.ThrowsAny<Exception>(load);
                    }
                }
            }
        }

        [Fact]
        public void Equal_OneOctetDiffersAnywhere_IsFalse()
        {
            Random random = new(2);
            for (int length = 0; length <= Longest; length++)
            {
                for (int shift = 0; shift < 5; shift++)
                {
                    byte[] left = new byte[shift + length + 3];
                    byte[] right = new byte[2 * shift + length + 1];
                    random.NextBytes(left);
                    random.NextBytes(right);
                    Array.Copy(left, shift, right, 2 * shift, length);
                    Assert.True(Octets.Equal(left, shift, right, 2 * shift, length));
                    for (int at = 0; at < length; at++)
                    {
                        right[2 * shift + at] ^= (byte)(1 << (at & 7));
                        Assert.False(Octets.Equal(left, shift, right, 2 * shift, length));
                        right[2 * shift + at] ^= (byte)(1 << (at & 7));
                    }
                }
            }
        }

        [Theory]
        [InlineData(0)]
        [InlineData(31)]
        public void EqualsLowered_AnyOctetAnywhere_LowersOnlyAToZ(int behind)
        {
            for (int length = 1; length <= 40; length++)
            {
                // What is behind is not the same.
                byte[] lowered = new byte[length + behind];
                byte[] buffer = new byte[length + 3 + behind];
                for (int octet = 0; octet < 256; octet++)
                {
                    for (int wanted = 0; wanted < 256; wanted += wanted is >= 0x30 and < 0x80 ? 1 : 13)
                    {
                        if (wanted is >= 'A' and <= 'Z')
                        {
                            continue;
                        }

                        int at = (octet + wanted) % length;
                        Array.Fill(lowered, (byte)'q', 0, length);
                        Array.Fill(buffer, (byte)'Q', 2, length);
                        Array.Fill(buffer, (byte)'x', 2 + length, 1 + behind);
                        lowered[at] = (byte)wanted;
                        buffer[2 + at] = (byte)octet;
                        bool expected = octet == wanted || (octet is >= 'A' and <= 'Z' && octet + 0x20 == wanted);
                        if (expected != Octets.EqualsLowered(buffer, 2, lowered, 0, length))
                        {
                            Assert.Fail($"0x{octet:X2} and 0x{wanted:X2} at {at} of {length}: expected {expected}.");
                        }
                    }
                }
            }
        }

        [Fact]
        public void EqualsLowered_LongerTable_ComparesOnlyTheCount()
        {
            byte[] lowered = Encoding.ASCII.GetBytes("content-type-and-more");
            byte[] buffer = Encoding.ASCII.GetBytes("Content-TYPE: text/html");
            Assert.True(Octets.EqualsLowered(buffer, 0, lowered, 0, 12));
            Assert.False(Octets.EqualsLowered(buffer, 0, lowered, 0, 13));
            Assert.True(Octets.EqualsLowered(buffer, 0, lowered, 0, 0));
        }

        [Fact]
        public void EqualsAsciiIgnoreCase_AnyOctetAndChar_IgnoresOnlyTheCaseOfAToZ()
        {
            for (int length = 1; length <= 40; length += 13)
            {
                byte[] buffer = new byte[length + 2];
                char[] chars = new char[length];
                for (int octet = 0; octet < 256; octet++)
                {
                    for (int c = 1; c < 0x180; c++)
                    {
                        int at = (octet + c) % length;
                        Array.Fill(buffer, (byte)'k');
                        Array.Fill(chars, 'K');
                        buffer[1 + at] = (byte)octet;
                        chars[at] = (char)c;
                        bool expected = octet < 0x80 && c < 0x80 && char.ToLowerInvariant((char)octet) == char.ToLowerInvariant((char)c);
                        if (expected != Octets.EqualsAsciiIgnoreCase(buffer, 1, 1 + length, new string(chars)))
                        {
                            Assert.Fail($"0x{octet:X2} and U+{c:X4} at {at} of {length}: expected {expected}.");
                        }
                    }
                }
            }
        }

        [Theory]
        [InlineData("", "", true)]
        [InlineData("a", "", false)]
        [InlineData("", "a", false)]
        [InlineData("chunked", "Chunked", true)]
        [InlineData("chunked", "Chunke", false)]
        [InlineData("close", "close, ", false)]
        [InlineData("\u00E9", "\u00C9", false)]
        [InlineData("k", "\u212A", false)]
        public void EqualsAsciiIgnoreCase_WholeTexts_MustBeOfOneLength(string octets, string text, bool expected)
        {
            byte[] buffer = Encoding.UTF8.GetBytes(octets);
            Assert.Equal(expected, Octets.EqualsAsciiIgnoreCase(buffer, 0, buffer.Length, text));
        }

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public void Copy_OverlappingRanges_MovesAsIfThroughACopy(bool up)
        {
            byte[] buffer = new byte[100];
            new Random(3).NextBytes(buffer);
            byte[] expected = (byte[])buffer.Clone();
            Array.Copy(buffer.AsSpan(10, 60).ToArray(), 0, expected, up ? 17 : 3, 60);
            Octets.Copy(buffer, 10, buffer, up ? 17 : 3, 60);
            Assert.Equal(expected, buffer);
        }
    }
}
