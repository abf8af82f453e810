using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Assets
{
    /// <summary>Plans at which paths the packed files of an application are served.</summary>
    internal sealed class AssetPlanner
    {
        private const string DefaultNotFound = "404.html";

        private readonly ApplicationModel _model;
        private readonly AssetManifest _manifest;
        private readonly List<Problem> _problems;
        private readonly NameTable _names = new NameTable("Store");

        public AssetPlanner(ApplicationModel model, AssetManifest manifest, List<Problem> problems)
        {
            _model = model;
            _manifest = manifest;
            _problems = problems;
        }

        /// <summary>Plans each folder.</summary>
        /// <param name="add">Takes each path that is answered, and says whether it was free.</param>
        /// <param name="addMissing">Takes the statement that answers for all other paths below a prefix.</param>
        public EquatableArray<AssetSitePlan> Plan(Func<AssetsModel, AssetRoute, bool> add, Func<string, string, int> addMissing)
        {
            var sites = new List<AssetSitePlan>();
            foreach (AssetsModel assets in _model.Assets)
            {
                AssetFolderModel? folder = _manifest.Folders.FirstOrDefault(folder => folder.Name == assets.Folder);
                if (folder == null)
                {
                    _problems.Add(Problem.AtAttribute(DiagnosticIds.AssetFolder, _model.Symbol, assets.Attribute, assets.Folder));
                    continue;
                }

                sites.Add(Plan(assets, folder, add, addMissing));
            }

            return sites.ToEquatableArray();
        }

        private AssetSitePlan Plan(AssetsModel assets, AssetFolderModel folder, Func<AssetsModel, AssetRoute, bool> add, Func<string, string, int> addMissing)
        {
            string name = _names.Add(assets.Folder);
            bool hasIndex = false;
            for (int i = 0; i < folder.Files.Count; i++)
            {
                AssetFileModel file = folder.Files[i];
                string display = assets.Folder + "/" + file.Path;
                if (!IsUrl(file.Path))
                {
                    _problems.Add(Problem.AtAttribute(DiagnosticIds.AssetName, _model.Symbol, assets.Attribute, display));
                    continue;
                }

                string serve = "HttpAssets." + name + ".Serve(exchange, " + i.ToString(CultureInfo.InvariantCulture) + ");";
                bool served = add(assets, new AssetRoute(assets.Path + file.Path, display, serve));
                if (assets.Index != null && IsIndex(file.Path, assets.Index))
                {
                    hasIndex |= file.Path.Length == assets.Index.Length;
                    string parent = assets.Path + file.Path.Substring(0, file.Path.Length - assets.Index.Length);
                    served |= add(assets, new AssetRoute(parent, display, serve));
                    if (served && parent.Length > 1)
                    {
                        add(assets, new AssetRoute(parent.Substring(0, parent.Length - 1), "redirects to " + parent, "global::MicroHttp.Generated.AssetSite.Redirect(exchange);"));
                    }
                }
            }

            if (assets.Index != null && !hasIndex)
            {
                _problems.Add(Problem.AtAttribute(DiagnosticIds.AssetIndex, _model.Symbol, assets.Attribute, assets.Folder, assets.Index));
            }

            return new AssetSitePlan(
                name,
                assets,
                folder,
                folder.Files.Select(file => new AssetCachePlan(CacheOf(assets, file))).ToEquatableArray(),
                Document(assets, folder, assets.Fallback),
                Document(assets, folder, assets.NotFound ?? (folder.Files.Any(static file => file.Path == DefaultNotFound) ? DefaultNotFound : null)),
                addMissing(assets.Path, "HttpAssets." + name + ".Miss(exchange);"));
        }

        private string? CacheOf(AssetsModel assets, AssetFileModel file)
        {
            AssetCacheModel? cache = _model.AssetCaches.FirstOrDefault(cache => cache.Matches(assets.Path + file.Path));
            return cache == null ? assets.CacheControl : cache.CacheControl;
        }

        /// <summary>The number of a document that an option names; -1 for none.</summary>
        private int Document(AssetsModel assets, AssetFolderModel folder, string? path)
        {
            if (path == null)
            {
                return -1;
            }

            string relative = path.TrimStart('/');
            for (int i = 0; i < folder.Files.Count; i++)
            {
                if (folder.Files[i].Path == relative)
                {
                    return i;
                }
            }

            _problems.Add(Problem.AtAttribute(DiagnosticIds.AssetDocument, _model.Symbol, assets.Attribute, assets.Folder, path));
            return -1;
        }

        private static bool IsIndex(string path, string index)
        {
            return path.EndsWith(index, StringComparison.Ordinal) && (path.Length == index.Length || path[path.Length - index.Length - 1] == '/');
        }

        /// <summary>Whether requests for the path reach it: not with octets that the protocol engine refuses in a path, or characters that are none.</summary>
        private static bool IsUrl(string path)
        {
            for (int i = 0; i < path.Length; i++)
            {
                char c = path[i];
                if (c < ' ' || c == '\x7F' || c == '\\' || c == '\uFFFD' || char.IsLowSurrogate(c) || (char.IsHighSurrogate(c) && (++i == path.Length || !char.IsLowSurrogate(path[i]))))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
