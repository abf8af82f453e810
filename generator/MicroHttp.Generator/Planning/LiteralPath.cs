namespace MicroHttp.Generator.Planning
{
    /// <summary>A template without variables.</summary>
    internal sealed record LiteralPath(string Path, ResourcePlan Resource);
}
