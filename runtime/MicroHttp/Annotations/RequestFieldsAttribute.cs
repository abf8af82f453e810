using System;

namespace MicroHttp
{
    /// <summary>
    /// Names the fields that a method, a handler, an application or a filter class reads through <see cref="HttpRequest"/>; all others are
    /// validated and skipped. A handler that takes <see cref="HttpRequest"/> or <see cref="HttpExchange"/> without it keeps the whole field section.
    /// </summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false, Inherited = true)]
    public sealed class RequestFieldsAttribute : Attribute
    {
        /// <summary>Keeps the fields <paramref name="names"/>; none at all when empty.</summary>
        public RequestFieldsAttribute(params string[] names)
        {
            Names = names;
        }

        /// <summary>The field names, in any case.</summary>
        public string[] Names { get; }
    }
}
