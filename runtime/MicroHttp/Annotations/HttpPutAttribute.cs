namespace MicroHttp
{
    /// <summary>Marks a method that answers PUT requests.</summary>
    public sealed class HttpPutAttribute : HttpMethodAttribute
    {
        /// <summary>Answers PUT at the owner's own path.</summary>
        public HttpPutAttribute()
            : base("PUT")
        {
        }

        /// <summary>Answers PUT at <paramref name="template"/>.</summary>
        public HttpPutAttribute(string template)
            : base("PUT", template)
        {
        }
    }
}
