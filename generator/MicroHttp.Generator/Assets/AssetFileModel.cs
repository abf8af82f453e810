namespace MicroHttp.Generator.Assets
{
    /// <summary>A file that was packed.</summary>
    /// <param name="Path">Its path below the folder.</param>
    /// <param name="MediaType">Its media type.</param>
    /// <param name="Length">Its length.</param>
    /// <param name="Identity">Where it lies as it is, or -1.</param>
    /// <param name="IdentityTag">The entity tag of that.</param>
    /// <param name="Gzip">Where its gzip lies, or -1.</param>
    /// <param name="GzipLength">The length of that.</param>
    /// <param name="GzipTag">The entity tag of that.</param>
    internal sealed record AssetFileModel(string Path, string MediaType, int Length, int Identity, string IdentityTag, int Gzip, int GzipLength, string GzipTag);
}
