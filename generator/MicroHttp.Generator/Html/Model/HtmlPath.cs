using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Html.Model
{
    /// <summary>A way from a local to a value.</summary>
    /// <param name="Local">The local: the model, or an element.</param>
    /// <param name="Members">The members on the way; none for the local itself.</param>
    /// <param name="Type">The index of the type at its end.</param>
    internal sealed record HtmlPath(string Local, EquatableArray<HtmlMember> Members, int Type);
}
