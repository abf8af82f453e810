namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>Names of the runtime for JSON as generated code writes them.</summary>
    internal static class JsonNames
    {
        public const string Space = "MicroHttp.Generated.Json";
        public const string PiecesSpace = "MicroHttp.Generated";
        public const string PiecesClass = "JsonPieces";
        public const string Pieces = "global::" + PiecesSpace + "." + PiecesClass;
        public const string Codecs = "global::" + Space + ".";
        public const string Reader = "global::MicroHttp.Generated.JsonReader";
        public const string Writer = "global::MicroHttp.Generated.JsonWriter";
        public const string Comma = Writer + ".Text, " + Writer + ".Comma";
        public const string Float = "global::MicroHttp.Generated.JsonFloat";
        public const string Base64 = "global::MicroHttp.Generated.JsonBase64";
        public const string Guid = "global::MicroHttp.Generated.JsonGuid";
        public const string Content = "global::MicroHttp.Generated.JsonContent";
        public const string Error = "global::MicroHttp.JsonError";
        public const string ErrorCode = "global::MicroHttp.JsonErrorCode";
    }
}
