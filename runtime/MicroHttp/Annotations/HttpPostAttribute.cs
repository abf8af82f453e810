namespace MicroHttp
{
    /// <summary>Marks a method that answers POST requests.</summary>
    public sealed class HttpPostAttribute : HttpMethodAttribute
    {
        /// <summary>Answers POST at the owner's own path.</summary>
        public HttpPostAttribute()
            : base("POST")
        {
        }

        /// <summary>Answers POST at <paramref name="template"/>.</summary>
        public HttpPostAttribute(string template)
            : base("POST", template)
        {
        }
    }
}
