namespace MicroHttp.Generator.Planning
{
    /// <summary>Where a literal segment, or several with slashes between them, leads.</summary>
    internal sealed record LiteralBranch(string Text, RouteNode Node);
}
