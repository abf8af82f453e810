using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Html.Model
{
    /// <summary>A template that was read.</summary>
    /// <param name="Root">Template and model.</param>
    /// <param name="Nodes">What it consists of; nothing when something is wrong with it.</param>
    /// <param name="Problems">What is wrong with it.</param>
    internal sealed record HtmlPage(HtmlRoot Root, EquatableArray<HtmlNode> Nodes, EquatableArray<Problem> Problems);
}
