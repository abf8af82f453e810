namespace MicroHttp.Benchmarks
{
    /// <summary>The first fifty routes of <see cref="GitHubApp"/>.</summary>
    [HttpApplication(Concurrent = true)]
    internal sealed partial class FiftyRoutesApp
    {
        [HttpGet("/authorizations")] public void Endpoint0() { }
        [HttpGet("/authorizations/{id}")] public void Endpoint1(Utf8Slice id) { }
        [HttpPost("/authorizations")] public void Endpoint2() { }
        [HttpDelete("/authorizations/{id}")] public void Endpoint3(Utf8Slice id) { }
        [HttpGet("/applications/{clientId}/tokens/{accessToken}")] public void Endpoint4(Utf8Slice clientId, Utf8Slice accessToken) { }
        [HttpDelete("/applications/{clientId}/tokens")] public void Endpoint5(Utf8Slice clientId) { }
        [HttpDelete("/applications/{clientId}/tokens/{accessToken}")] public void Endpoint6(Utf8Slice clientId, Utf8Slice accessToken) { }
        [HttpGet("/events")] public void Endpoint7() { }
        [HttpGet("/repos/{owner}/{repo}/events")] public void Endpoint8(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/networks/{owner}/{repo}/events")] public void Endpoint9(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/orgs/{org}/events")] public void Endpoint10(Utf8Slice org) { }
        [HttpGet("/users/{user}/received_events")] public void Endpoint11(Utf8Slice user) { }
        [HttpGet("/users/{user}/received_events/public")] public void Endpoint12(Utf8Slice user) { }
        [HttpGet("/users/{user}/events")] public void Endpoint13(Utf8Slice user) { }
        [HttpGet("/users/{user}/events/public")] public void Endpoint14(Utf8Slice user) { }
        [HttpGet("/users/{user}/events/orgs/{org}")] public void Endpoint15(Utf8Slice user, Utf8Slice org) { }
        [HttpGet("/feeds")] public void Endpoint16() { }
        [HttpGet("/notifications")] public void Endpoint17() { }
        [HttpGet("/repos/{owner}/{repo}/notifications")] public void Endpoint18(Utf8Slice owner, Utf8Slice repo) { }
        [HttpPut("/notifications")] public void Endpoint19() { }
        [HttpPut("/repos/{owner}/{repo}/notifications")] public void Endpoint20(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/notifications/threads/{id}")] public void Endpoint21(Utf8Slice id) { }
        [HttpGet("/notifications/threads/{id}/subscription")] public void Endpoint22(Utf8Slice id) { }
        [HttpPut("/notifications/threads/{id}/subscription")] public void Endpoint23(Utf8Slice id) { }
        [HttpDelete("/notifications/threads/{id}/subscription")] public void Endpoint24(Utf8Slice id) { }
        [HttpGet("/repos/{owner}/{repo}/stargazers")] public void Endpoint25(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/users/{user}/starred")] public void Endpoint26(Utf8Slice user) { }
        [HttpGet("/user/starred")] public void Endpoint27() { }
        [HttpGet("/user/starred/{owner}/{repo}")] public void Endpoint28(Utf8Slice owner, Utf8Slice repo) { }
        [HttpPut("/user/starred/{owner}/{repo}")] public void Endpoint29(Utf8Slice owner, Utf8Slice repo) { }
        [HttpDelete("/user/starred/{owner}/{repo}")] public void Endpoint30(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/subscribers")] public void Endpoint31(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/users/{user}/subscriptions")] public void Endpoint32(Utf8Slice user) { }
        [HttpGet("/user/subscriptions")] public void Endpoint33() { }
        [HttpGet("/repos/{owner}/{repo}/subscription")] public void Endpoint34(Utf8Slice owner, Utf8Slice repo) { }
        [HttpPut("/repos/{owner}/{repo}/subscription")] public void Endpoint35(Utf8Slice owner, Utf8Slice repo) { }
        [HttpDelete("/repos/{owner}/{repo}/subscription")] public void Endpoint36(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/user/subscriptions/{owner}/{repo}")] public void Endpoint37(Utf8Slice owner, Utf8Slice repo) { }
        [HttpPut("/user/subscriptions/{owner}/{repo}")] public void Endpoint38(Utf8Slice owner, Utf8Slice repo) { }
        [HttpDelete("/user/subscriptions/{owner}/{repo}")] public void Endpoint39(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/users/{user}/gists")] public void Endpoint40(Utf8Slice user) { }
        [HttpGet("/gists")] public void Endpoint41() { }
        [HttpGet("/gists/{id}")] public void Endpoint42(Utf8Slice id) { }
        [HttpPost("/gists")] public void Endpoint43() { }
        [HttpPut("/gists/{id}/star")] public void Endpoint44(Utf8Slice id) { }
        [HttpDelete("/gists/{id}/star")] public void Endpoint45(Utf8Slice id) { }
        [HttpGet("/gists/{id}/star")] public void Endpoint46(Utf8Slice id) { }
        [HttpPost("/gists/{id}/forks")] public void Endpoint47(Utf8Slice id) { }
        [HttpDelete("/gists/{id}")] public void Endpoint48(Utf8Slice id) { }
        [HttpGet("/repos/{owner}/{repo}/git/blobs/{sha}")] public void Endpoint49(Utf8Slice owner, Utf8Slice repo, Utf8Slice sha) { }
    }
}
