using System;
using System.Text;
using Xunit;

namespace MicroHttp.Tests
{
    public class Base64Tests
    {
        // RFC 4648 10, and the handshake of RFC 6455 1.3.
        [Theory]
        [InlineData("", "")]
        [InlineData("f", "Zg==")]
        [InlineData("fo", "Zm8=")]
        [InlineData("foo", "Zm9v")]
        [InlineData("foob", "Zm9vYg==")]
        [InlineData("fooba", "Zm9vYmE=")]
        [InlineData("foobar", "Zm9vYmFy")]
        [InlineData("the sample nonce", "dGhlIHNhbXBsZSBub25jZQ==")]
        public void Base64_TestVectors_GoBothWays(string octets, string text)
        {
            byte[] source = Encoding.ASCII.GetBytes(octets);
            byte[] target = new byte[text.Length + 4];
            Assert.Equal(2 + text.Length, Base64.Encode(source, 0, source.Length, target, 2));
            Assert.Equal(text, Encoding.ASCII.GetString(target, 2, text.Length));
            Assert.Equal(text.Length, Base64.EncodedLength(source.Length));
            int end = Base64.Decode(target, 2, 2 + text.Length, target, 0);
            Assert.Equal(octets, Encoding.ASCII.GetString(target, 0, end));
        }

        [Fact]
        public void Base64_RandomOctetsOfAnyLength_AreThePlatforms()
        {
            Random random = new(4648);
            for (int length = 0; length < 200; length++)
            {
                byte[] source = new byte[length + 5];
                random.NextBytes(source);
                byte[] target = new byte[Base64.EncodedLength(length) + 6];
                int end = Base64.Encode(source, 3, length, target, 4);
                Assert.Equal(Convert.ToBase64String(source, 3, length), Encoding.ASCII.GetString(target, 4, end - 4));
                Assert.Equal(0, target[0] | target[1] | target[2] | target[3] | target[^1] | target[^2]);

                // Nothing but what is decoded is written.
                byte[] decoded = new byte[length + 4];
                Assert.Equal(2 + length, Base64.Decode(target, 4, end, decoded, 2));
                Assert.Equal(source[3..(3 + length)], decoded[2..(2 + length)]);
                Assert.Equal(0, decoded[0] | decoded[1] | decoded[^1] | decoded[^2]);

                Assert.Equal(4 + length, Base64.Decode(target, 4, end, target, 4));
                Assert.Equal(source[3..(3 + length)], target[4..(4 + length)]);
            }
        }

        [Fact]
        public void Decode_AnyOctetAnywhere_AcceptsDigitsOnly()
        {
            for (int octet = 0; octet < 256; octet++)
            {
                bool isDigit = char.IsAsciiLetterOrDigit((char)octet) || octet is '+' or '/';
                for (int at = 0; at < 8; at++)
                {
                    byte[] text = Encoding.ASCII.GetBytes("AAAAAAAA");
                    text[at] = (byte)octet;
                    bool expected = isDigit || (octet == '=' && at == 7);
                    Assert.Equal(expected, Base64.Decode(text, 0, 8, new byte[6], 0) >= 0);
                }
            }
        }

        [Theory]
        [InlineData("A")]
        [InlineData("AA")]
        [InlineData("AAA")]
        [InlineData("AAAAA")]
        [InlineData("=AAA")]
        [InlineData("A=AA")]
        [InlineData("AA=A")]
        [InlineData("A===")]
        [InlineData("====")]
        [InlineData("AA==AAAA")]
        [InlineData("AAA=AAA=")]
        [InlineData("AB==")]
        [InlineData("A/==")]
        [InlineData("AAB=")]
        [InlineData("AAAA\r\n")]
        [InlineData("AA-_")]
        public void Decode_NotStrictlyBase64_IsRefused(string text)
        {
            byte[] source = Encoding.ASCII.GetBytes(text);
            Assert.Equal(-1, Base64.Decode(source, 0, source.Length, new byte[20], 0));
        }

        [Fact]
        public void Encode_InPiecesOfThree_GivesTheWhole()
        {
            byte[] source = new byte[100];
            new Random(4649).NextBytes(source);
            byte[] target = new byte[Base64.EncodedLength(100)];
            int at = 0;
            for (int offset = 0; offset < 100; offset += 33)
            {
                at = Base64.Encode(source, offset, Math.Min(33, 100 - offset), target, at);
            }

            Assert.Equal(Convert.ToBase64String(source), Encoding.ASCII.GetString(target, 0, at));
        }
    }
}
