namespace MicroHttp.Generator.Model
{
    /// <summary>A filter that a [Filter] attribute names.</summary>
    /// <param name="Member">The field or property, relative to the class that declares the attribute.</param>
    /// <param name="Fields">What [RequestFields] on the filter's class names; null when it may read any field.</param>
    internal sealed record FilterModel(string Member, FieldNamesModel? Fields);
}
