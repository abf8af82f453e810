using System;

namespace MicroHttp
{
    /// <summary>
    /// Serves a folder of files, packed into the program at build time: compressed once, with entity tags of their content, from flash or from the assembly's data.
    /// <c>[HttpApplication, Assets("/", "wwwroot")]</c>. A route of the application goes before an asset of the same path.
    /// </summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
    public sealed class AssetsAttribute : Attribute
    {
        /// <summary>Serves the files of <paramref name="folder"/>.</summary>
        /// <param name="path">The path that they are served below, such as <c>/</c> or <c>/ui</c>.</param>
        /// <param name="folder">The folder, relative to the project.</param>
        public AssetsAttribute(string path, string folder)
        {
            Path = path;
            Folder = folder;
        }

        /// <summary>The path that the files are served below.</summary>
        public string Path { get; }

        /// <summary>The folder, relative to the project.</summary>
        public string Folder { get; }

        /// <summary>The document of a folder. Default <c>index.html</c>; null serves none.</summary>
        public string? Index { get; set; } = "index.html";

        /// <summary>
        /// The document, below the folder, that answers a browser's navigation to a path that nothing else answers, for pages that route by themselves. Default null, for none.
        /// A path whose last segment has a dot is a file that is missing, and answered 404.
        /// </summary>
        public string? Fallback { get; set; }

        /// <summary>The document, below the folder, that is sent with status 404 to a browser that navigates to a path that nothing answers. Default <c>404.html</c>, where there is one.</summary>
        public string? NotFound { get; set; }

        /// <summary>
        /// The value of Cache-Control (RFC 9111 5.2) of files that no <see cref="AssetCacheAttribute"/> is about. Default <c>no-cache</c>: a client asks each time, and is told 304
        /// where nothing has changed. Null sends none.
        /// </summary>
        public string? CacheControl { get; set; } = "no-cache";

        /// <summary>The value of Referrer-Policy. Default <c>same-origin</c>: other sites are not told which device a visitor comes from. Null sends none.</summary>
        public string? ReferrerPolicy { get; set; } = "same-origin";

        /// <summary>The value of Content-Security-Policy, such as <c>default-src 'self'</c>. Default null sends none.</summary>
        public string? ContentSecurityPolicy { get; set; }
    }
}
