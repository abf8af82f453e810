using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class PrecedenceTests
    {
        private static readonly Served Served = Served.Members("""
            [HttpGet("/")] public string Root() => "root";
            [HttpGet("/{*rest}")] public string Rest(string rest) => "rest " + rest;
            [HttpGet("/a/b")] public string Literal() => "literal";
            [HttpGet("/a/{name}.{ext}")] public string Complex(string name, string ext) => "complex " + name + " " + ext;
            [HttpGet("/a/{id}")] public string Typed(int id) => "typed " + id;
            [HttpGet("/a/{name}")] public string Variable(string name) => "variable " + name;
            [HttpPut("/a/{name}")] public string PutVariable(string name) => "put " + name;
            [HttpGet("/a/{name}/x")] public string Below(string name) => "below " + name;
            [HttpGet("/a/b/y")] public string BelowLiteral() => "below literal";
            [HttpGet("/o/{id?}")] public string Optional(int id = 7) => "optional " + id;
            [HttpGet("/p/{id?}")] public string OptionalText(string? id) => "optional " + (id ?? "null");
            [HttpGet("/p")] public string Explicit() => "explicit";
            [HttpGet("/c/{number:int}/{*rest}")] public string TypedThenRest(int number, string rest) => "c " + number + " " + rest;
            [HttpGet("/d/{*number}")] public string TypedRest(int number) => "d " + number;
            [HttpHead("/h")] public void Head(HttpResponse response) => response.AddField("X-By", "head");
            [HttpGet("/h")] public string Get() => "get";
            [HttpOptions("/h")] public string Options() => "options";
            """);

        [Theory]
        [InlineData("/", "root")]
        [InlineData("/zz", "rest zz")]
        [InlineData("/zz//y/", "rest zz//y/")]
        [InlineData("/a/b", "literal")]
        [InlineData("/a/b.c", "complex b c")]
        [InlineData("/a/b.c.d", "complex b.c d")]
        [InlineData("/a/12", "typed 12")]
        [InlineData("/a/1.5", "complex 1 5")]
        [InlineData("/a/.x", "variable .x")]
        [InlineData("/a/x.", "variable x.")]
        [InlineData("/a/99999999999", "variable 99999999999")]
        [InlineData("/a/", "rest a/")]
        [InlineData("/a", "rest a")]
        [InlineData("/a/b/x", "below b")]
        [InlineData("/a/b/y", "below literal")]
        [InlineData("/a/b/z", "rest a/b/z")]
        [InlineData("/o", "optional 7")]
        [InlineData("/o/3", "optional 3")]
        [InlineData("/o/x", "rest o/x")]
        [InlineData("/p", "explicit")]
        [InlineData("/p/q", "optional q")]
        [InlineData("/c/5", "c 5 ")]
        [InlineData("/c/5/", "c 5 ")]
        [InlineData("/c/5/x/y", "c 5 x/y")]
        [InlineData("/c/x", "rest c/x")]
        [InlineData("/d/12", "d 12")]
        [InlineData("/d/x", "rest d/x")]
        [InlineData("/h", "get")]
        public void Path_MatchedByMoreThanOneTemplate_IsServedByTheMostParticular(string path, string expected) =>
            Assert.Equal("200 " + expected, Served.Get(path).ToString());

        [Fact]
        public void Path_WhoseFirstTemplateLacksTheMethod_IsServedByTheNext()
        {
            Assert.Equal("200 put b", Served.Send("PUT", "/a/b").ToString());
            Assert.Equal("200 put 12", Served.Send("PUT", "/a/12").ToString());
        }

        [Fact]
        public void Path_ThatNoTemplateServesForAMethod_AllowsTheMethodsOfAll()
        {
            Reply reply = Served.Send("DELETE", "/a/12");

            Assert.Equal(405, reply.Status);
            Assert.Equal("GET, HEAD, PUT, OPTIONS", reply.Field("Allow"));
        }

        [Fact]
        public void Head_WithAMethodOfItsOwn_IsServedByThat() => Assert.Equal("head", Served.Send("HEAD", "/h").Field("X-By"));

        [Fact]
        public void Options_WithAMethodOfItsOwn_IsServedByThat() => Assert.Equal("200 options", Served.Send("OPTIONS", "/h").ToString());
    }
}
