namespace MicroHttp
{
    /// <summary>Marks a method that answers GET requests, and HEAD requests where no method answers those itself.</summary>
    public sealed class HttpGetAttribute : HttpMethodAttribute
    {
        /// <summary>Answers GET at the owner's own path.</summary>
        public HttpGetAttribute()
            : base("GET")
        {
        }

        /// <summary>Answers GET at <paramref name="template"/>.</summary>
        public HttpGetAttribute(string template)
            : base("GET", template)
        {
        }
    }
}
