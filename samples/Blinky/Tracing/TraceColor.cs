namespace Blinky.Tracing
{
    /// <summary>What a text is about.</summary>
    internal enum TraceColor
    {
        Plain,
        Faint,
        Request,
        Success,
        Refusal,
        Failure,
    }
}
