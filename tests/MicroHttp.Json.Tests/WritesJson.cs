namespace MicroHttp.Json.Tests
{
    /// <summary>A generated writer.</summary>
    internal delegate void WritesJson<T>(HttpResponse response, T value);
}
