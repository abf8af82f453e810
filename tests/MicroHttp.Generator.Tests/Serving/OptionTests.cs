using MicroHttp.Generated;
using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class OptionTests
    {
        private const string Members = """
            {
                [HttpGet("/Hello")] public string Hello() => "hello";
                [HttpGet("/Items/{id:int}/Tags")] public string Tags(int id) => "tags " + id;
                [HttpGet("/Img-{name}.Png")] public string Image(string name) => name;
                [HttpGet("/Dir/")] public string Directory() => "dir";
                [HttpGet("/{a}-And-{b}/")] public string Both(string a, string b) => a + b;
                [HttpPost("/post")] public void Post() { }
            }
            """;

        private static readonly Served Ignoring = Served.From("[HttpApplication(IgnoreCase = true)] public partial class App " + Members);
        private static readonly Served Redirecting = Served.From("[HttpApplication(RedirectTrailingSlash = true, Concurrent = true)] public partial class App " + Members);

        [Theory]
        [InlineData("/hello", "hello")]
        [InlineData("/HELLO", "hello")]
        [InlineData("/items/5/TAGS", "tags 5")]
        [InlineData("/IMG-Xy.PNG", "Xy")]
        [InlineData("/A-aNd-B/", "AB")]
        public void Path_WhereCaseIsIgnored_MatchesLiteralsInEitherCase(string path, string expected) => Assert.Equal("200 " + expected, Ignoring.Get(path).ToString());

        [Theory]
        [InlineData("/hell/")]
        [InlineData("/hell\x4F\x0F")]
        [InlineData("/@ello")]
        [InlineData("/Hello/")]
        public void Path_WhereCaseIsIgnored_IsStillCompared(string path) => Assert.Equal(RouteMatch.NotFound, Ignoring.Match("GET", path));

        [Theory]
        [InlineData("/Hello/", "/Hello")]
        [InlineData("/Items/5/Tags/", "/Items/5/Tags")]
        [InlineData("/Dir", "/Dir/")]
        [InlineData("/x-And-y", "/x-And-y/")]
        public void Path_ThatDiffersByASlash_IsRedirected(string path, string location)
        {
            Reply reply = Redirecting.Get(path + "?q=1");

            Assert.Equal(308, reply.Status);
            Assert.Equal(location + "?q=1", reply.Field("Location"));
        }

        [Theory]
        [InlineData("GET", "/Hello", 0)]
        [InlineData("GET", "/", RouteMatch.NotFound)]
        [InlineData("GET", "/hello/", RouteMatch.NotFound)]
        [InlineData("GET", "/Hello//", RouteMatch.NotFound)]
        [InlineData("GET", "/post/", RouteMatch.NotFound)]
        [InlineData("GET", "/post", RouteMatch.MethodNotAllowed)]
        [InlineData("POST", "/post/", RouteMatch.RedirectSlash)]
        public void Path_ThatDiffersByMoreThanASlash_IsNotRedirected(string method, string path, int expected) => Assert.Equal(expected, Redirecting.Match(method, path));

        [Fact]
        public void Match_ThatLookedForASlash_LeavesTheBufferAsItWas()
        {
            var request = RequestLine.Request(Redirecting.Application, "GET", "/Dir");
            byte[] before = (byte[])request.Buffer.Clone();

            Assert.Equal(RouteMatch.RedirectSlash, Redirecting.Application.Match(request));
            Assert.Equal(before, request.Buffer);
        }

        [Fact]
        public void Concurrent_OfTheAttribute_IsPassedOn()
        {
            Assert.True(Redirecting.Application.Concurrent);
            Assert.False(Ignoring.Application.Concurrent);
        }
    }
}
