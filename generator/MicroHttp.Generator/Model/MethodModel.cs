namespace MicroHttp.Generator.Model
{
    /// <summary>An annotated method.</summary>
    /// <param name="Symbol">Its documentation id.</param>
    /// <param name="Name">Its name, escaped where it is a keyword.</param>
    /// <param name="StaticOwner">The class to call a static method on; null for an instance method.</param>
    /// <param name="Routes">A route for each method attribute.</param>
    /// <param name="Parameters">Its parameters.</param>
    /// <param name="Result">What it returns.</param>
    /// <param name="Filters">Its own filters, outermost first.</param>
    /// <param name="Fields">What [RequestFields] on the method names; null without the attribute.</param>
    /// <param name="ContentLimit">[ContentLimit] on the method; -1 without it.</param>
    internal sealed record MethodModel(
        string Symbol,
        string Name,
        string? StaticOwner,
        EquatableArray<RouteModel> Routes,
        EquatableArray<ParameterModel> Parameters,
        ResultModel Result,
        EquatableArray<FilterModel> Filters,
        FieldNamesModel? Fields,
        long ContentLimit);
}
