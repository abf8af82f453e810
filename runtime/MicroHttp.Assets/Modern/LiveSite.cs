using System;
using System.Globalization;
using System.IO;

namespace MicroHttp.Generated
{
    /// <summary>Serves the files of a folder, with a script in each HTML document that looks for changes.</summary>
    internal sealed class LiveSite : ILiveSite
    {
        private const string ScriptName = ".microhttp/live.js";
        private const string StateName = ".microhttp/live";

        private readonly AssetSite _site;
        private readonly string _place;
        private readonly FileFolder _files;
        private readonly byte[] _lines;
        private readonly string _script;

        public LiveSite(AssetSite site, string place)
        {
            _site = site;
            _place = place;
            _files = new FileFolder(place) { Index = site.Index };
            _lines = Octets.ToUtf8(site.Lines);
            _script = "let state;\nsetInterval(async () => {\n  try {\n    const now = await (await fetch(\"" + site.Prefix + StateName
                + "\", { cache: \"no-store\" })).text();\n    if (state !== undefined && state !== now) location.reload();\n    state = now;\n  } catch { }\n}, 500);\n";
        }

        public bool TryServe(HttpExchange exchange)
        {
            HttpRequest request = exchange.Request;
            int start = request.PathStart + _site.Prefix.Length;
            Utf8Slice path = new Utf8Slice(request.Buffer, start, request.PathEnd - start);
            if (path.Is(StateName))
            {
                exchange.Response.AddField("Cache-Control", "no-store");
                Results.Text(exchange, State(), "text/plain; charset=utf-8");
                return true;
            }

            if (path.Is(ScriptName))
            {
                exchange.Response.AddField("Cache-Control", "no-store");
                Results.Text(exchange, _script, "text/javascript; charset=utf-8");
                return true;
            }

            ContentSource? source = _files.Get(path, exchange);
            if (source == null)
            {
                return exchange.Response.Status != StatusCode.None;
            }

            exchange.Response.AppendLines(_lines);
            bool isPage = source.ContentType != null && source.ContentType.StartsWith("text/html", StringComparison.Ordinal);
            exchange.Source = isPage ? LivePage.Of(source, "\n<script src=\"" + _site.Prefix + ScriptName + "\" defer></script>\n") : source;
            return true;
        }

        /// <summary>What differs after any file of the folder has changed, come or gone.</summary>
        private string State()
        {
            var hash = default(HashCode);
            foreach (FileInfo file in new DirectoryInfo(_place).EnumerateFiles("*", SearchOption.AllDirectories))
            {
                hash.Add(file.FullName);
                hash.Add(file.LastWriteTimeUtc.Ticks);
            }

            return hash.ToHashCode().ToString("x8", CultureInfo.InvariantCulture);
        }
    }
}
