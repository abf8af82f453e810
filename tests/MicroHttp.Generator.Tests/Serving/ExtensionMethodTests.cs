using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class ExtensionMethodTests
    {
        private static readonly Served Served = Served.Members("""
            [HttpMethod("PROPFIND", "/x")] public string Find() => "find";
            [HttpMethod("MKCOL", "/x/{name}")] public string Make(string name) => "make " + name;
            [HttpMethod("GET", "/x")] public string Get() => "get";
            """);

        [Fact]
        public void Method_OfTheApplication_IsServed()
        {
            Assert.Equal("PROPFIND MKCOL", string.Join(" ", Served.Application.ExtensionMethods));
            Assert.Equal("200 find", Served.Send("PROPFIND", "/x").ToString());
            Assert.Equal("200 make y", Served.Send("MKCOL", "/x/y").ToString());
            Assert.Equal("200 get", Served.Get("/x").ToString());
        }

        [Fact]
        public void Method_NotServedAtAPath_IsNotAllowed()
        {
            Reply reply = Served.Send("MKCOL", "/x");

            Assert.Equal(405, reply.Status);
            Assert.Equal("GET, HEAD, OPTIONS, PROPFIND", reply.Field("Allow"));
        }

        [Fact]
        public void Method_ThatNobodyKnows_IsNotImplemented() => Assert.Equal(501, Served.Send("COPY", "/x").Status);
    }
}
