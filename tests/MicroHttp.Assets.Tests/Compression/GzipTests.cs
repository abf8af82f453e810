using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using MicroHttp.Assets.Tasks.Compression;
using Xunit;

namespace MicroHttp.Assets.Tests.Compression
{
    public class GzipTests
    {
        private static readonly Dictionary<string, byte[]> Contents = new()
        {
            ["nothing"] = [],
            ["one octet"] = [7],
            ["two octets"] = [7, 7],
            ["a run"] = new byte[100000],
            ["all octets"] = Enumerable.Range(0, 256).Select(static i => (byte)i).ToArray(),
            ["text"] = Text(20000),
            ["noise"] = Noise(70000),
            ["text and noise"] = [.. Text(30000), .. Noise(30000), .. Text(30000)],
            ["a match across the window"] = [.. Text(500), .. Noise(32768 - 500), .. Text(500)],
            ["the longest match"] = [.. Noise(300), .. Noise(300)],
            ["few symbols"] = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("abaab", 4000))),
        };

        public static TheoryData<string> Names => [.. Contents.Keys];

        [Theory]
        [MemberData(nameof(Names))]
        public void Encode_AnyContent_IsDecodedToTheSame(string name) => Assert.Equal(Contents[name], Decode(Gzip.Encode(Contents[name])));

        [Fact]
        public void Encode_ManySmallContents_AreDecodedToTheSame()
        {
            var random = new Random(1);
            for (int i = 0; i < 1000; i++)
            {
                byte[] content = new byte[random.Next(200)];
                int symbols = random.Next(1, 40);
                for (int at = 0; at < content.Length; at++)
                {
                    content[at] = (byte)(random.Next(symbols) * random.Next(1, 3));
                }

                Assert.Equal(content, Decode(Gzip.Encode(content)));
            }
        }

        [Fact]
        public void Encode_Text_IsSmallerThanBySystemLibrary()
        {
            byte[] text = File.ReadAllBytes(typeof(GzipTests).Assembly.Location.Replace(".dll", ".runtimeconfig.json", StringComparison.Ordinal)).Concat(Text(40000)).ToArray();
            using var other = new MemoryStream();
            using (var gzip = new GZipStream(other, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                gzip.Write(text);
            }

            Assert.InRange(Gzip.Encode(text).Length, 1, other.Length);
        }

        /// <summary>The octets are part of what a device serves: a change of the encoder has to be meant, and told to the cache.</summary>
        [Fact]
        public void Encode_SameContent_IsTheSameOnEveryMachine()
        {
            byte[] encoded = Gzip.Encode(Text(5000));

            Assert.Equal("4706F4AA65AA8070", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(encoded))[..16]);
        }

        private static byte[] Decode(byte[] encoded)
        {
            using var gzip = new GZipStream(new MemoryStream(encoded), CompressionMode.Decompress);
            using var decoded = new MemoryStream();
            gzip.CopyTo(decoded);
            return decoded.ToArray();
        }

        private static byte[] Text(int length)
        {
            string[] words = ["function", "const", "return", "document", "(", ")", " => ", "{", "}", ";\n", "element", ".", "led", "=", "0", "1", "2", "temperature", "\"", "/api/"];
            uint state = 12345;
            var text = new StringBuilder();
            while (text.Length < length)
            {
                state = (state * 1664525) + 1013904223;
                text.Append(words[(state >> 16) % (uint)words.Length]);
            }

            return Encoding.ASCII.GetBytes(text.ToString(0, length));
        }

        private static byte[] Noise(int length)
        {
            byte[] noise = new byte[length];
            uint state = 99;
            for (int i = 0; i < length; i++)
            {
                state = (state * 1664525) + 1013904223;
                noise[i] = (byte)(state >> 24);
            }

            return noise;
        }
    }
}
