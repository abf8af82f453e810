using System;

namespace MicroHttp
{
    /// <summary>Marks a class whose annotated methods answer requests. An application, or another handler, owns it in a field or property.</summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
    public sealed class HttpHandlerAttribute : Attribute
    {
        /// <summary>Declares a handler without a prefix of its own.</summary>
        public HttpHandlerAttribute()
        {
            Template = "";
        }

        /// <summary>Declares a handler whose templates are relative to <paramref name="template"/>.</summary>
        public HttpHandlerAttribute(string template)
        {
            Template = template;
        }

        /// <summary>The prefix, itself relative to the owner's. A leading slash means nothing; <c>~/x</c> is absolute.</summary>
        public string Template { get; }

        /// <summary>The host, without a port, that requests must name for this handler to be considered. Default null: any.</summary>
        public string? Host { get; set; }
    }
}
