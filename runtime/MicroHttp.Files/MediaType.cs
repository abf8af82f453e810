namespace MicroHttp
{
    /// <summary>Media types by file name extension, from the registry of IANA.</summary>
    public static class MediaType
    {
        /// <summary>What a file of unknown kind is sent as.</summary>
        public const string Unknown = "application/octet-stream";

        // Extension, space, type, line feed. As text it takes a tenth of the byte code that a switch would take of a device.
        private const string Types = "html text/html\nhtm text/html\ncss text/css\njs text/javascript\nmjs text/javascript\njson application/json\nmap application/json\n"
            + "webmanifest application/manifest+json\ntxt text/plain\nlog text/plain\nmd text/markdown\ncsv text/csv\nxml application/xml\nsvg image/svg+xml\npng image/png\n"
            + "jpg image/jpeg\njpeg image/jpeg\ngif image/gif\nwebp image/webp\navif image/avif\nico image/vnd.microsoft.icon\nbmp image/bmp\nwoff font/woff\nwoff2 font/woff2\n"
            + "ttf font/ttf\notf font/otf\nwasm application/wasm\npdf application/pdf\nzip application/zip\ngz application/gzip\nmp3 audio/mpeg\nwav audio/wav\nogg audio/ogg\n"
            + "mp4 video/mp4\nwebm video/webm\n";

        /// <summary>The media type of a file, by the extension of its name in any case; <see cref="Unknown"/> for one that is not listed.</summary>
        public static string OfFile(string path)
        {
            int dot = path.LastIndexOf('.');
            if (dot < 0 || dot == path.Length - 1)
            {
                return Unknown;
            }

            string types = Types;
            string extension = path.Substring(dot + 1).ToLower();
            for (int at = 0; at < types.Length;)
            {
                int type = types.IndexOf(' ', at) + 1;
                int end = types.IndexOf('\n', type);
                if (type - 1 - at == extension.Length && types[at] == extension[0] && types.Substring(at, extension.Length) == extension)
                {
                    string found = types.Substring(type, end - type);
                    return found[0] == 't' ? found + "; charset=utf-8" : found;
                }

                at = end + 1;
            }

            return Unknown;
        }
    }
}
