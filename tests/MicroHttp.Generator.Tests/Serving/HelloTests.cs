using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class HelloTests
    {
        private const string Source = """
            namespace Devices
            {
                [HttpApplication]
                public sealed partial class DeviceApp
                {
                    private readonly LedHandler _leds = new LedHandler();

                    [HttpGet("/hello")]
                    public string Hello() => "Hello, world!";
                }

                [HttpHandler("/api/leds")]
                public sealed class LedHandler
                {
                    [HttpGet]
                    public string List(int limit = 8) => "limit " + limit;

                    [HttpGet("{id}")]
                    public string Read(byte id) => "led " + id;

                    [HttpPut("{id}")]
                    public StatusCode Write(byte id) => StatusCode.Accepted;
                }
            }
            """;

        private static readonly Served Served = Served.From(Source);

        [Theory]
        [InlineData("GET", "/hello", "200 Hello, world!")]
        [InlineData("GET", "/%68ello", "200 Hello, world!")]
        [InlineData("HEAD", "/hello", "200 ")]
        [InlineData("GET", "/api/leds", "200 limit 8")]
        [InlineData("GET", "/api/leds?limit=3", "200 limit 3")]
        [InlineData("GET", "/api/leds/7", "200 led 7")]
        [InlineData("PUT", "/api/leds/7", "202 ")]
        public void Request_OfATemplate_ReachesItsMethod(string method, string target, string expected) =>
            Assert.Equal(expected, Served.Send(method, target).ToString());

        [Theory]
        [InlineData("/hell")]
        [InlineData("/hello/")]
        [InlineData("/Hello")]
        [InlineData("/api/leds/")]
        [InlineData("/api/leds/256")]
        [InlineData("/api/leds/x")]
        [InlineData("/api/leds/7/8")]
        [InlineData("/")]
        public void Request_OfNoTemplate_IsNotFound(string target) => Assert.Equal(404, Served.Get(target).Status);

        [Theory]
        [InlineData("/hello", "GET, HEAD, OPTIONS")]
        [InlineData("/api/leds/7", "GET, HEAD, PUT, OPTIONS")]
        public void Request_OfAnotherMethod_IsToldWhichAreAllowed(string target, string allow)
        {
            Reply reply = Served.Send("DELETE", target);

            Assert.Equal(405, reply.Status);
            Assert.Equal(allow, reply.Field("Allow"));
        }

        [Fact]
        public void Options_WithoutAMethodOfItsOwn_IsAnsweredFromTheTable()
        {
            Reply reply = Served.Send("OPTIONS", "/api/leds/7");

            Assert.Equal(204, reply.Status);
            Assert.Equal("GET, HEAD, PUT, OPTIONS", reply.Field("Allow"));
        }
    }
}
