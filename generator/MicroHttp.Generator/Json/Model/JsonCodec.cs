namespace MicroHttp.Generator.Json.Model
{
    /// <summary>A generated class that reads and writes the values of one type.</summary>
    /// <param name="Name">The name of the class, which no other type has.</param>
    /// <param name="Type">The type, fully qualified.</param>
    /// <param name="IsRecursive">Whether values may hold values of the same type.</param>
    internal abstract record JsonCodec(string Name, string Type, bool IsRecursive);
}
