namespace MicroHttp.Generator.Emission
{
    /// <summary>The pairs that generated code walks: those between two indices, or those of a cursor.</summary>
    /// <param name="Next">The local that walks: the index of the next pair, or the cursor.</param>
    /// <param name="End">The local that is the index behind the last pair; empty for a cursor.</param>
    /// <param name="Decoded">The expression of whether something was decoded; empty for a cursor.</param>
    internal sealed record PairRange(string Next, string End, string Decoded)
    {
        public bool IsCursor => End.Length == 0;
    }
}
