namespace MicroHttp.Generator.Json.Model
{
    /// <summary>A value of an enum.</summary>
    /// <param name="Name">The name in C#, with an at sign where it needs one.</param>
    /// <param name="JsonName">The name in JSON, read with letters in either case.</param>
    /// <param name="Value">The number; that of a ulong as the long of the same bits.</param>
    internal sealed record JsonEnumValue(string Name, string JsonName, long Value);
}
