using System;
using System.Collections.Generic;

namespace MicroHttp.Json.Tests
{
    /// <summary>What tests use of newer frameworks and netstandard2.1 lacks.</summary>
    internal static class JsonMembers
    {
        extension(Convert)
        {
            public static byte[] FromHexString(string hex)
            {
                byte[] octets = new byte[hex.Length / 2];
                for (int i = 0; i < octets.Length; i++)
                {
                    octets[i] = Convert.ToByte(hex.Substring(2 * i, 2), 16);
                }

                return octets;
            }
        }

        extension(List<byte> list)
        {
            public void AddRange(ReadOnlySpan<byte> octets) => list.AddRange(octets.ToArray());
        }
    }
}
