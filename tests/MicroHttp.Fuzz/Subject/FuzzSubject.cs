using System;
using System.Collections.Generic;
using MicroHttp.Corpus;

namespace MicroHttp.Fuzz
{
    /// <summary>
    /// What is fuzzed: the engine and the pump of one flavor, behind a door that takes and gives only what all flavors, each loaded by itself, have in common.
    /// </summary>
    public static class FuzzSubject
    {
        /// <summary>All octets at once.</summary>
        public const int Whole = 0;

        /// <summary>One octet at a time.</summary>
        public const int OctetByOctet = 1;

        /// <summary>Pieces of random size.</summary>
        public const int Pieces = 2;

        /// <summary>Pieces of random size, to a client that takes a few octets of output at a time.</summary>
        public const int SlowReader = 3;

        [ThreadStatic]
        private static MemoryClient?[]? _clients;

        [ThreadStatic]
        private static ClientOptions?[]? _options;

        /// <summary>The number of servers that an input may be sent to.</summary>
        public static int Profiles => FuzzProfile.Count;

        /// <summary>Sends octets on a connection and says what came of it.</summary>
        /// <param name="octets">What the client sends.</param>
        /// <param name="profile">The server it is sent to.</param>
        /// <param name="pauseAt">In front of which octet time passes.</param>
        /// <param name="pause">How much of it, in milliseconds; 0 for none.</param>
        /// <param name="ends">Whether the client closes its sending side at last.</param>
        /// <param name="split">How the octets are split.</param>
        /// <param name="seed">Where they are cut, and what lies behind them in the buffer.</param>
        /// <returns>Answers and events. All splits and all flavors come to the same.</returns>
        /// <exception cref="Exception">The engine failed, touched what is not its own, or sent what is no answer.</exception>
        public static byte[] Run(byte[] octets, int profile, int pauseAt, int pause, bool ends, int split, int seed)
        {
            MemoryClient client = Connect(profile, split != Whole || (seed & 15) != 0, out ClientOptions options);
            options.Guard = split == Whole ? (byte)0xA5 : (byte)"\0\n\r: 0"[(seed & int.MaxValue) % 6];
            options.SendPiece = split == SlowReader && pause == 0 ? 1 + (seed & 31) : 0;
            uint random = (uint)seed | 1;
            int first = pause == 0 ? octets.Length : pauseAt;
            Send(client, octets, 0, first, split, ref random);
            if (pause != 0)
            {
                client.Wait(pause);
                Send(client, octets, first, octets.Length, split, ref random);
            }

            if (ends)
            {
                client.End();
            }

            Transcript transcript = client.Finish();
            byte[] result = transcript.Comparable();
            if (split == Whole)
            {
                Check(transcript);
            }

            // The connection object serves again; what it remembers of this client would show in the next.
            client.Reset();
            return result;
        }

        private static MemoryClient Connect(int profile, bool again, out ClientOptions options)
        {
            _clients ??= new MemoryClient?[FuzzProfile.Count];
            _options ??= new ClientOptions?[FuzzProfile.Count];
            MemoryClient? client = _clients[profile];
            if (!again || client == null)
            {
                client = FuzzProfile.Connect(profile, out options);
                _clients[profile] = client;
                _options[profile] = options;
                return client;
            }

            // Until it has ended as it should it is not used again.
            _clients[profile] = null;
            client.Transcript.Clear();
            client.Reopen();
            _clients[profile] = client;
            options = _options[profile]!;
            return client;
        }

        private static void Send(MemoryClient client, byte[] octets, int from, int to, int split, ref uint random)
        {
            if (split <= OctetByOctet)
            {
                client.Send(octets, from, to - from, split == Whole ? int.MaxValue : 1);
                return;
            }

            while (from < to)
            {
                random = (random * 1664525) + 1013904223;
                int most = (random >> 30) == 0 ? 3 : 64;
                int piece = Math.Min(to - from, 1 + (int)((random >> 8) % (uint)most));
                client.Send(octets, from, piece);
                from += piece;
            }
        }

        /// <summary>Whatever was sent, what comes back is well-formed, and no handler failed but those that are to.</summary>
        private static void Check(Transcript transcript)
        {
            List<Answer> answers = AnswerReader.Read(transcript.Output, transcript.ForHead);
            for (int i = 0; i < answers.Count - 1; i++)
            {
                if (answers[i].IsCut)
                {
                    throw new FormatException("An answer that was cut off is followed by another.");
                }
            }

            foreach (string line in transcript.Events.Split('\n'))
            {
                if (line.StartsWith("failed ", StringComparison.Ordinal) && line != "failed InvalidOperationException")
                {
                    throw new InvalidOperationException("A handler " + line);
                }
            }
        }
    }
}
