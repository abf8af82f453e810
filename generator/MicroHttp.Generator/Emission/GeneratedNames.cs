namespace MicroHttp.Generator.Emission
{
    /// <summary>Names of the runtime as generated code writes them.</summary>
    internal static class GeneratedNames
    {
        public const string Space = "global::MicroHttp.";
        public const string Application = "global::MicroHttp.Generated.IHttpApplication";
        public const string Request = "global::MicroHttp.HttpRequest";
        public const string Response = "global::MicroHttp.HttpResponse";
        public const string Exchange = "global::MicroHttp.HttpExchange";
        public const string Slice = "global::MicroHttp.Utf8Slice";
        public const string Octets = "global::MicroHttp.Octets";
        public const string CookieCursor = "global::MicroHttp.CookieCursor";
        public const string FieldTable = "global::MicroHttp.Protocol.FieldTable";
        public const string EndpointInfo = "global::MicroHttp.Protocol.EndpointInfo";
        public const string ContentMode = "global::MicroHttp.Protocol.ContentMode";
        public const string RouteMatch = "global::MicroHttp.Generated.RouteMatch";
        public const string Routing = "global::MicroHttp.Generated.Routing";
        public const string Scalars = "global::MicroHttp.Generated.Scalars";
        public const string MediaTypes = "global::MicroHttp.Generated.MediaTypes";
        public const string FloatText = "global::MicroHttp.FloatText";
        public const string Timestamps = "global::MicroHttp.Generated.Timestamps";
        public const string Binding = "global::MicroHttp.Generated.Binding";
        public const string AsyncHandlers = "global::MicroHttp.Generated.AsyncHandlers";
        public const string ConstantContent = "global::MicroHttp.Generated.ConstantContent";
        public const string Results = "global::MicroHttp.Generated.Results";
    }
}
