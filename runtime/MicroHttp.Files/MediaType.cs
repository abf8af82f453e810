namespace MicroHttp
{
    /// <summary>Media types by file name extension, from the registry of IANA.</summary>
    public static class MediaType
    {
        /// <summary>What a file of unknown kind is sent as.</summary>
        public const string Unknown = "application/octet-stream";

        /// <summary>The media type of a file, by the extension of its name in any case; <see cref="Unknown"/> for one that is not listed.</summary>
        public static string OfFile(string path)
        {
            int dot = path.LastIndexOf('.');
            if (dot < 0 || path.Length - dot > 12)
            {
                return Unknown;
            }

            switch (path.Substring(dot + 1).ToLower())
            {
                case "html":
                case "htm": return "text/html; charset=utf-8";
                case "css": return "text/css; charset=utf-8";
                case "js":
                case "mjs": return "text/javascript; charset=utf-8";
                case "json":
                case "map": return "application/json";
                case "webmanifest": return "application/manifest+json";
                case "txt":
                case "log": return "text/plain; charset=utf-8";
                case "md": return "text/markdown; charset=utf-8";
                case "csv": return "text/csv; charset=utf-8";
                case "xml": return "application/xml";
                case "svg": return "image/svg+xml";
                case "png": return "image/png";
                case "jpg":
                case "jpeg": return "image/jpeg";
                case "gif": return "image/gif";
                case "webp": return "image/webp";
                case "avif": return "image/avif";
                case "ico": return "image/vnd.microsoft.icon";
                case "bmp": return "image/bmp";
                case "woff": return "font/woff";
                case "woff2": return "font/woff2";
                case "ttf": return "font/ttf";
                case "otf": return "font/otf";
                case "wasm": return "application/wasm";
                case "pdf": return "application/pdf";
                case "zip": return "application/zip";
                case "gz": return "application/gzip";
                case "mp3": return "audio/mpeg";
                case "wav": return "audio/wav";
                case "ogg": return "audio/ogg";
                case "mp4": return "video/mp4";
                case "webm": return "video/webm";
                default: return Unknown;
            }
        }
    }
}
