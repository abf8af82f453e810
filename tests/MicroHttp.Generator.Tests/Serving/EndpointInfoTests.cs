using System.Linq;
using MicroHttp.Generator.Tests.Support;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class EndpointInfoTests
    {
        private static readonly Served Served = Served.From("""
            public sealed class Sink : ContentSink
            {
                public override void Write(byte[] buffer, int offset, int count) { }
                public override void Complete(HttpExchange exchange) { }
            }

            public sealed class Source : ContentSource
            {
                public override int Read(byte[] buffer, int offset, int count) => 0;
            }

            [HttpApplication, ContentLimit(100)]
            public partial class App
            {
                private readonly Handler _handler = new Handler();
                [HttpGet("/none")] public string None() => "";
                [HttpGet("/none/too")] public string NoneToo(int query, HttpResponse response) => "";
                [HttpGet("/request")] public string Request(HttpRequest request) => "";
                [HttpPost("/request")] public string PostRequest(HttpExchange exchange) => "";
                [HttpMethod("REPORT", "/request")] public string Report(HttpRequest request) => "";
                [HttpPost("/none")] public string PostNone() => "";
                [HttpPost("/body")] public string Body([FromBody] byte[] octets) => "";
                [HttpPost("/text")] public string Text([FromBody] string text) => "";
                [HttpPost("/form")] public string Form([FromForm] int a, [FromForm] int b) => "";
                [HttpGet("/source")] public Source Source() => null!;
                [HttpPost("/sink")] public Sink Sink() => null!;
                [HttpPost("/sink/request")] public Sink RequestSink(HttpRequest request) => null!;
                [HttpPost("/sink/named"), RequestFields("X-B")] public Sink NamedSink() => null!;
                [HttpGet("/field")] public string Field([FromHeader("X-A")] string a, [FromCookie] string b) => "";
                [HttpGet("/named"), RequestFields("X-B", "x-a")] public string Named(HttpRequest request) => "";
                [HttpPost("/limited"), ContentLimit(7)] public string Limited([FromBody] byte[] octets) => "";
            }

            [HttpHandler("/handler"), RequestFields("X-C"), ContentLimit(9)]
            public class Handler
            {
                [HttpPost] public string Post(HttpRequest request) => "";
                [HttpPost("empty"), RequestFields] public string Empty(HttpRequest request) => "";
            }
            """);

        [Theory]
        [InlineData("GET", "/none", "", false, ContentMode.Ignored, 100)]
        [InlineData("GET", "/request", "", true, ContentMode.Ignored, 100)]
        [InlineData("POST", "/request", "", true, ContentMode.Held, 100)]
        [InlineData("REPORT", "/request", "", true, ContentMode.Held, 100)]
        [InlineData("POST", "/none", "", false, ContentMode.Ignored, 100)]
        [InlineData("POST", "/body", "", false, ContentMode.Held, 100)]
        [InlineData("POST", "/text", "content-type", false, ContentMode.Held, 100)]
        [InlineData("POST", "/form", "content-type", false, ContentMode.Held, 100)]
        [InlineData("GET", "/source", "if-match if-none-match if-modified-since if-unmodified-since if-range range", false, ContentMode.Ignored, 100)]
        [InlineData("POST", "/sink", "", false, ContentMode.Streamed, 100)]
        [InlineData("POST", "/sink/request", "", true, ContentMode.Streamed, 100)]
        [InlineData("POST", "/sink/named", "x-b", false, ContentMode.Streamed, 100)]
        [InlineData("GET", "/field", "x-a cookie", false, ContentMode.Ignored, 100)]
        [InlineData("GET", "/named", "x-b x-a", false, ContentMode.Ignored, 100)]
        [InlineData("POST", "/limited", "", false, ContentMode.Held, 7)]
        [InlineData("POST", "/handler", "x-c", false, ContentMode.Held, 9)]
        [InlineData("POST", "/handler/empty", "", false, ContentMode.Held, 9)]
        public void Endpoint_IsDescribedByWhatItTakes(string method, string path, string fields, bool whole, ContentMode content, long limit)
        {
            EndpointInfo info = Served.Application.Describe(Served.Match(method, path));

            int wanted = 0;
            foreach (string field in fields.Split(' ', System.StringSplitOptions.RemoveEmptyEntries))
            {
                wanted |= 1 << Served.Application.Fields.IndexOf(field);
            }

            Assert.Equal(wanted, info.WantedFields);
            Assert.Equal(whole, info.WholeFieldSection);
            Assert.Equal(content, info.Content);
            Assert.Equal(limit, info.ContentLimit);
            Assert.False(info.Filtered);
        }

        [Fact]
        public void Fields_AsManyAsAMaskHolds_AreWanted()
        {
            Served served = Served.Members(string.Concat(Enumerable.Range(0, 32).Select(static i => $"[HttpGet(\"/{i}\")] public string M{i}([FromHeader(\"X-{i}\")] string field) => field;\n")));

            Assert.Equal("200 last", served.Send("GET", "/31", "", "X-31: last").ToString());
        }

        [Fact]
        public void Endpoints_ThatWantTheSame_ShareTheirDescription() =>
            Assert.Same(Served.Application.Describe(Served.Match("GET", "/none")), Served.Application.Describe(Served.Match("GET", "/none/too")));
    }
}
