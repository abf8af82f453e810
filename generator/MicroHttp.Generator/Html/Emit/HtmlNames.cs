namespace MicroHttp.Generator.Html.Emit
{
    /// <summary>Names of the runtime for templates as generated code writes them.</summary>
    internal static class HtmlNames
    {
        public const string Space = "MicroHttp.Generated.Html";
        public const string Pages = "global::" + Space + ".";
        public const string Writer = "global::MicroHttp.Generated.HtmlWriter";
        public const string Float = "global::MicroHttp.Generated.HtmlFloat";
    }
}
