using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>What the generator implements on an application that has assets.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public interface IAssetApplication
    {
        /// <summary>A site for each [Assets].</summary>
        AssetSite[] AssetSites { get; }
    }
}
