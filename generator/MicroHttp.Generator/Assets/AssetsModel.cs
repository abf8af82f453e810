namespace MicroHttp.Generator.Assets
{
    /// <summary>An attribute [Assets].</summary>
    /// <param name="Attribute">Its index among the attributes of the application.</param>
    /// <param name="Path">The path that the files are served below.</param>
    /// <param name="Folder">The folder.</param>
    /// <param name="Index">The document of a folder, or null.</param>
    /// <param name="Fallback">The document for paths that nothing answers, or null.</param>
    /// <param name="NotFound">The document for status 404, or null.</param>
    /// <param name="CacheControl">The value of Cache-Control, or null.</param>
    /// <param name="ReferrerPolicy">The value of Referrer-Policy, or null.</param>
    /// <param name="ContentSecurityPolicy">The value of Content-Security-Policy, or null.</param>
    internal sealed record AssetsModel(
        int Attribute,
        string Path,
        string Folder,
        string? Index,
        string? Fallback,
        string? NotFound,
        string? CacheControl,
        string? ReferrerPolicy,
        string? ContentSecurityPolicy);
}
