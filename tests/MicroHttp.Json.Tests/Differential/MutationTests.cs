using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using MicroHttp.Generated;
using MicroHttp.Json.Tests.Models;

namespace MicroHttp.Json.Tests.Differential
{
    /// <summary>Content with something wrong in it: both refuse it, or both read the same.</summary>
    public class MutationTests
    {
        private static readonly string[] Pieces =
        {
            "null", "true", "false", "0", "-1", "1.5", "1e3", "256", "99999999999999999999", "\"\"", "\"x\"", "\"\\u00e9\"", "{}", "[]", "[1]", "{\"x\":1}", ",", ":", "\"", "\\", "[", "]", "{", "}", "\"value\":1", "\u0001",
        };

        // What we refuse and the peer, which looks at text only when it is asked for, or rounds, does not.
        private static readonly HashSet<JsonErrorCode> Stricter = new() { JsonErrorCode.NotUtf8, JsonErrorCode.LoneSurrogate, JsonErrorCode.HoldsNul, JsonErrorCode.TooDeep };

        [Fact]
        public void Node_Changed_IsJudgedAsByThePeer() => Run<Node>(8_000, JsonModels.TryReadJson);

        [Fact]
        public void Person_Changed_IsJudgedAsByThePeer() => Run<Person>(12_000, JsonModels.TryReadJson);

        [Fact]
        public void Required_Changed_IsJudgedAsByThePeer() => Run<Required>(12_000, JsonModels.TryReadJson);

        [Fact]
        public void Matrix_Changed_IsJudgedAsByThePeer() => Run<Matrix>(12_000, JsonModels.TryReadJson);

        private static void Run<T>(int count, ReadsJson<T> read)
        {
            RandomValues values = new(9);
            Random random = new(10);
            int accepted = 0;
            for (int i = 0; i < count; i++)
            {
                byte[] text = Change(JsonSerializer.SerializeToUtf8Bytes(values.Next<T>(), Peer.Escaping), random);
                string shown = Encoding.Latin1.GetString(text);
                T? theirs = PeerRead<T>(text, out bool isRead);
                bool ours = read(new Utf8Slice((byte[])text.Clone(), 0, text.Length), out T value, out JsonError error);
                Assert.Equal(ours, error.Code == JsonErrorCode.None);
                // A double that is too large is infinite there.
                bool isTooLarge = error.Code == JsonErrorCode.OutOfRange && error.Path == "scale";
                if (!Stricter.Contains(error.Code) && !isTooLarge)
                {
                    Assert.True(isRead == ours, $"{shown}\n{error}");
                }

                if (ours)
                {
                    accepted++;
                    Assert.Equal(JsonSerializer.Serialize(theirs, Peer.Escaping), JsonSerializer.Serialize(value, Peer.Escaping));
                }
                else
                {
                    Assert.InRange(error.Offset, 0, text.Length);
                    Assert.NotEqual("", error.ToString());
                }
            }

            Assert.InRange(accepted, count / 100, count - (count / 4));
        }

        private static T? PeerRead<T>(byte[] text, out bool isRead)
        {
            try
            {
                T? value = JsonSerializer.Deserialize<T>(text, Peer.Escaping);
                isRead = value != null;
                return value;
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                isRead = false;
                return default;
            }
        }

        /// <summary>Cuts, repeats, drops or changes octets, or puts a piece in the place of some.</summary>
        private static byte[] Change(byte[] text, Random random)
        {
            List<byte> changed = text.ToList();
            for (int times = random.Next(1, 3); times > 0 && changed.Count > 0; times--)
            {
                int at = random.Next(changed.Count);
                int length = Math.Min(random.Next(4) == 0 ? random.Next(10) : 1, changed.Count - at);
                switch (random.Next(7))
                {
                    case 0:
                        changed.RemoveRange(at, changed.Count - at);
                        break;
                    case 1:
                        changed.RemoveRange(at, length);
                        break;
                    case 2:
                        changed[at] = (byte)random.Next(256);
                        break;
                    case 3:
                        changed[at] ^= (byte)(1 << random.Next(8));
                        break;
                    case 4:
                        changed.InsertRange(at, changed.GetRange(at, length));
                        break;
                    default:
                        Replace(changed, random);
                        break;
                }
            }

            return changed.ToArray();
        }

        /// <summary>Puts a piece in the place of a value, as far as one can tell values by what stands around them.</summary>
        private static void Replace(List<byte> text, Random random)
        {
            int start = text.FindIndex(random.Next(text.Count), static octet => octet is (byte)':' or (byte)'[' or (byte)',') + 1;
            int end = text.FindIndex(start, static octet => octet is (byte)',' or (byte)']' or (byte)'}');
            if (end >= 0)
            {
                text.RemoveRange(start, end - start);
                text.InsertRange(start, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
            }
        }
    }
}
