using System;

namespace MicroHttp
{
    /// <summary>Marks a method that answers requests with a method of the user's naming, such as PROPFIND.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
    public class HttpMethodAttribute : Attribute
    {
        /// <summary>Answers <paramref name="method"/> at the owner's own path.</summary>
        public HttpMethodAttribute(string method)
        {
            Method = method;
            Template = "";
        }

        /// <summary>Answers <paramref name="method"/> at <paramref name="template"/>.</summary>
        public HttpMethodAttribute(string method, string template)
        {
            Method = method;
            Template = template;
        }

        /// <summary>The request method: a token, compared with case (RFC 9110 9.1).</summary>
        public string Method { get; }

        /// <summary>The template, relative to the owner's.</summary>
        public string Template { get; }
    }
}
