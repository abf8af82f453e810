using MicroHttp.Generated;
using MicroHttp.Generator.Tests.Support;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class FilterTests
    {
        private static readonly Served Served = Served.From("""
            public class Trace : IRequestFilter
            {
                private readonly string _name;
                public Trace(string name) { _name = name; }
                public bool Before(HttpExchange exchange)
                {
                    exchange.Response.AddField("X-Before", _name);
                    if (exchange.Request.TryGetQuery("stop", out Utf8Slice stop) && stop.Is(_name)) { exchange.Response.Status = StatusCode.Forbidden; return false; }
                    return true;
                }

                public void After(HttpExchange exchange) => exchange.Response.AddField("X-After", _name);
            }

            [RequestFields("Authorization", "X-B")]
            public sealed class Named : Trace { public Named(string name) : base(name) { } }

            [HttpApplication, Filter(nameof(_outer))]
            public partial class App
            {
                private readonly Named _outer = new Named("outer");
                private readonly Named _own = new Named("own");
                private readonly Handler _handler = new Handler();
                [HttpGet("/plain")] public string Plain() => "plain";
                [HttpGet("/own"), Filter(nameof(_own))] public string Own() => "own";
            }

            [HttpHandler("/handler"), Filter(nameof(First)), Filter(nameof(Second))]
            public class Handler
            {
                public readonly IRequestFilter First = new Named("first");
                public static Named Second { get; } = new Named("second");
                internal static readonly Trace Third = new Trace("third");
                [HttpGet] public string Get() => "get";
                [HttpGet("throw"), Filter("Third")] public string Throw() => throw new HttpException(StatusCode.Conflict);
            }
            """);

        [Theory]
        [InlineData("/plain", 200, "outer", "outer")]
        [InlineData("/own", 200, "outer own", "own outer")]
        [InlineData("/handler", 200, "outer first second", "second first outer")]
        [InlineData("/handler/throw", 409, "", "third second first outer")]
        [InlineData("/handler?stop=first", 403, "outer first", "first outer")]
        [InlineData("/own?stop=outer", 403, "outer", "outer")]
        [InlineData("/nowhere", 404, "", "outer")]
        public void Filters_OfAnEndpoint_RunAroundIt(string target, int status, string before, string after)
        {
            Reply reply = Served.Get(target);

            Assert.Equal(status, reply.Status);
            Assert.Equal(after, reply.All("X-After"));
            if (before.Length != 0)
            {
                Assert.Equal(before, reply.All("X-Before"));
            }
        }

        [Fact]
        public void Fields_OfFilters_AreWantedByTheirEndpoints()
        {
            IHttpApplication application = Served.Application;
            EndpointInfo plain = application.Describe(Served.Match("GET", "/plain"));
            EndpointInfo handler = application.Describe(Served.Match("GET", "/handler"));

            Assert.True(plain.Filtered);
            Assert.False(plain.WholeFieldSection);
            Assert.Equal((1 << application.Fields.IndexOf("authorization")) | (1 << application.Fields.IndexOf("x-b")), plain.WantedFields);
            Assert.Same(plain, application.Describe(RouteMatch.NotFound));
            Assert.Same(plain, application.Describe(Served.Match("GET", "/own")));

            // What an IRequestFilter reads is not known.
            Assert.True(handler.WholeFieldSection);
        }
    }
}
