namespace MicroHttp.Generator.Html.Model
{
    /// <summary>A placeholder.</summary>
    /// <param name="Path">What it stands for.</param>
    /// <param name="IsComponent">Whether it stands in a URL.</param>
    /// <param name="Decimals">The digits behind the point; -1 for as many as the number needs.</param>
    internal sealed record HtmlValue(HtmlPath Path, bool IsComponent, int Decimals) : HtmlNode;
}
