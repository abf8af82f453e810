namespace MicroHttp.Generator.Assets
{
    /// <summary>The value of Cache-Control of a file.</summary>
    internal sealed record AssetCachePlan(string? Value);
}
