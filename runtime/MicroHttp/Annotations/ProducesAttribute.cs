using System;

namespace MicroHttp
{
    /// <summary>Names the media type of what a handler returns, such as <c>text/html; charset=utf-8</c>.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
    public sealed class ProducesAttribute : Attribute
    {
        /// <summary>Sends <paramref name="mediaType"/> as Content-Type.</summary>
        public ProducesAttribute(string mediaType)
        {
            MediaType = mediaType;
        }

        /// <summary>The value of Content-Type.</summary>
        public string MediaType { get; }
    }
}
