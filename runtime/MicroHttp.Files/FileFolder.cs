using System;

namespace MicroHttp
{
    /// <summary>
    /// Serves the files of a folder: <c>[Mount("/static")] private readonly FileFolder _files = new FileFolder("wwwroot");</c>.
    /// GET and HEAD, conditions, ranges, media types by extension, an index document, and a redirection to a folder's trailing slash. Nothing outside the folder
    /// is reached: dot segments, backslashes, hidden files, odd names and symbolic links that lead out are answered as if they were not there.
    /// </summary>
    [HttpHandler]
    public sealed class FileFolder
    {
        private readonly string _root;

        /// <summary>Serves the files below <paramref name="root"/>.</summary>
        public FileFolder(string root)
        {
            _root = FilePlatform.FullPath(root);
        }

        /// <summary>The document of a folder. Default <c>index.html</c>; null serves none.</summary>
        public string? Index { get; set; } = "index.html";

        /// <summary>The value of Cache-Control (RFC 9111 5.2). Default <c>no-cache</c>: a client asks each time and is told 304 where nothing has changed. Null sends none.</summary>
        public string? CacheControl { get; set; } = "no-cache";

        /// <summary>Opens the file that <paramref name="path"/> names below the folder.</summary>
        /// <returns>Null, which is answered 404, when there is none.</returns>
        [HttpGet("{*path}")]
        [RequestFields("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range", "Range")]
        public ContentSource? Get(Utf8Slice path, HttpExchange exchange)
        {
            // The folder itself is named with its slash or without.
            Utf8Slice name = path.Count == 0 ? exchange.Request.Path : path;
            bool folder = name[name.Count - 1] == (byte)'/';
            string? relative = FilePath.FromUrl(path.Buffer, path.Offset, path.Offset + path.Count);
            if (relative == null || (folder && Index == null))
            {
                return null;
            }

            FileEntry entry = FilePlatform.Find(_root, folder ? relative + Index : relative);
            if (entry.IsFolder && !folder)
            {
                exchange.Response.Redirect(StatusCode.PermanentRedirect, exchange.Request.TargetWithSlash());
                return null;
            }

            if (!entry.IsFile)
            {
                return null;
            }

            FileSource? source = FileSource.TryOpen(entry);
            if (source != null && CacheControl != null)
            {
                exchange.Response.AddField("Cache-Control", CacheControl);
            }

            return source;
        }
    }
}
