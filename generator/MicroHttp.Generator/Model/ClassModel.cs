namespace MicroHttp.Generator.Model
{
    /// <summary>An application or handler class, seen for itself: nothing here depends on where it is mounted.</summary>
    /// <param name="Symbol">Its documentation id.</param>
    /// <param name="Name">Its name, as messages and comments show it.</param>
    /// <param name="Prefix">The template of [HttpHandler]; empty on an application.</param>
    /// <param name="Host">The host that it answers for, or null.</param>
    /// <param name="Filters">Its filters, outermost first.</param>
    /// <param name="Fields">What [RequestFields] on the class names; null without the attribute.</param>
    /// <param name="ContentLimit">[ContentLimit] on the class; -1 without it.</param>
    /// <param name="Methods">Its annotated methods, in the order of declaration.</param>
    /// <param name="Problems">What is wrong with it wherever it is mounted.</param>
    internal sealed record ClassModel(
        string Symbol,
        string Name,
        TemplateModel Prefix,
        string? Host,
        EquatableArray<FilterModel> Filters,
        FieldNamesModel? Fields,
        long ContentLimit,
        EquatableArray<MethodModel> Methods,
        EquatableArray<Problem> Problems);
}
