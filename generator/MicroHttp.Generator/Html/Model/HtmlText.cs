namespace MicroHttp.Generator.Html.Model
{
    /// <summary>Text that is always the same.</summary>
    internal sealed record HtmlText(string Text) : HtmlNode;
}
