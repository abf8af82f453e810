namespace MicroHttp.Generator.Planning
{
    /// <summary>The values of the runtime's <c>ContentMode</c>.</summary>
    internal enum ContentMode
    {
        Ignored = 0,
        Held = 1,
        Streamed = 2,
    }
}
