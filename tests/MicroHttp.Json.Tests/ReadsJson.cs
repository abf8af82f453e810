namespace MicroHttp.Json.Tests
{
    /// <summary>A generated reader.</summary>
    internal delegate bool ReadsJson<T>(Utf8Slice content, out T value, out JsonError error);
}
