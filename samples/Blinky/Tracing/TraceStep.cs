namespace Blinky.Tracing
{
    /// <summary>The steps of an exchange, numbered as people learn them.</summary>
    internal enum TraceStep
    {
        /// <summary>What follows belongs to the step before.</summary>
        Same = 0,
        Connect = 1,
        RequestLine = 2,
        Fields = 3,
        BlankLine = 4,
        StatusLine = 5,
        Content = 6,
        End = 7,
    }
}
