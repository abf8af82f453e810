namespace MicroHttp.Generator.Json.Model
{
    /// <summary>The codec of a dictionary with strings as keys.</summary>
    /// <param name="CanBeRead">Whether its values can be read.</param>
    /// <param name="Element">How its values are read and written.</param>
    internal sealed record JsonMapCodec(string Name, string Type, bool IsRecursive, bool CanBeRead, JsonShape Element)
        : JsonCodec(Name, Type, IsRecursive);
}
