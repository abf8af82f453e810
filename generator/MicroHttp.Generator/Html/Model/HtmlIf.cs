using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Html.Model
{
    /// <summary>A section that is there under a condition.</summary>
    /// <param name="Path">What is asked.</param>
    /// <param name="Then">What is written when it holds.</param>
    /// <param name="Else">What is written when it does not.</param>
    internal sealed record HtmlIf(HtmlPath Path, EquatableArray<HtmlNode> Then, EquatableArray<HtmlNode> Else) : HtmlNode;
}
