namespace MicroHttp
{
    /// <summary>Marks a method that answers DELETE requests.</summary>
    public sealed class HttpDeleteAttribute : HttpMethodAttribute
    {
        /// <summary>Answers DELETE at the owner's own path.</summary>
        public HttpDeleteAttribute()
            : base("DELETE")
        {
        }

        /// <summary>Answers DELETE at <paramref name="template"/>.</summary>
        public HttpDeleteAttribute(string template)
            : base("DELETE", template)
        {
        }
    }
}
