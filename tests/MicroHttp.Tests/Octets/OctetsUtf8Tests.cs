using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Xunit;

namespace MicroHttp.Tests
{
    public class OctetsUtf8Tests
    {
        // Unicode 3.9, table 3-7: first octets, and the bounds of the second; others go from 80 to BF.
        private static readonly (int First, int Last, int Least, int Most, int Size)[] Table =
        [
            (0x00, 0x7F, 0, 0, 1), (0xC2, 0xDF, 0x80, 0xBF, 2), (0xE0, 0xE0, 0xA0, 0xBF, 3), (0xE1, 0xEC, 0x80, 0xBF, 3), (0xED, 0xED, 0x80, 0x9F, 3),
            (0xEE, 0xEF, 0x80, 0xBF, 3), (0xF0, 0xF0, 0x90, 0xBF, 4), (0xF1, 0xF3, 0x80, 0xBF, 4), (0xF4, 0xF4, 0x80, 0x8F, 4),
        ];

        private static readonly (int First, int Last, int Least, int Most, int Size)[] RowOf =
            [.. Enumerable.Range(0, 256).Select(static lead => Array.Find(Table, row => lead >= row.First && lead <= row.Last))];

        [Fact]
        public void IsUtf8_EverySequenceOfUpToThreeOctets_FollowsTheTable()
        {
            byte[] buffer = new byte[5];
            for (int length = 1; length <= 3; length++)
            {
                // The octets around would complete what the range cuts off.
                Array.Fill(buffer, (byte)0x80);
                for (int sequence = 0; sequence < 1 << (8 * length); sequence++)
                {
                    for (int i = 0; i < length; i++)
                    {
                        buffer[1 + i] = (byte)(sequence >> (8 * (length - 1 - i)));
                    }

                    Check(buffer, 1, 1 + length);
                }
            }
        }

        [Fact]
        public void IsUtf8_FourOctetsAtEveryBound_FollowsTheTable()
        {
            byte[] bounds = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF];
            byte[] buffer = new byte[6];
            for (int lead = 0xE0; lead < 0x100; lead++)
            {
                for (int second = 0; second < 0x100; second++)
                {
                    foreach (byte third in bounds)
                    {
                        foreach (byte fourth in bounds)
                        {
                            buffer[1] = (byte)lead;
                            buffer[2] = (byte)second;
                            buffer[3] = third;
                            buffer[4] = fourth;
                            Check(buffer, 1, 5);
                        }
                    }
                }
            }
        }

        [Fact]
        public void IsUtf8_MixedTextDamagedAnywhere_FollowsTheTable()
        {
            Random random = new(3629);
            for (int round = 0; round < 3000; round++)
            {
                byte[] text = Encoding.UTF8.GetBytes(RandomText(random, random.Next(60), lone: false));
                byte[] buffer = new byte[text.Length + 5];
                Array.Copy(text, 0, buffer, 3, text.Length);
                Assert.True(Octets.IsUtf8(buffer, 3, 3 + text.Length));
                for (int damage = 0; damage < 10 && text.Length > 0; damage++)
                {
                    int at = 3 + random.Next(text.Length);
                    byte before = buffer[at];
                    buffer[at] = (byte)random.Next(256);
                    Check(buffer, 3, 3 + text.Length);
                    Check(buffer, 3, at);
                    buffer[at] = before;
                }
            }
        }

        [Fact]
        public void WriteUtf8_AnyTextInAnyRoom_WritesWholeCharactersAndNothingOutside()
        {
            Random random = new(16);
            for (int round = 0; round < 400; round++)
            {
                string text = RandomText(random, random.Next(30), lone: true);
                byte[] expected = Encoding.UTF8.GetBytes(text);
                List<(int Chars, int Octets)> stops = Stops(text);
                for (int room = 0; room <= expected.Length + 4; room++)
                {
                    byte[] buffer = new byte[room + 9];
                    Array.Fill(buffer, (byte)0xAA);
                    int index = 0;
                    int end = Octets.WriteUtf8(text, ref index, buffer, 4, 4 + room);
                    (int chars, int octets) = stops.FindLast(stop => stop.Octets <= room);
                    Assert.Equal(chars, index);
                    Assert.Equal(4 + octets, end);
                    Assert.Equal(expected[..octets], buffer[4..end]);
                    Assert.All(buffer[..4], octet => Assert.Equal(0xAA, octet));
                    Assert.All(buffer[(4 + room)..], octet => Assert.Equal(0xAA, octet));
                }
            }
        }

        [Theory]
        [InlineData(4)]
        [InlineData(7)]
        [InlineData(50)]
        public void WriteUtf8_PieceByPiece_GivesTheWholeText(int room)
        {
            Random random = new(room);
            for (int round = 0; round < 200; round++)
            {
                string text = RandomText(random, random.Next(200), lone: true);
                List<byte> written = [];
                byte[] buffer = new byte[room];
                int index = 0;
                while (index < text.Length)
                {
                    int before = index;
                    int end = Octets.WriteUtf8(text, ref index, buffer, 0, room);
                    Assert.True(index > before);
                    written.AddRange(buffer[..end]);
                }

                Assert.Equal(Encoding.UTF8.GetBytes(text), written);
            }
        }

