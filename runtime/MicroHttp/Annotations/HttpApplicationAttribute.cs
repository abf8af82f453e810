using System;

namespace MicroHttp
{
    /// <summary>Marks the partial class whose annotated methods, and whose handlers held in fields and properties, a server serves.</summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
    public sealed class HttpApplicationAttribute : Attribute
    {
        /// <summary>Whether handlers may run at the same time on several connections. Default false: one handler runs at a time.</summary>
        public bool Concurrent { get; set; }

        /// <summary>Whether literals in templates match letters A to Z in either case. Default false, as RFC 3986 6.2.2.1 says of paths.</summary>
        public bool IgnoreCase { get; set; }

        /// <summary>Whether a path that differs from a template only by a trailing slash is answered 308 with the other form. Default false: 404.</summary>
        public bool RedirectTrailingSlash { get; set; }
    }
}
