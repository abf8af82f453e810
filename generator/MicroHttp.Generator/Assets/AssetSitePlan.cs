using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Assets
{
    /// <summary>A folder that is served.</summary>
    /// <param name="Name">The name of its field in generated code.</param>
    /// <param name="Model">Its attribute.</param>
    /// <param name="Folder">What was packed of it.</param>
    /// <param name="Caches">The value of Cache-Control of each file, or null.</param>
    /// <param name="Fallback">The number of the document for paths that nothing answers; -1 for none.</param>
    /// <param name="NotFound">The number of the document for status 404; -1 for none.</param>
    /// <param name="Missing">The number of the endpoint for paths that nothing answers.</param>
    internal sealed record AssetSitePlan(
        string Name,
        AssetsModel Model,
        AssetFolderModel Folder,
        EquatableArray<AssetCachePlan> Caches,
        int Fallback,
        int NotFound,
        int Missing);
}
