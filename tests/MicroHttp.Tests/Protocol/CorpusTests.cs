using System;
using System.Collections.Generic;
using System.Linq;
using MicroHttp.Corpus;
using Xunit;

namespace MicroHttp.Tests.Protocol
{
    /// <summary>Every entry of the corpus, through engine and pump in memory, however its octets are split.</summary>
    public class CorpusTests
    {
        private static readonly Dictionary<string, CorpusEntry> Entries = CorpusFile.LoadAll().ToDictionary(static entry => entry.Id);

        public static TheoryData<string> Ids => new TheoryData<string>(Entries.Keys);

        [Theory]
        [MemberData(nameof(Ids))]
        public void Entry_Whole_IsAnsweredAsItSays(string id)
        {
            Assert.Null(EntryCheck.Find(Entries[id], EntryRun.InPieces(Entries[id], int.MaxValue)));
        }

        [Theory]
        [MemberData(nameof(Ids))]
        public void Entry_OctetByOctet_IsAnsweredAsItSays(string id)
        {
            Assert.Null(EntryCheck.Find(Entries[id], EntryRun.InPieces(Entries[id], 1)));
        }

        [Theory]
        [MemberData(nameof(Ids))]
        public void Entry_ThroughADriverThatHoldsAnswersBack_IsAnsweredAsItSays(string id)
        {
            CorpusEntry entry = Entries[id];
            if (entry.RunsBuffered)
            {
                Assert.Null(EntryCheck.Find(entry, EntryRun.InPieces(entry, int.MaxValue, new ClientOptions { Blocks = false }), true));
                Assert.Null(EntryCheck.Find(entry, EntryRun.InPieces(entry, 7, new ClientOptions { Blocks = false, SendPiece = entry.TurnsClock ? 0 : 5 }), true));
            }
        }

        [Theory]
        [MemberData(nameof(Ids))]
        public void Entry_WhoseClientReadsSlowly_HasTheSameTranscript(string id)
        {
            CorpusEntry entry = Entries[id];
            byte[] whole = EntryRun.InPieces(entry, int.MaxValue).Comparable();
            Transcript slow = EntryRun.InPieces(entry, 64, new ClientOptions { SendPiece = entry.TurnsClock ? 0 : 3 });
            Assert.True(whole.AsSpan().SequenceEqual(slow.Comparable()), EntryCheck.Report(entry, "sent 3 octets at a time", slow.Output, slow.Events));
        }

        [Theory]
        [MemberData(nameof(Ids))]
        public void Entry_CutAnywhere_HasTheSameTranscript(string id)
        {
            CorpusEntry entry = Entries[id];
            byte[] whole = EntryRun.InPieces(entry, int.MaxValue).Comparable();
            foreach (int at in EntryRun.CutsOf(entry))
            {
                Transcript cut = EntryRun.CutAt(entry, at, new ClientOptions { Guard = (byte)"\0\n\r: 0"[at % 6] });
                Assert.True(whole.AsSpan().SequenceEqual(cut.Comparable()), EntryCheck.Report(entry, "cut at " + at, cut.Output, cut.Events));
            }
        }
    }
}
