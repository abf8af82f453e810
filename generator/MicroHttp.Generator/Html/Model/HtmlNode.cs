namespace MicroHttp.Generator.Html.Model
{
    /// <summary>A part of a template.</summary>
    internal abstract record HtmlNode;
}
