namespace MicroHttp.Generator.Model
{
    /// <summary>The names of a [RequestFields] attribute, lower-case.</summary>
    internal sealed record FieldNamesModel(EquatableArray<string> Names);
}
