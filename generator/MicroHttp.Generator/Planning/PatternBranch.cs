namespace MicroHttp.Generator.Planning
{
    /// <summary>Where a segment with variables leads.</summary>
    internal sealed record PatternBranch(SegmentPattern Pattern, RouteNode Node);
}
