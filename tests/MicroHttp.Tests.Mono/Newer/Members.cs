using System;
using System.Collections.Generic;
using System.Text;

namespace MicroHttp.Tests
{
    /// <summary>What tests use of newer frameworks and netstandard2.1 lacks.</summary>
    internal static class Members
    {
        extension(Encoding)
        {
            public static Encoding Latin1 => Encoding.GetEncoding(28591);
        }

        extension(OperatingSystem)
        {
            public static bool IsLinux() => Environment.OSVersion.Platform == PlatformID.Unix;
        }

        extension(Convert)
        {
            public static string ToHexString(byte[] octets, int offset, int count) => BitConverter.ToString(octets, offset, count).Replace("-", "");

            public static string ToHexString(byte[] octets) => Convert.ToHexString(octets, 0, octets.Length);
        }

        extension(char)
        {
            public static bool IsAsciiHexDigit(char c) => Uri.IsHexDigit(c);

            public static bool IsAsciiLetterOrDigit(char c) => c < 128 && char.IsLetterOrDigit(c);
        }

        extension(Random random)
        {
            public long NextInt64()
            {
                byte[] octets = new byte[8];
                random.NextBytes(octets);
                return BitConverter.ToInt64(octets, 0) & long.MaxValue;
            }

            public long NextInt64(long end) => random.NextInt64() % end;

            public long NextInt64(long start, long end) => start + random.NextInt64(end - start);
        }

        extension(List<byte> list)
        {
            public void AddRange(Span<byte> octets) => list.AddRange(octets.ToArray());
        }
    }
}
