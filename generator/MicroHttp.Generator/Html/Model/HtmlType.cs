using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Html.Model
{
    /// <summary>A type that a template meets. Types name each other by their index, since they may hold themselves.</summary>
    /// <param name="Kind">What can be done with its values.</param>
    /// <param name="Type">The type, fully qualified; of a Nullable the type that it holds.</param>
    /// <param name="Title">The type as messages show it.</param>
    /// <param name="IsValueType">Whether no value is null.</param>
    /// <param name="Element">The index of the type of elements, or of what a Nullable holds; else -1.</param>
    /// <param name="Length">The name of the member that counts elements.</param>
    /// <param name="IsUnsigned">Whether it is an enum of ulong.</param>
    /// <param name="Members">The members of an object, those of base types last.</param>
    /// <param name="Names">The values of an enum.</param>
    internal sealed record HtmlType(
        HtmlKind Kind,
        string Type,
        string Title,
        bool IsValueType,
        int Element,
        string Length,
        bool IsUnsigned,
        EquatableArray<HtmlMember> Members,
        EquatableArray<string> Names);
}
