using System;
using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class ResultTests
    {
        private static readonly Served Served = Served.From("""
            public sealed class Sink : ContentSink
            {
                private int _count;
                public override void Write(byte[] buffer, int offset, int count) => _count += count;
                public override void Complete(HttpExchange exchange) => exchange.Response.Write("sank " + _count);
            }

            public sealed class Source : ContentSource
            {
                private bool _done;
                public override string? ContentType => "text/x-source";
                public override int Read(byte[] buffer, int offset, int count) { buffer[offset] = (byte)'s'; int n = _done ? 0 : 1; _done = true; return n; }
            }

            [HttpApplication]
            public partial class App
            {
                [HttpGet("/void")] public void Void() { }
                [HttpGet("/void/status")] public void Status(HttpResponse response) => response.Status = StatusCode.Accepted;
                [HttpGet("/void/content")] public void Content(HttpResponse response) => response.Write("written");
                [HttpGet("/void/produces"), Produces("text/css")] public void Produces(HttpResponse response) => response.Write("a{}");
                [HttpGet("/string")] public string String() => "北京";
                [HttpGet("/string/empty")] public string Empty() => "";
                [HttpGet("/string/null")] public string? Null() => null;
                [HttpGet("/string/gone")] public string? Gone(HttpResponse response) { response.Status = StatusCode.Gone; return null; }
                [HttpGet("/string/html"), Produces("text/html; charset=utf-8")] public string Html() => "<p>";
                [HttpGet("/string/own")] public string Own(HttpResponse response) { response.ContentType = "text/x-own"; return "own"; }
                [HttpGet("/string/created")] public string Created(HttpResponse response) { response.Status = StatusCode.Created; response.AddField("Location", "/x"); return "created"; }
                [HttpGet("/string/twice")] public string Twice(HttpResponse response) { response.Write("written"); return "returned"; }
                [HttpGet("/octets")] public byte[] Octets() => new byte[] { 0x31, 0x32 };
                [HttpGet("/octets/null")] public byte[]? NullOctets() => null;
                [HttpGet("/octets/png"), Produces("image/png")] public byte[] Png() => new byte[] { 0x31 };
                [HttpGet("/status")] public StatusCode Code() => StatusCode.Accepted;
                [HttpGet("/status/none")] public StatusCode None() => StatusCode.None;
                [HttpGet("/status/content")] public StatusCode WithContent(HttpResponse response) { response.Write("busy"); return StatusCode.Conflict; }
                [HttpGet("/slice/{text}")] public Utf8Slice Slice(Utf8Slice text) => text;
                [HttpGet("/slice")] public Utf8Slice NoSlice() => default;
                [HttpPost("/sink")] public ContentSink Sink() => new Sink();
                [HttpPost("/sink/own")] public Sink? OwnSink(HttpRequest request) => null;
                [HttpGet("/source")] public ContentSource Source() => new Source();
                [HttpGet("/source/null")] public Source? NoSource() => null;
                [HttpGet("/exception")] public string Exception() => throw new HttpException(StatusCode.Conflict, "taken");
                [HttpGet("/redirect")] public void Redirect(HttpResponse response) => response.Redirect(StatusCode.SeeOther, "/x");
            }
            """);

        [Theory]
        [InlineData("/void", "204 ", null)]
        [InlineData("/void/status", "202 ", null)]
        [InlineData("/void/content", "200 written", null)]
        [InlineData("/void/produces", "200 a{}", "text/css")]
        [InlineData("/string", "200 北京", "text/plain; charset=utf-8")]
        [InlineData("/string/empty", "200 ", "text/plain; charset=utf-8")]
        [InlineData("/string/null", "404 {\"title\":\"Not Found\",\"status\":404}", "application/problem+json")]
        [InlineData("/string/gone", "410 ", null)]
        [InlineData("/string/html", "200 <p>", "text/html; charset=utf-8")]
        [InlineData("/string/own", "200 own", "text/x-own")]
        [InlineData("/string/created", "201 created", "text/plain; charset=utf-8")]
        [InlineData("/octets", "200 12", "application/octet-stream")]
        [InlineData("/octets/null", "404 {\"title\":\"Not Found\",\"status\":404}", "application/problem+json")]
        [InlineData("/octets/png", "200 1", "image/png")]
        [InlineData("/status", "202 ", null)]
        [InlineData("/status/content", "409 busy", null)]
        [InlineData("/slice/abc", "200 abc", "text/plain; charset=utf-8")]
        [InlineData("/slice", "404 {\"title\":\"Not Found\",\"status\":404}", "application/problem+json")]
        [InlineData("/source/null", "404 {\"title\":\"Not Found\",\"status\":404}", "application/problem+json")]
        [InlineData("/exception", "409 {\"title\":\"Conflict\",\"status\":409,\"detail\":\"taken\"}", "application/problem+json")]
        [InlineData("/redirect", "303 ", null)]
        public void Result_OfAHandler_BecomesTheResponse(string target, string expected, string? contentType)
        {
            Reply reply = Served.Get(target);

            Assert.Equal(expected, reply.ToString());
            Assert.Equal(contentType, reply.Field("Content-Type"));
        }

        [Fact]
        public void Result_BesideStatusAndFields_IsCombinedWithThem() => Assert.Equal("/x", Served.Get("/string/created").Field("Location"));

        [Fact]
        public void Result_BesideWrittenContent_IsAFailure()
        {
            Assert.Equal(500, Served.Get("/string/twice").Status);
            Assert.IsType<InvalidOperationException>(Served.Failure);
        }

        [Fact]
        public void Status_OfNone_IsAFailure() => Assert.Equal(500, Served.Get("/status/none").Status);

        [Fact]
        public void Sink_ThatIsReturned_TakesTheContent()
        {
            Assert.Equal("200 sank 3", Served.Send("POST", "/sink", "abc").ToString());
            Assert.Equal(404, Served.Send("POST", "/sink/own", "abc").Status);
        }

        [Fact]
        public void Source_ThatIsReturned_IsRead()
        {
            Reply reply = Served.Get("/source");

            Assert.Equal("text/x-source", reply.Field("Content-Type"));
            Assert.Contains("s", reply.Content, StringComparison.Ordinal);
        }
    }
}
