namespace MicroHttp.Generator.Model
{
    /// <summary>An enum that values are read as.</summary>
    /// <param name="Type">The type, fully qualified.</param>
    /// <param name="Name">The type's name, for names in generated code and messages.</param>
    /// <param name="IsUnsigned">Whether it is an enum of ulong, whose numbers do not all fit a long.</param>
    /// <param name="IsFlags">Whether numbers may combine members.</param>
    /// <param name="Members">Its members.</param>
    internal sealed record EnumModel(string Type, string Name, bool IsUnsigned, bool IsFlags, EquatableArray<EnumMemberModel> Members);
}
