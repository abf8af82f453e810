using System;
using System.Collections.Generic;

namespace MicroHttp.Corpus
{
    /// <summary>Runs one entry in memory.</summary>
    internal static class EntryRun
    {
        /// <summary>Runs <paramref name="entry"/> with each step sent as a whole, or <paramref name="piece"/> octets at a time.</summary>
        public static Transcript InPieces(CorpusEntry entry, int piece, ClientOptions? options = null)
        {
            MemoryClient client = Open(entry, options);
            foreach (CorpusStep step in entry.Steps)
            {
                Take(client, step, piece);
            }

            return client.Finish();
        }

        /// <summary>Runs <paramref name="entry"/> with the step that holds octet <paramref name="at"/> cut in two in front of it.</summary>
        public static Transcript CutAt(CorpusEntry entry, int at, ClientOptions? options = null)
        {
            MemoryClient client = Open(entry, options);
            int behind = 0;
            foreach (CorpusStep step in entry.Steps)
            {
                int first = at - behind;
                behind += step.Octets.Length;
                if (first > 0 && first < step.Octets.Length)
                {
                    client.Send(step.Octets, 0, first);
                    client.Send(step.Octets, first, step.Octets.Length - first);
                }
                else
                {
                    Take(client, step, int.MaxValue);
                }
            }

            return client.Finish();
        }

        /// <summary>What the server sends to the client of <paramref name="entry"/>, which closes its sending side at last.</summary>
        /// <param name="entry">The entry.</param>
        /// <param name="options">How the connection is driven.</param>
        /// <param name="lengths">Gets how much of it has been sent behind each step.</param>
        public static byte[] UntilEnd(CorpusEntry entry, ClientOptions options, List<int> lengths)
        {
            MemoryClient client = Open(entry, options);
            foreach (CorpusStep step in entry.Steps)
            {
                Take(client, step, int.MaxValue);
                lengths.Add(client.Transcript.Output.Length);
            }

            client.End();
            return client.Finish().Output;
        }

        /// <summary>
        /// Whether the client of <paramref name="entry"/>, sending at most <paramref name="piece"/> octets at a time, may still send when the server has closed,
        /// because it said itself that nothing follows: that is answered by a reset, which may take the end of the last answer with it (RFC 9112 9.6).
        /// </summary>
        public static bool OutlastsConnection(CorpusEntry entry, ClientOptions options, int piece)
        {
            MemoryClient client = Open(entry, options);
            foreach (CorpusStep step in entry.Steps)
            {
                for (int at = 0; at < step.Octets.Length; at += Math.Min(piece, step.Octets.Length - at))
                {
                    if (client.IsGone)
                    {
                        return true;
                    }

                    client.Send(step.Octets, at, Math.Min(piece, step.Octets.Length - at));
                }
            }

            return false;
        }

        /// <summary>The number of octets that the client of <paramref name="entry"/> sends.</summary>
        public static int LengthOf(CorpusEntry entry)
        {
            int octets = 0;
            foreach (CorpusStep step in entry.Steps)
            {
                octets += step.Octets.Length;
            }

            return octets;
        }

        /// <summary>Where to cut an entry in two: everywhere, or, in a long one, around its ends and at some places between them.</summary>
        public static IEnumerable<int> CutsOf(CorpusEntry entry)
        {
            const int Around = 200;
            int length = LengthOf(entry);
            int stride = Math.Max(1, (length - (2 * Around)) / 100);
            for (int at = 1; at < length; at += at < Around || at >= length - Around ? 1 : stride)
            {
                yield return at;
            }
        }

        private static MemoryClient Open(CorpusEntry entry, ClientOptions? options)
        {
            Transcript? transcript = null;
            CorpusApplication application = new CorpusApplication(text => transcript!.Note(text))
            {
                MatchesHost = entry.Settings.ContainsKey("matches-host"),
            };
            MemoryClient client = new MemoryClient(
                application, CorpusSettings.LimitsOf(entry.Settings), options ?? new ClientOptions(), CorpusSettings.HostsOf(entry.Settings));
            transcript = client.Transcript;
            return client;
        }

        private static void Take(MemoryClient client, CorpusStep step, int piece)
        {
            if (step.IsEnd)
            {
                client.End();
            }
            else if (step.Milliseconds != 0)
            {
                client.Wait(step.Milliseconds);
            }
            else
            {
                client.Send(step.Octets, 0, step.Octets.Length, piece);
            }
        }
    }
}
