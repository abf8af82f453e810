namespace MicroHttp.Generator.Parsing
{
    /// <summary>The metadata names of what the parser looks for.</summary>
    internal static class KnownNames
    {
        public const string FloatText = "MicroHttp.FloatText";
        public const string Flavor = "MicroHttp.Generated.Flavor";
        public const string HttpApplicationAttribute = "MicroHttp.HttpApplicationAttribute";
        public const string AssetsAttribute = "MicroHttp.AssetsAttribute";
        public const string AssetCacheAttribute = "MicroHttp.AssetCacheAttribute";
        public const string HttpHandlerAttribute = "MicroHttp.HttpHandlerAttribute";
        public const string HttpMethodAttribute = "MicroHttp.HttpMethodAttribute";
        public const string MountAttribute = "MicroHttp.MountAttribute";
        public const string FilterAttribute = "MicroHttp.FilterAttribute";
        public const string RequestFieldsAttribute = "MicroHttp.RequestFieldsAttribute";
        public const string ContentLimitAttribute = "MicroHttp.ContentLimitAttribute";
        public const string HtmlTemplateAttribute = "MicroHttp.HtmlTemplateAttribute";
        public const string ProducesAttribute = "MicroHttp.ProducesAttribute";
        public const string FromRouteAttribute = "MicroHttp.FromRouteAttribute";
        public const string FromQueryAttribute = "MicroHttp.FromQueryAttribute";
        public const string FromHeaderAttribute = "MicroHttp.FromHeaderAttribute";
        public const string FromCookieAttribute = "MicroHttp.FromCookieAttribute";
        public const string FromFormAttribute = "MicroHttp.FromFormAttribute";
        public const string FromBodyAttribute = "MicroHttp.FromBodyAttribute";
        public const string RuntimeNamespace = "MicroHttp";
        public const string JsonModelAttribute = "MicroHttp.JsonModelAttribute";
        public const string RequestFilter = "MicroHttp.IRequestFilter";
        public const string HttpRequest = "MicroHttp.HttpRequest";
        public const string HttpResponse = "MicroHttp.HttpResponse";
        public const string HttpExchange = "MicroHttp.HttpExchange";
        public const string Utf8Slice = "MicroHttp.Utf8Slice";
        public const string StatusCode = "MicroHttp.StatusCode";
        public const string ContentSource = "MicroHttp.ContentSource";
        public const string ContentSink = "MicroHttp.ContentSink";
        public const string Session = "MicroHttp.Session";
        public const string Task = "System.Threading.Tasks.Task";
        public const string ValueTask = "System.Threading.Tasks.ValueTask";
        public const string CancellationToken = "System.Threading.CancellationToken";
    }
}
