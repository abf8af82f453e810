namespace MicroHttp.Corpus
{
    /// <summary>Something that the client of an entry does.</summary>
    internal sealed class CorpusStep
    {
        private CorpusStep(byte[] octets, int milliseconds)
        {
            Octets = octets;
            Milliseconds = milliseconds;
        }

        /// <summary>The octets that it sends; none when it does something else.</summary>
        public byte[] Octets { get; }

        /// <summary>How long it waits.</summary>
        public int Milliseconds { get; }

        /// <summary>Whether it closes its sending side.</summary>
        public bool IsEnd => Octets.Length == 0 && Milliseconds == 0;

        public static CorpusStep Send(byte[] octets) => new CorpusStep(octets, 0);

        public static CorpusStep Wait(int milliseconds) => new CorpusStep(MicroHttp.Octets.Empty, milliseconds);

        public static CorpusStep End() => new CorpusStep(MicroHttp.Octets.Empty, 0);
    }
}
