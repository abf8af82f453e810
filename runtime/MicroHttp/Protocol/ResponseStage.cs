namespace MicroHttp.Protocol
{
    /// <summary>How far a response has come.</summary>
    internal enum ResponseStage
    {
        /// <summary>None has been begun, or the last one is complete.</summary>
        Idle = 0,

        /// <summary>Field lines are added; no content was written yet.</summary>
        Fields = 1,

        /// <summary>Content is written behind fields that may still grow.</summary>
        Content = 2,

        /// <summary>The head is output.</summary>
        Committed = 3,

        /// <summary>The last chunk is output; trailer lines follow.</summary>
        Trailers = 4,
    }
}
