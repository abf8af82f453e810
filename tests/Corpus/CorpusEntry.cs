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
        public bool RunsOnSockets
        {
            get
            {
                foreach (CorpusStep step in Steps)
                {
                    if (step.Milliseconds != 0)
                    {
                        return false;
                    }
                }

                return !Settings.ContainsKey("memory");
            }
        }

        public override string ToString() => Id;
    }
}
