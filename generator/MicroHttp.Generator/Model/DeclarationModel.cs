namespace MicroHttp.Generator.Model
{
    /// <summary>The declarations that a generated part of a class has to repeat.</summary>
    /// <param name="Namespace">The namespace, or empty.</param>
    /// <param name="Containing">Keyword and name of the types around the class, outermost first, such as <c>struct Outer</c>.</param>
    /// <param name="Name">The class's name.</param>
    /// <param name="IsPartial">Whether class and containing types are all partial and none is generic.</param>
    internal sealed record DeclarationModel(string Namespace, EquatableArray<string> Containing, string Name, bool IsPartial);
}
