namespace MicroHttp.Generator.Assets
{
    /// <summary>A path that a file, or a redirection to one, answers.</summary>
    /// <param name="Path">The path.</param>
    /// <param name="Display">The file, as comments and messages show it.</param>
    /// <param name="Call">The statement that answers.</param>
    internal sealed record AssetRoute(string Path, string Display, string Call);
}
