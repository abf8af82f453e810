using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Assets;
using MicroHttp.Generator.Html.Model;
using MicroHttp.Generator.Json.Model;

namespace MicroHttp.Generator.Model
{
    /// <summary>A class that carries [HttpApplication], with all that it owns.</summary>
    /// <param name="Declaration">Where generated parts of the class go.</param>
    /// <param name="Symbol">Its documentation id.</param>
    /// <param name="Concurrent">Whether handlers may run at the same time.</param>
    /// <param name="IgnoreCase">Whether literals match letters in either case.</param>
    /// <param name="RedirectTrailingSlash">Whether a path with or without a trailing slash leads to the other form.</param>
    /// <param name="Classes">The application itself, then the handler classes, each once.</param>
    /// <param name="Mounts">The application itself, then every field and property that holds a handler.</param>
    /// <param name="Assets">The folders of files that it serves.</param>
    /// <param name="AssetCaches">What is said of caching them.</param>
    /// <param name="Problems">What is wrong with the ownership graph.</param>
    internal sealed record ApplicationModel(
        DeclarationModel Declaration,
        string Symbol,
        bool Concurrent,
        bool IgnoreCase,
        bool RedirectTrailingSlash,
        EquatableArray<ClassModel> Classes,
        EquatableArray<MountModel> Mounts,
        EquatableArray<AssetsModel> Assets,
        EquatableArray<AssetCacheModel> AssetCaches,
        EquatableArray<Problem> Problems)
    {
        /// <summary>The codecs that handlers need, some of them more than once.</summary>
        public IEnumerable<JsonCodec> JsonCodecs()
        {
            foreach (MethodModel method in Classes.SelectMany(static type => type.Methods))
            {
                foreach (JsonCodec codec in method.Parameters.Select(static parameter => parameter.Json).Append(method.Result.Json).SelectMany(static root => root?.Codecs ?? EquatableArray<JsonCodec>.Empty))
                {
                    yield return codec;
                }
            }
        }

        /// <summary>The templates that handlers fill, some of them more than once.</summary>
        public IEnumerable<HtmlRoot> Templates()
        {
            return Classes.SelectMany(static type => type.Methods).Select(static method => method.Result.Html).OfType<HtmlRoot>();
        }
    }
}
