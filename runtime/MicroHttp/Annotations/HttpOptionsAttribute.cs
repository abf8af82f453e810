namespace MicroHttp
{
    /// <summary>Marks a method that answers OPTIONS requests.</summary>
    public sealed class HttpOptionsAttribute : HttpMethodAttribute
    {
        /// <summary>Answers OPTIONS at the owner's own path.</summary>
        public HttpOptionsAttribute()
            : base("OPTIONS")
        {
        }

        /// <summary>Answers OPTIONS at <paramref name="template"/>.</summary>
        public HttpOptionsAttribute(string template)
            : base("OPTIONS", template)
        {
        }
    }
}
