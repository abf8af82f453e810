namespace MicroHttp.Generator.Html.Model
{
    /// <summary>A property or field that a template can read.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Type">The index of its type.</param>
    internal sealed record HtmlMember(string Name, int Type);
}