        [Fact]
        public void EqualsUtf8_WhatWriteUtf8Wrote_IsEqualAndNothingElseIs()
        {
            Random random = new(17);
            for (int round = 0; round < 2000; round++)
            {
                string text = RandomText(random, random.Next(random.Next(150)), lone: true);
                byte[] octets = Encoding.UTF8.GetBytes(text);
                byte[] buffer = new byte[octets.Length + 6];
                random.NextBytes(buffer);
                Array.Copy(octets, 0, buffer, 2, octets.Length);
                int end = 2 + octets.Length;
                Assert.True(Octets.EqualsUtf8(buffer, 2, end, text));
                Assert.False(Octets.EqualsUtf8(buffer, 2, end + 1, text));
                Assert.False(Octets.EqualsUtf8(buffer, 2, end + 4, text));
                Assert.False(Octets.EqualsUtf8(buffer, 2, end, text + "!"));
                if (octets.Length > 0)
                {
                    Assert.False(Octets.EqualsUtf8(buffer, 2, end - 1, text));
                    buffer[2 + random.Next(octets.Length)] ^= 1;
                    Assert.False(Octets.EqualsUtf8(buffer, 2, end, text));
                }
            }
        }

        [Fact]
        public void GetString_WellFormedRange_GivesTheText()
        {
            Random random = new(18);
            for (int round = 0; round < 500; round++)
            {
                string text = RandomText(random, random.Next(40), lone: false);
                byte[] octets = Octets.ToUtf8("<" + text + ">");
                Assert.Equal(text, Octets.GetString(octets, 1, octets.Length - 1));
            }
        }

        [Fact]
        public void WriteAscii_PartOfAText_WritesItAndNothingElse()
        {
            byte[] buffer = new byte[8];

            Assert.Equal(6, Octets.WriteAscii("0123456789", 3, 4, buffer, 2));

            Assert.Equal("\0\03456\0\0", Encoding.ASCII.GetString(buffer));
        }

        [Fact]
        public void WriteAscii_AnyLength_WritesItAndNothingElse()
        {
            for (int length = 0; length <= 100; length++)
            {
                string text = new string('x', length) + "\r\n";
                byte[] buffer = new byte[length + 10];
                int end = Octets.WriteAscii(text, buffer, 3);
                Assert.Equal(3 + text.Length, end);
                Assert.Equal(text, Encoding.ASCII.GetString(buffer, 3, text.Length));
                Assert.Equal(new byte[5], buffer[end..]);
            }
        }

        private static void Check(byte[] buffer, int start, int end)
        {
            bool expected = true;
            for (int i = start; i < end && expected;)
            {
                byte lead = buffer[i];
                (_, _, int least, int most, int size) = RowOf[lead];
                expected = size > 0 && end - i >= size && (size == 1 || (buffer[i + 1] >= least && buffer[i + 1] <= most));
                for (int k = 2; k < size && expected; k++)
                {
                    expected = buffer[i + k] is >= 0x80 and <= 0xBF;
                }

                i += size;
            }

            if (expected != Octets.IsUtf8(buffer, start, end))
            {
                Assert.Fail($"Expected {expected} for {Convert.ToHexString(buffer, start, end - start)}.");
            }
        }

        /// <summary>The places where writing may stop: a count of chars, and of the octets that they take.</summary>
        private static List<(int Chars, int Octets)> Stops(string text)
        {
            List<(int Chars, int Octets)> stops = [(0, 0)];
            int octets = 0;
            for (int i = 0; i < text.Length;)
            {
                Rune.DecodeFromUtf16(text.AsSpan(i), out Rune rune, out int chars);
                i += chars;
                octets += rune.Utf8SequenceLength;
                stops.Add((i, octets));
            }

            return stops;
        }

        private static string RandomText(Random random, int runes, bool lone)
        {
            StringBuilder text = new();
            int kinds = random.Next(1, 7);
            for (int i = 0; i < runes; i++)
            {
                switch (random.Next(kinds))
                {
                    case 1:
                        text.Append((char)random.Next(0x80, 0x800));
                        break;
                    case 2:
                        text.Append((char)random.Next(0x800, 0xD800));
                        break;
                    case 3:
                        text.Append(char.ConvertFromUtf32(random.Next(0x10000, 0x110000)));
                        break;
                    case 4 when lone:
                        text.Append((char)random.Next(0xD800, 0xDC00));
                        break;
                    case 5 when lone:
                        text.Append((char)random.Next(0xDC00, 0xE000));
                        break;
                    default:
                        text.Append((char)random.Next(1, 0x80));
                        break;
                }
            }

            return text.ToString();
        }
    }
}
