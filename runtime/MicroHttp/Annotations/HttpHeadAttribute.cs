namespace MicroHttp
{
    /// <summary>Marks a method that answers HEAD requests.</summary>
    public sealed class HttpHeadAttribute : HttpMethodAttribute
    {
        /// <summary>Answers HEAD at the owner's own path.</summary>
        public HttpHeadAttribute()
            : base("HEAD")
        {
        }

        /// <summary>Answers HEAD at <paramref name="template"/>.</summary>
        public HttpHeadAttribute(string template)
            : base("HEAD", template)
        {
        }
    }
}
