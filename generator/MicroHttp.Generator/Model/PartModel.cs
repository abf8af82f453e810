namespace MicroHttp.Generator.Model
{
    /// <summary>A part of a segment: literal text, or a variable.</summary>
    internal sealed record PartModel(string Literal, VariableModel? Variable);
}
