using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Html.Model
{
    /// <summary>A section that is repeated for each element.</summary>
    /// <param name="Path">The array or list.</param>
    /// <param name="Item">The name of the local that holds the element.</param>
    /// <param name="Body">What is written for each.</param>
    /// <param name="Else">What is written when there is none.</param>
    internal sealed record HtmlEach(HtmlPath Path, string Item, EquatableArray<HtmlNode> Body, EquatableArray<HtmlNode> Else) : HtmlNode;
}
