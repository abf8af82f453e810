using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Assets
{
    /// <summary>What the build has packed.</summary>
    /// <param name="Length">How many octets there are of all.</param>
    /// <param name="Folders">The folders.</param>
    internal sealed record AssetManifest(int Length, EquatableArray<AssetFolderModel> Folders)
    {
        public static readonly AssetManifest None = new AssetManifest(0, EquatableArray<AssetFolderModel>.Empty);
    }
}
