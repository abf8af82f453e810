namespace MicroHttp.Benchmarks
{
    /// <summary>The routes of GitHub's API as of 2014, a common yardstick of routers.</summary>
    [HttpApplication(Concurrent = true)]
    internal sealed partial class GitHubApp
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
        [HttpPost("/repos/{owner}/{repo}/git/blobs")] public void Endpoint50(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/git/commits/{sha}")] public void Endpoint51(Utf8Slice owner, Utf8Slice repo, Utf8Slice sha) { }
        [HttpPost("/repos/{owner}/{repo}/git/commits")] public void Endpoint52(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/git/refs")] public void Endpoint53(Utf8Slice owner, Utf8Slice repo) { }
        [HttpPost("/repos/{owner}/{repo}/git/refs")] public void Endpoint54(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/git/tags/{sha}")] public void Endpoint55(Utf8Slice owner, Utf8Slice repo, Utf8Slice sha) { }
        [HttpPost("/repos/{owner}/{repo}/git/tags")] public void Endpoint56(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/git/trees/{sha}")] public void Endpoint57(Utf8Slice owner, Utf8Slice repo, Utf8Slice sha) { }
        [HttpPost("/repos/{owner}/{repo}/git/trees")] public void Endpoint58(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/issues")] public void Endpoint59() { }
        [HttpGet("/user/issues")] public void Endpoint60() { }
        [HttpGet("/orgs/{org}/issues")] public void Endpoint61(Utf8Slice org) { }
        [HttpGet("/repos/{owner}/{repo}/issues")] public void Endpoint62(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/issues/{number}")] public void Endpoint63(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpPost("/repos/{owner}/{repo}/issues")] public void Endpoint64(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/assignees")] public void Endpoint65(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/assignees/{assignee}")] public void Endpoint66(Utf8Slice owner, Utf8Slice repo, Utf8Slice assignee) { }
        [HttpGet("/repos/{owner}/{repo}/issues/{number}/comments")] public void Endpoint67(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpPost("/repos/{owner}/{repo}/issues/{number}/comments")] public void Endpoint68(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpGet("/repos/{owner}/{repo}/issues/{number}/events")] public void Endpoint69(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpGet("/repos/{owner}/{repo}/labels")] public void Endpoint70(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/labels/{name}")] public void Endpoint71(Utf8Slice owner, Utf8Slice repo, Utf8Slice name) { }
        [HttpPost("/repos/{owner}/{repo}/labels")] public void Endpoint72(Utf8Slice owner, Utf8Slice repo) { }
        [HttpDelete("/repos/{owner}/{repo}/labels/{name}")] public void Endpoint73(Utf8Slice owner, Utf8Slice repo, Utf8Slice name) { }
        [HttpGet("/repos/{owner}/{repo}/issues/{number}/labels")] public void Endpoint74(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpPost("/repos/{owner}/{repo}/issues/{number}/labels")] public void Endpoint75(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpDelete("/repos/{owner}/{repo}/issues/{number}/labels/{name}")] public void Endpoint76(Utf8Slice owner, Utf8Slice repo, Utf8Slice number, Utf8Slice name) { }
        [HttpPut("/repos/{owner}/{repo}/issues/{number}/labels")] public void Endpoint77(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpDelete("/repos/{owner}/{repo}/issues/{number}/labels")] public void Endpoint78(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpGet("/repos/{owner}/{repo}/milestones/{number}/labels")] public void Endpoint79(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpGet("/repos/{owner}/{repo}/milestones")] public void Endpoint80(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/milestones/{number}")] public void Endpoint81(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpPost("/repos/{owner}/{repo}/milestones")] public void Endpoint82(Utf8Slice owner, Utf8Slice repo) { }
        [HttpDelete("/repos/{owner}/{repo}/milestones/{number}")] public void Endpoint83(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpGet("/emojis")] public void Endpoint84() { }
        [HttpGet("/gitignore/templates")] public void Endpoint85() { }
        [HttpGet("/gitignore/templates/{name}")] public void Endpoint86(Utf8Slice name) { }
        [HttpPost("/markdown")] public void Endpoint87() { }
        [HttpPost("/markdown/raw")] public void Endpoint88() { }
        [HttpGet("/meta")] public void Endpoint89() { }
        [HttpGet("/rate_limit")] public void Endpoint90() { }
        [HttpGet("/users/{user}/orgs")] public void Endpoint91(Utf8Slice user) { }
        [HttpGet("/user/orgs")] public void Endpoint92() { }
        [HttpGet("/orgs/{org}")] public void Endpoint93(Utf8Slice org) { }
        [HttpGet("/orgs/{org}/members")] public void Endpoint94(Utf8Slice org) { }
        [HttpGet("/orgs/{org}/members/{user}")] public void Endpoint95(Utf8Slice org, Utf8Slice user) { }
        [HttpDelete("/orgs/{org}/members/{user}")] public void Endpoint96(Utf8Slice org, Utf8Slice user) { }
        [HttpGet("/orgs/{org}/public_members")] public void Endpoint97(Utf8Slice org) { }
        [HttpGet("/orgs/{org}/public_members/{user}")] public void Endpoint98(Utf8Slice org, Utf8Slice user) { }
        [HttpPut("/orgs/{org}/public_members/{user}")] public void Endpoint99(Utf8Slice org, Utf8Slice user) { }
        [HttpDelete("/orgs/{org}/public_members/{user}")] public void Endpoint100(Utf8Slice org, Utf8Slice user) { }
        [HttpGet("/orgs/{org}/teams")] public void Endpoint101(Utf8Slice org) { }
        [HttpGet("/teams/{id}")] public void Endpoint102(Utf8Slice id) { }
        [HttpPost("/orgs/{org}/teams")] public void Endpoint103(Utf8Slice org) { }
        [HttpDelete("/teams/{id}")] public void Endpoint104(Utf8Slice id) { }
        [HttpGet("/teams/{id}/members")] public void Endpoint105(Utf8Slice id) { }
        [HttpGet("/teams/{id}/members/{user}")] public void Endpoint106(Utf8Slice id, Utf8Slice user) { }
        [HttpPut("/teams/{id}/members/{user}")] public void Endpoint107(Utf8Slice id, Utf8Slice user) { }
        [HttpDelete("/teams/{id}/members/{user}")] public void Endpoint108(Utf8Slice id, Utf8Slice user) { }
        [HttpGet("/teams/{id}/repos")] public void Endpoint109(Utf8Slice id) { }
        [HttpGet("/teams/{id}/repos/{owner}/{repo}")] public void Endpoint110(Utf8Slice id, Utf8Slice owner, Utf8Slice repo) { }
        [HttpPut("/teams/{id}/repos/{owner}/{repo}")] public void Endpoint111(Utf8Slice id, Utf8Slice owner, Utf8Slice repo) { }
        [HttpDelete("/teams/{id}/repos/{owner}/{repo}")] public void Endpoint112(Utf8Slice id, Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/user/teams")] public void Endpoint113() { }
        [HttpGet("/repos/{owner}/{repo}/pulls")] public void Endpoint114(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/pulls/{number}")] public void Endpoint115(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpPost("/repos/{owner}/{repo}/pulls")] public void Endpoint116(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/pulls/{number}/commits")] public void Endpoint117(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpGet("/repos/{owner}/{repo}/pulls/{number}/files")] public void Endpoint118(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpGet("/repos/{owner}/{repo}/pulls/{number}/merge")] public void Endpoint119(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpPut("/repos/{owner}/{repo}/pulls/{number}/merge")] public void Endpoint120(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpGet("/repos/{owner}/{repo}/pulls/{number}/comments")] public void Endpoint121(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpPut("/repos/{owner}/{repo}/pulls/{number}/comments")] public void Endpoint122(Utf8Slice owner, Utf8Slice repo, Utf8Slice number) { }
        [HttpGet("/user/repos")] public void Endpoint123() { }
        [HttpGet("/users/{user}/repos")] public void Endpoint124(Utf8Slice user) { }
        [HttpGet("/orgs/{org}/repos")] public void Endpoint125(Utf8Slice org) { }
        [HttpGet("/repositories")] public void Endpoint126() { }
        [HttpPost("/user/repos")] public void Endpoint127() { }
        [HttpPost("/orgs/{org}/repos")] public void Endpoint128(Utf8Slice org) { }
        [HttpGet("/repos/{owner}/{repo}")] public void Endpoint129(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/contributors")] public void Endpoint130(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/languages")] public void Endpoint131(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/teams")] public void Endpoint132(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/tags")] public void Endpoint133(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/branches")] public void Endpoint134(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/branches/{branch}")] public void Endpoint135(Utf8Slice owner, Utf8Slice repo, Utf8Slice branch) { }
        [HttpDelete("/repos/{owner}/{repo}")] public void Endpoint136(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/collaborators")] public void Endpoint137(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/collaborators/{user}")] public void Endpoint138(Utf8Slice owner, Utf8Slice repo, Utf8Slice user) { }
        [HttpPut("/repos/{owner}/{repo}/collaborators/{user}")] public void Endpoint139(Utf8Slice owner, Utf8Slice repo, Utf8Slice user) { }
        [HttpDelete("/repos/{owner}/{repo}/collaborators/{user}")] public void Endpoint140(Utf8Slice owner, Utf8Slice repo, Utf8Slice user) { }
        [HttpGet("/repos/{owner}/{repo}/comments")] public void Endpoint141(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/commits/{sha}/comments")] public void Endpoint142(Utf8Slice owner, Utf8Slice repo, Utf8Slice sha) { }
        [HttpPost("/repos/{owner}/{repo}/commits/{sha}/comments")] public void Endpoint143(Utf8Slice owner, Utf8Slice repo, Utf8Slice sha) { }
        [HttpGet("/repos/{owner}/{repo}/comments/{id}")] public void Endpoint144(Utf8Slice owner, Utf8Slice repo, Utf8Slice id) { }
        [HttpDelete("/repos/{owner}/{repo}/comments/{id}")] public void Endpoint145(Utf8Slice owner, Utf8Slice repo, Utf8Slice id) { }
        [HttpGet("/repos/{owner}/{repo}/commits")] public void Endpoint146(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/commits/{sha}")] public void Endpoint147(Utf8Slice owner, Utf8Slice repo, Utf8Slice sha) { }
        [HttpGet("/repos/{owner}/{repo}/readme")] public void Endpoint148(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/keys")] public void Endpoint149(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/keys/{id}")] public void Endpoint150(Utf8Slice owner, Utf8Slice repo, Utf8Slice id) { }
        [HttpPost("/repos/{owner}/{repo}/keys")] public void Endpoint151(Utf8Slice owner, Utf8Slice repo) { }
        [HttpDelete("/repos/{owner}/{repo}/keys/{id}")] public void Endpoint152(Utf8Slice owner, Utf8Slice repo, Utf8Slice id) { }
        [HttpGet("/repos/{owner}/{repo}/downloads")] public void Endpoint153(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/downloads/{id}")] public void Endpoint154(Utf8Slice owner, Utf8Slice repo, Utf8Slice id) { }
        [HttpDelete("/repos/{owner}/{repo}/downloads/{id}")] public void Endpoint155(Utf8Slice owner, Utf8Slice repo, Utf8Slice id) { }
        [HttpGet("/repos/{owner}/{repo}/forks")] public void Endpoint156(Utf8Slice owner, Utf8Slice repo) { }
        [HttpPost("/repos/{owner}/{repo}/forks")] public void Endpoint157(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/hooks")] public void Endpoint158(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/hooks/{id}")] public void Endpoint159(Utf8Slice owner, Utf8Slice repo, Utf8Slice id) { }
        [HttpPost("/repos/{owner}/{repo}/hooks")] public void Endpoint160(Utf8Slice owner, Utf8Slice repo) { }
        [HttpPost("/repos/{owner}/{repo}/hooks/{id}/tests")] public void Endpoint161(Utf8Slice owner, Utf8Slice repo, Utf8Slice id) { }
        [HttpDelete("/repos/{owner}/{repo}/hooks/{id}")] public void Endpoint162(Utf8Slice owner, Utf8Slice repo, Utf8Slice id) { }
        [HttpPost("/repos/{owner}/{repo}/merges")] public void Endpoint163(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/releases")] public void Endpoint164(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/releases/{id}")] public void Endpoint165(Utf8Slice owner, Utf8Slice repo, Utf8Slice id) { }
        [HttpPost("/repos/{owner}/{repo}/releases")] public void Endpoint166(Utf8Slice owner, Utf8Slice repo) { }
        [HttpDelete("/repos/{owner}/{repo}/releases/{id}")] public void Endpoint167(Utf8Slice owner, Utf8Slice repo, Utf8Slice id) { }
        [HttpGet("/repos/{owner}/{repo}/releases/{id}/assets")] public void Endpoint168(Utf8Slice owner, Utf8Slice repo, Utf8Slice id) { }
        [HttpGet("/repos/{owner}/{repo}/stats/contributors")] public void Endpoint169(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/stats/commit_activity")] public void Endpoint170(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/stats/code_frequency")] public void Endpoint171(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/stats/participation")] public void Endpoint172(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/stats/punch_card")] public void Endpoint173(Utf8Slice owner, Utf8Slice repo) { }
        [HttpGet("/repos/{owner}/{repo}/statuses/{ref}")] public void Endpoint174(Utf8Slice owner, Utf8Slice repo, Utf8Slice @ref) { }
        [HttpPost("/repos/{owner}/{repo}/statuses/{ref}")] public void Endpoint175(Utf8Slice owner, Utf8Slice repo, Utf8Slice @ref) { }
        [HttpGet("/search/repositories")] public void Endpoint176() { }
        [HttpGet("/search/code")] public void Endpoint177() { }
        [HttpGet("/search/issues")] public void Endpoint178() { }
        [HttpGet("/search/users")] public void Endpoint179() { }
        [HttpGet("/legacy/issues/search/{owner}/{repository}/{state}/{keyword}")] public void Endpoint180(Utf8Slice owner, Utf8Slice repository, Utf8Slice state, Utf8Slice keyword) { }
        [HttpGet("/legacy/repos/search/{keyword}")] public void Endpoint181(Utf8Slice keyword) { }
        [HttpGet("/legacy/user/search/{keyword}")] public void Endpoint182(Utf8Slice keyword) { }
        [HttpGet("/legacy/user/email/{email}")] public void Endpoint183(Utf8Slice email) { }
        [HttpGet("/users/{user}")] public void Endpoint184(Utf8Slice user) { }
        [HttpGet("/user")] public void Endpoint185() { }
        [HttpGet("/users")] public void Endpoint186() { }
        [HttpGet("/user/emails")] public void Endpoint187() { }
        [HttpPost("/user/emails")] public void Endpoint188() { }
        [HttpDelete("/user/emails")] public void Endpoint189() { }
        [HttpGet("/users/{user}/followers")] public void Endpoint190(Utf8Slice user) { }
        [HttpGet("/user/followers")] public void Endpoint191() { }
        [HttpGet("/users/{user}/following")] public void Endpoint192(Utf8Slice user) { }
        [HttpGet("/user/following")] public void Endpoint193() { }
        [HttpGet("/user/following/{user}")] public void Endpoint194(Utf8Slice user) { }
        [HttpGet("/users/{user}/following/{targetUser}")] public void Endpoint195(Utf8Slice user, Utf8Slice targetUser) { }
        [HttpPut("/user/following/{user}")] public void Endpoint196(Utf8Slice user) { }
        [HttpDelete("/user/following/{user}")] public void Endpoint197(Utf8Slice user) { }
        [HttpGet("/users/{user}/keys")] public void Endpoint198(Utf8Slice user) { }
        [HttpGet("/user/keys")] public void Endpoint199() { }
        [HttpGet("/user/keys/{id}")] public void Endpoint200(Utf8Slice id) { }
        [HttpPost("/user/keys")] public void Endpoint201() { }
        [HttpDelete("/user/keys/{id}")] public void Endpoint202(Utf8Slice id) { }
    }
}
