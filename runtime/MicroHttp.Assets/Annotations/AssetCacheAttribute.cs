using System;

namespace MicroHttp
{
    /// <summary>
    /// Sets Cache-Control for assets by a pattern of their paths: <c>[AssetCache("/fonts/**", "public, max-age=31536000, immutable")]</c>. The first pattern that matches is taken.
    /// </summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
    public sealed class AssetCacheAttribute : Attribute
    {
        /// <summary>Sets Cache-Control for some assets.</summary>
        /// <param name="pattern">The path that they are served at; <c>*</c> stands for any characters but a slash, <c>**</c> for any.</param>
        /// <param name="cacheControl">The value of Cache-Control (RFC 9111 5.2).</param>
        public AssetCacheAttribute(string pattern, string cacheControl)
        {
            Pattern = pattern;
            CacheControl = cacheControl;
        }

        /// <summary>The pattern of the path.</summary>
        public string Pattern { get; }

        /// <summary>The value of Cache-Control.</summary>
        public string CacheControl { get; }
    }
}
