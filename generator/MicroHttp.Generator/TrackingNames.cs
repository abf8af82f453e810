namespace MicroHttp.Generator
{
    /// <summary>The names of the pipeline's steps.</summary>
    internal static class TrackingNames
    {
        public const string Runtime = "Runtime";
        public const string Application = "Application";
        public const string Manifest = "Manifest";
        public const string Plan = "Plan";
        public const string Files = "Files";
        public const string JsonModel = "JsonModel";
        public const string JsonCodec = "JsonCodec";
        public const string JsonFile = "JsonFile";
        public const string JsonPieces = "JsonPieces";
        public const string Floats = "Floats";
        public const string HtmlRoot = "HtmlRoot";
        public const string HtmlSource = "HtmlSource";
        public const string HtmlPage = "HtmlPage";
        public const string HtmlFile = "HtmlFile";
    }
}
