using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Json.Model
{
    /// <summary>The codec of a [JsonModel] type.</summary>
    /// <param name="IsValueType">Whether it is a struct.</param>
    /// <param name="CanBeCreated">Whether it can be read: it is not abstract and has a constructor to call.</param>
    /// <param name="IsDeclaredHere">Whether its source is part of the compilation, so that extension methods are for it.</param>
    /// <param name="Members">Its members, in the order in which they are written.</param>
    internal sealed record JsonObjectCodec(
        string Name,
        string Type,
        bool IsRecursive,
        bool IsValueType,
        bool CanBeCreated,
        bool IsDeclaredHere,
        EquatableArray<JsonMember> Members)
        : JsonCodec(Name, Type, IsRecursive);
}
