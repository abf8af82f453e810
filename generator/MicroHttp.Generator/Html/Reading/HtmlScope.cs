namespace MicroHttp.Generator.Html.Reading
{
    /// <summary>What names are looked for in: the model, or an element of a repeated section.</summary>
    /// <param name="Local">The local that holds it.</param>
    /// <param name="Type">The index of its type.</param>
    internal sealed record HtmlScope(string Local, int Type);
}
