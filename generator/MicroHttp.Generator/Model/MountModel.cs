namespace MicroHttp.Generator.Model
{
    /// <summary>A place where an instance of a class serves.</summary>
    /// <param name="Class">The index of the class in <see cref="ApplicationModel.Classes"/>.</param>
    /// <param name="Owner">The index of the mount that owns this one; -1 for the application itself.</param>
    /// <param name="Member">The owner's field or property that holds the instance; empty for the application itself.</param>
    /// <param name="Prefix">The template of [Mount]; empty without the attribute.</param>
    /// <param name="Symbol">The documentation id of the member.</param>
    internal sealed record MountModel(int Class, int Owner, string Member, TemplateModel Prefix, string Symbol);
}
