namespace MicroHttp.Generator.Model
{
    /// <summary>A type that is read from octets.</summary>
    /// <param name="Kind">Which one.</param>
    /// <param name="Type">The type, fully qualified, without a question mark.</param>
    /// <param name="IsNullable">Whether it is a Nullable of the type.</param>
    /// <param name="Enum">The members, where it is an enum.</param>
    internal sealed record ValueModel(ValueKind Kind, string Type, bool IsNullable, EnumModel? Enum);
}
