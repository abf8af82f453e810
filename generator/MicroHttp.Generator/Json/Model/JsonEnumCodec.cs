using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Json.Model
{
    /// <summary>The codec of an enum.</summary>
    /// <param name="IsNamed">Whether values are written by name.</param>
    /// <param name="IsUnsigned">Whether it is an enum of ulong.</param>
    /// <param name="IsFlags">Whether numbers may combine values.</param>
    /// <param name="Values">Its values.</param>
    internal sealed record JsonEnumCodec(string Name, string Type, bool IsNamed, bool IsUnsigned, bool IsFlags, EquatableArray<JsonEnumValue> Values)
        : JsonCodec(Name, Type, false);
}
