namespace MicroHttp.Generator.Json.Model
{
    /// <summary>The codec of an array or a list.</summary>
    /// <param name="IsArray">Whether it is an array.</param>
    /// <param name="CanBeRead">Whether its elements can be read.</param>
    /// <param name="Element">How its elements are read and written.</param>
    internal sealed record JsonSequenceCodec(string Name, string Type, bool IsRecursive, bool IsArray, bool CanBeRead, JsonShape Element)
        : JsonCodec(Name, Type, IsRecursive);
}
