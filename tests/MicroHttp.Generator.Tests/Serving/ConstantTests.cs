using System;
using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    /// <summary>Handlers that return a literal: an optimised build answers without calling them, and says the same.</summary>
    public class ConstantTests
    {
        private const string Source = """
            [HttpApplication]
            public partial class App
            {
                private readonly Change _change = new Change();
                private readonly Pages _pages = new Pages();

                [HttpGet("/text")] public string Greeting() => "Hello, " + ("world" + "!");
                [HttpGet("/block")] public string Block() { return "température \"1\"\r\n"; }
                [HttpGet("/html"), Produces("text/html; charset=utf-8")] public string Html() => "<p>";
                [HttpGet("/empty")] public string Empty() => "";
                [HttpGet("/static"), HttpPost("/static")] public static string Fixed() => "fixed";
                [HttpGet("/nothing")] public string? Nothing() => null;
                [HttpGet("/virtual")] public virtual string Virtual() => "virtual";
                [HttpGet("/asked/{id}")] public string Asked(int id) => "asked";
                [HttpGet("/computed")] public string Computed() => "on " + 1;
                [HttpGet("/raw")] public string Raw() { string text = "raw"; return text; }
                [HttpGet("/status"), Filter(nameof(_change))] public string Changed() => "changed";
            }

            [HttpHandler("/pages")]
            public class Pages
            {
                [HttpGet("one")] public string One() => "one";
            }

            public class Change : IRequestFilter
            {
                public bool Before(HttpExchange exchange) { exchange.Response.AddField("X-Before", "1"); return true; }
                public void After(HttpExchange exchange)
                {
                    if (exchange.Request.QueryContains("status")) { exchange.Response.Status = StatusCode.Accepted; }
                    if (exchange.Request.QueryContains("type")) { exchange.Response.ContentType = "text/css"; }
                    if (exchange.Request.QueryContains("more")) { exchange.Response.Write(" more"); }
                    if (exchange.Request.QueryContains("close")) { exchange.Response.CloseConnection(); }
                }
            }

            internal static class Queries
            {
                public static bool QueryContains(this HttpRequest request, string name) => request.TryGetQuery(name, out _);
            }
            """;

        private static readonly Served Called = Served.From(Generation.Compile(Source));
        private static readonly Served Optimized = Served.From(Generation.CompileOptimized(Source));

        [Theory]
        [InlineData("GET", "/text", "200 Hello, world!")]
        [InlineData("HEAD", "/text", "200 ")]
        [InlineData("GET", "/block", "200 température \"1\"\r\n")]
        [InlineData("GET", "/html", "200 <p>")]
        [InlineData("GET", "/empty", "200 ")]
        [InlineData("GET", "/static", "200 fixed")]
        [InlineData("POST", "/static", "200 fixed")]
        [InlineData("GET", "/nothing", "404 {\"title\":\"Not Found\",\"status\":404}")]
        [InlineData("GET", "/virtual", "200 virtual")]
        [InlineData("GET", "/asked/1", "200 asked")]
        [InlineData("GET", "/asked/x", "404 {\"title\":\"Not Found\",\"status\":404}")]
        [InlineData("GET", "/computed", "200 on 1")]
        [InlineData("GET", "/raw", "200 raw")]
        [InlineData("GET", "/pages/one", "200 one")]
        [InlineData("GET", "/status", "200 changed")]
        [InlineData("GET", "/status?status", "202 changed")]
        [InlineData("GET", "/status?type", "200 changed")]
        [InlineData("GET", "/status?more", "200 changed more")]
        [InlineData("GET", "/status?close", "200 changed")]
        public void Literal_OfAnOptimizedBuild_IsAnsweredAsByTheHandler(string method, string target, string expected)
        {
            Reply called = Called.Send(method, target);
            Reply optimized = Optimized.Send(method, target);

            Assert.Equal(expected, optimized.ToString());
            Assert.Equal(expected, called.ToString());
            Assert.All(["Content-Type", "Content-Length", "Connection", "X-Before"], name => Assert.Equal(called.Field(name), optimized.Field(name)));
        }

        [Theory]
        [InlineData("Greeting", true)]
        [InlineData("Block", true)]
        [InlineData("Html", true)]
        [InlineData("Empty", true)]
        [InlineData("Fixed", true)]
        [InlineData("Changed", true)]
        [InlineData("One", true)]
        [InlineData("Nothing", false)]
        [InlineData("Virtual", false)]
        [InlineData("Asked", false)]
        [InlineData("Computed", false)]
        [InlineData("Raw", false)]
        public void Handler_IsLeftOutWhereItsLiteralIsAllThereIs(string method, bool isConstant)
        {
            string call = "." + method + "(";

            Assert.Contains(call, Handlers(Generation.Files(Source)), StringComparison.Ordinal);
            Assert.Equal(!isConstant, Handlers(Generation.Files(Generation.CompileOptimized(Source))).Contains(call, StringComparison.Ordinal));
        }

        [Fact]
        public void Lines_OfALiteral_GoAsOneBlock() =>
            Assert.Equal(["Content-Type: text/plain; charset=utf-8", "Content-Length: 13"], Optimized.Get("/text").Fields.Take(2));

        private static string Handlers(IReadOnlyDictionary<string, string> files) => files["App.Handlers.g.cs"];
    }
}
