using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MicroHttp.Streams.Tests
{
    /// <summary>
    /// Frames as tests write them, separated by bars: opcode letter (t text, b binary, c continuation, x close, i ping, o pong), a plus where the message goes on, and the payload in
    /// Latin-1, where <c>\xHH</c> is an octet and <c>*n</c> at the end repeats it. <c>=HEX</c> are octets as they are.
    /// </summary>
    internal static class Frames
    {
        private const string Letters = "ctb.....xio";

        /// <summary>The octets that a client sends: masked.</summary>
        public static byte[] OfClient(string script)
        {
            var octets = new List<byte>();
            foreach (string part in script.Split('|'))
            {
                if (part.StartsWith('='))
                {
                    octets.AddRange(Convert.FromHexString(part[1..].Replace(" ", "", StringComparison.Ordinal)));
                }
                else
                {
                    bool goesOn = part.Length > 1 && part[1] == '+';
                    Add(octets, Letters.IndexOf(part[0], StringComparison.Ordinal), !goesOn, Payload(part[(goesOn ? 2 : 1)..]), true);
                }
            }

            return octets.ToArray();
        }

        /// <summary>What a server has sent, in the same notation; long payloads by their length.</summary>
        public static string OfServer(byte[] octets, int at)
        {
            var text = new StringBuilder();
            while (at < octets.Length)
            {
                int length = octets[at + 1];
                int head = 2;
                if (length >= 126)
                {
                    int size = length == 126 ? 2 : 8;
                    length = 0;
                    for (int i = 0; i < size; i++)
                    {
                        length = (length << 8) | octets[at + 2 + i];
                    }

                    head += size;
                }

                text.Append(text.Length == 0 ? "" : "|").Append(Letters[octets[at] & 15]).Append((octets[at] & 0x80) == 0 ? "+" : "");
                Append(text, octets.AsSpan(at + head, length));
                at += head + length;
            }

            return text.ToString();
        }

        private static void Append(StringBuilder text, ReadOnlySpan<byte> payload)
        {
            if (payload.Length > 125)
            {
                text.Append('#').Append(payload.Length);
                return;
            }

            foreach (byte octet in payload)
            {
                _ = octet is >= 0x20 and < 0x7F and not (byte)'|' ? text.Append((char)octet) : text.Append("\\x").Append(octet.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        private static byte[] Payload(string text)
        {
            int star = text.LastIndexOf('*');
            int repeat = 1;
            if (star >= 0)
            {
                repeat = int.Parse(text.AsSpan(star + 1), NumberStyles.None, CultureInfo.InvariantCulture);
                text = text[..star];
            }

            var octets = new List<byte>();
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] == '\\' && i + 3 < text.Length)
                {
                    octets.Add(byte.Parse(text.AsSpan(i + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    i += 3;
                }
                else
                {
                    octets.Add((byte)text[i]);
                }
            }

            byte[] once = octets.ToArray();
            byte[] all = new byte[once.Length * repeat];
            for (int i = 0; i < repeat; i++)
            {
                once.CopyTo(all, i * once.Length);
            }

            return all;
        }

        private static void Add(List<byte> octets, int opcode, bool isFinal, byte[] payload, bool masked)
        {
            octets.Add((byte)(opcode | (isFinal ? 0x80 : 0)));
            int mask = masked ? 0x80 : 0;
            int size = payload.Length < 126 ? 0 : payload.Length < 65536 ? 2 : 8;
            octets.Add((byte)(mask | (size == 0 ? payload.Length : size == 2 ? 126 : 127)));
            for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
            {
                octets.Add((byte)((long)payload.Length >> shift));
            }

            byte[] key = { 0x37, 0xFA, 0x21, 0x3D };
            octets.AddRange(key);
            for (int i = 0; i < payload.Length; i++)
            {
                octets.Add((byte)(payload[i] ^ key[i & 3]));
            }
        }
    }
}
