using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Assets
{
    /// <summary>A folder that was packed.</summary>
    /// <param name="Name">Its name, relative to the project.</param>
    /// <param name="Place">Where it is on this machine; empty where that is not told.</param>
    /// <param name="Files">Its files.</param>
    internal sealed record AssetFolderModel(string Name, string Place, EquatableArray<AssetFileModel> Files);
}
