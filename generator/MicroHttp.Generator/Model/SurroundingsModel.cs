using MicroHttp.Generator.Assets;

namespace MicroHttp.Generator.Model
{
    /// <summary>What an application is compiled with.</summary>
    /// <param name="Runtime">The runtime.</param>
    /// <param name="Manifest">What the build has packed.</param>
    internal sealed record SurroundingsModel(RuntimeModel Runtime, AssetManifest Manifest);
}
