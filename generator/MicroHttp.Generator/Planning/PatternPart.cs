namespace MicroHttp.Generator.Planning
{
    /// <summary>A part of a segment pattern: literal text, or what a variable accepts.</summary>
    internal sealed record PatternPart(string Literal, VariableRule? Rule);
}
