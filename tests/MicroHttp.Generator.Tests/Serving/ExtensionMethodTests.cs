using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class ExtensionMethodTests
    {
        private static readonly Served s_served = Served.Members("""
            [HttpMethod("PROPFIND", "/x")] public string Find() => "find";
            [HttpMethod("MKCOL", "/x/{name}")] public string Make(string name) => "make " + name;
            [HttpMethod("GET", "/x")] public string Get() => "get";
            """);

        [Fact]
        public void Method_OfTheApplication_IsServed()
        {
            Assert.Equal("PROPFIND MKCOL", string.Join(" ", s_served.Application.ExtensionMethods));
            Assert.Equal("200 find", s_served.Send("PROPFIND", "/x").ToString());
            Assert.Equal("200 make y", s_served.Send("MKCOL", "/x/y").ToString());
            Assert.Equal("200 get", s_served.Get("/x").ToString());
        }

        [Fact]
        public void Method_NotServedAtAPath_IsNotAllowed()
        {
            Reply reply = s_served.Send("MKCOL", "/x");

            Assert.Equal(405, reply.Status);
            Assert.Equal("GET, HEAD, OPTIONS, PROPFIND", reply.Field("Allow"));
        }

        [Fact]
        public void Method_ThatNobodyKnows_IsNotImplemented() => Assert.Equal(501, s_served.Send("COPY", "/x").Status);
    }
}
