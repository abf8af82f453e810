namespace MicroHttp.Generator.Planning
{
    /// <summary>How much two routes have in common.</summary>
    internal enum RouteConflictKind
    {
        /// <summary>All that the one matches the other matches, and nothing says which comes first.</summary>
        Duplicate,

        /// <summary>Some paths match both, and nothing says which comes first.</summary>
        Ambiguous,

        /// <summary>All that the second matches the first one takes.</summary>
        Unreachable,
    }
}
