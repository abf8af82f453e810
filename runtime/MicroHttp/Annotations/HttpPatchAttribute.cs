namespace MicroHttp
{
    /// <summary>Marks a method that answers PATCH requests.</summary>
    public sealed class HttpPatchAttribute : HttpMethodAttribute
    {
        /// <summary>Answers PATCH at the owner's own path.</summary>
        public HttpPatchAttribute()
            : base("PATCH")
        {
        }

        /// <summary>Answers PATCH at <paramref name="template"/>.</summary>
        public HttpPatchAttribute(string template)
            : base("PATCH", template)
        {
        }
    }
}
