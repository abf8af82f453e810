namespace MicroHttp.Generator.Model
{
    /// <summary>A class that is filled from a form.</summary>
    /// <param name="Type">The type, fully qualified.</param>
    /// <param name="Members">Its settable properties and fields.</param>
    internal sealed record FormModel(string Type, EquatableArray<FormMemberModel> Members);
}
