namespace MicroHttp.Corpus
{
    /// <summary>How a connection is left at the end of an entry.</summary>
    internal enum FinalState
    {
        /// <summary>It goes on: for the next request, or for the rest of this one.</summary>
        Open,

        /// <summary>The server has answered and closed its sending side, or all of it.</summary>
        Closed,
    }
}
