using System.ComponentModel;
using MicroHttp.Protocol;

namespace MicroHttp.Generated
{
    /// <summary>The packed files of one folder.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class AssetSite
    {
        // Fields and no literals, of which a device makes an object each time it comes across one.
        private static readonly string Accept = "accept";
        private static readonly string Html = "text/html";

        private readonly Asset[] _assets;
        private readonly int _fallback;
        private readonly int _notFound;

        /// <summary>Describes a folder.</summary>
        /// <param name="prefix">The path in front of its files, with a slash at both ends.</param>
        /// <param name="index">The document of a folder, or null.</param>
        /// <param name="folder">The folder as the project names it.</param>
        /// <param name="place">Where it is on the machine that built the program; null when that is not told.</param>
        /// <param name="lines">Field lines of all its files, each with its CRLF, checked by the generator.</param>
        /// <param name="fallback">The number of the document for paths that nothing answers; -1 for none.</param>
        /// <param name="notFound">The number of the document for status 404; -1 for none.</param>
        /// <param name="assets">Its files.</param>
        public AssetSite(string prefix, string? index, string folder, string? place, string lines, int fallback, int notFound, params Asset[] assets)
        {
            Prefix = prefix;
            Index = index;
            Folder = folder;
            Place = place;
            Lines = lines;
            _fallback = fallback;
            _notFound = notFound;
            _assets = assets;
            for (int i = 0; i < assets.Length; i++)
            {
                assets[i].Lines = LinesOf(i);
            }
        }

        /// <summary>The path in front of its files, with a slash at both ends.</summary>
        public string Prefix { get; }

        /// <summary>The document of a folder, or null.</summary>
        public string? Index { get; }

        /// <summary>The folder as the project names it.</summary>
        public string Folder { get; }

        /// <summary>Where the folder is on the machine that built the program, or null.</summary>
        public string? Place { get; }

        /// <summary>Field lines of all its files, each with its CRLF.</summary>
        internal string Lines { get; }

        /// <summary>What answers instead, in development.</summary>
        internal ILiveSite? Live { get; set; }

        /// <summary>Whether the request is for a path below <paramref name="prefix"/> by a method that files answer.</summary>
        public static bool Takes(HttpRequest request, string prefix)
        {
            if (request.Method != RequestMethod.Get && request.Method != RequestMethod.Head)
            {
                return false;
            }

            byte[] buffer = request.Buffer;
            int start = request.PathStart;
            if (request.PathEnd - start < prefix.Length)
            {
                return false;
            }

            for (int i = prefix.Length - 1; i > 0; i--)
            {
                if (buffer[start + i] != prefix[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Answers with a file.</summary>
        public void Serve(HttpExchange exchange, int asset)
        {
            if (Live == null || !Live.TryServe(exchange))
            {
                Send(exchange, asset);
            }
        }

        /// <summary>Sends a client to the address of a folder, which ends in a slash.</summary>
        public static void Redirect(HttpExchange exchange)
        {
            exchange.Response.Redirect(StatusCode.PermanentRedirect, exchange.Request.TargetWithSlash());
        }

        /// <summary>Answers a request for a path that nothing else answers: by a document to a browser that navigates, by problem details to anybody else.</summary>
        public void Miss(HttpExchange exchange)
        {
            if (Live != null && Live.TryServe(exchange))
            {
                return;
            }

            int page = _fallback >= 0 && !NamesFile(exchange.Request) ? _fallback : _notFound;
            if (page < 0 || !AcceptsHtml(exchange.Request))
            {
                exchange.Response.WriteProblem(StatusCode.NotFound, null);
                return;
            }

            if (page == _notFound)
            {
                exchange.Response.Status = StatusCode.NotFound;
            }

            Send(exchange, page);
        }

        private static bool NamesFile(HttpRequest request)
        {
            byte[] buffer = request.Buffer;
            for (int i = request.PathEnd - 1; i > request.PathStart && buffer[i] != (byte)'/'; i--)
            {
                if (buffer[i] == (byte)'.')
                {
                    return true;
                }
            }

            return false;
        }

        // What a page asks for by script or element it accepts in any form, and a document would not help it.
        private static bool AcceptsHtml(HttpRequest request)
        {
            if (!request.TryGetField(Accept, out Utf8Slice accept))
            {
                return false;
            }

            for (int i = accept.Offset; i <= accept.Offset + accept.Count - Html.Length; i++)
            {
                if (Octets.EqualsAsciiIgnoreCase(accept.Buffer, i, i + Html.Length, Html))
                {
                    return true;
                }
            }

            return false;
        }

        private void Send(HttpExchange exchange, int asset)
        {
            exchange.Response.AppendLines(_assets[asset].Lines);
            exchange.Source = _assets[asset].Choose(exchange.Request);
        }

        /// <summary>The field lines of a file: those of one before it that is alike, or new ones.</summary>
        private byte[] LinesOf(int index)
        {
            Asset asset = _assets[index];
            for (int i = 0; i < index; i++)
            {
                if (_assets[i].CacheControl == asset.CacheControl && _assets[i].Varies == asset.Varies)
                {
                    return _assets[i].Lines;
                }
            }

            string cache = asset.CacheControl == null ? "" : "Cache-Control: " + asset.CacheControl + "\r\n";
            return Octets.ToUtf8(cache + (asset.Varies ? "Vary: Accept-Encoding\r\n" : "") + Lines);
        }
    }
}
