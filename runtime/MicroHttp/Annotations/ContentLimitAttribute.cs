using System;

namespace MicroHttp
{
    /// <summary>Limits the request content that a handler accepts; more is answered 413.</summary>
    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
    public sealed class ContentLimitAttribute : Attribute
    {
        /// <summary>Accepts at most <paramref name="octets"/> octets.</summary>
        public ContentLimitAttribute(long octets)
        {
            Octets = octets;
        }

        /// <summary>The most octets of content, after chunked coding is taken off.</summary>
        public long Octets { get; }
    }
}
