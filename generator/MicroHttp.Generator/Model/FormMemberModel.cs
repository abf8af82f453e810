namespace MicroHttp.Generator.Model
{
    /// <summary>A member of a form model.</summary>
    /// <param name="Name">The property or field.</param>
    /// <param name="BoundName">The name of the form field.</param>
    /// <param name="IsArray">Whether it takes every value of that name.</param>
    /// <param name="Value">How a value is read.</param>
    internal sealed record FormMemberModel(string Name, string BoundName, bool IsArray, ValueModel Value);
}
