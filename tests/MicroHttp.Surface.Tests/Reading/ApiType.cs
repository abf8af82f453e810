namespace MicroHttp.Surface.Tests.Reading;

/// <summary>One public type of an assembly: how it is declared, what it derives from, and a line for each member.</summary>
/// <param name="Name">Full name, as C# writes it.</param>
/// <param name="Declaration">Modifiers and kind: <c>sealed class</c>.</param>
/// <param name="Bases">Base class and interfaces.</param>
/// <param name="Members">One line a member, in the words of <see cref="ApiPrinter"/>.</param>
internal sealed record ApiType(string Name, string Declaration, IReadOnlyList<string> Bases, IReadOnlyList<string> Members)
{
    public string Header => $"{Declaration} {Name}{(Bases.Count == 0 ? "" : " : " + string.Join(", ", Bases))}";
}
