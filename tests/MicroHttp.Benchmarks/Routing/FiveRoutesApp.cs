namespace MicroHttp.Benchmarks
{
    /// <summary>The first five routes of <see cref="GitHubApp"/>.</summary>
    [HttpApplication(Concurrent = true)]
    internal sealed partial class FiveRoutesApp
    {
        [HttpGet("/authorizations")] public void Endpoint0() { }
        [HttpGet("/authorizations/{id}")] public void Endpoint1(Utf8Slice id) { }
        [HttpPost("/authorizations")] public void Endpoint2() { }
        [HttpDelete("/authorizations/{id}")] public void Endpoint3(Utf8Slice id) { }
        [HttpGet("/applications/{clientId}/tokens/{accessToken}")] public void Endpoint4(Utf8Slice clientId, Utf8Slice accessToken) { }
    }
}
