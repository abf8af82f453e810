using System.Collections.Generic;

namespace MicroHttp.Corpus
{
    /// <summary>One case of the corpus: what a client sends, and what has to come of it.</summary>
    internal sealed class CorpusEntry
    {
        public CorpusEntry(string id, IReadOnlyList<string> sections)
        {
            Id = id;
            Sections = sections;
        }

        /// <summary>File and name: <c>framing/two-lengths</c>.</summary>
        public string Id { get; }

        /// <summary>What it is about: <c>9112 6.3</c>.</summary>
        public IReadOnlyList<string> Sections { get; }

        /// <summary>What it shows, in a sentence.</summary>
        public string Description { get; set; } = "";

        public List<CorpusStep> Steps { get; } = new List<CorpusStep>();

        public List<ExpectedAnswer> Answers { get; } = new List<ExpectedAnswer>();

        public FinalState FinalState { get; set; }

        /// <summary>Settings that differ from the corpus's: name and value.</summary>
        public Dictionary<string, string> Settings { get; } = new Dictionary<string, string>();

        /// <summary>Whether the entry can be run through sockets: it does not turn the clock and has the usual settings.</summary>
        public bool RunsOnSockets => !TurnsClock && !Settings.ContainsKey("memory");

        /// <summary>Whether time passes, so that it matters when octets are sent.</summary>
        public bool TurnsClock => Steps.Exists(static step => step.Milliseconds != 0);

        /// <summary>Whether a driver that holds answers back to learn their length comes to the same answers.</summary>
        public bool RunsBuffered => !Settings.ContainsKey("unbuffered");

        public override string ToString() => Id;
    }
}
