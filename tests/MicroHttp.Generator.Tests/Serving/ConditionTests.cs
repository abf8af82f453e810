using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    /// <summary>Conditions and content codings as handlers use them.</summary>
    public class ConditionTests
    {
        private const string Members = """
            private static readonly DateTime Changed = new DateTime(2026, 1, 7, 3, 4, 5);
            private int _version = 1;
            [HttpGet("/text"), RequestFields("If-None-Match", "If-Modified-Since", "If-Match")] public string? Read(HttpExchange exchange) => exchange.CheckPreconditions("\"" + _version + "\"", Changed) ? "text" : null;
            [HttpPut("/text"), RequestFields("If-Match", "If-None-Match")] public void Write(HttpExchange exchange) { if (exchange.CheckPreconditions("\"" + _version + "\"")) { _version++; } }
            [HttpDelete("/text")] public StatusCode Delete(HttpExchange exchange) => exchange.CheckPreconditions("W/\"w\"") ? StatusCode.Accepted : exchange.Response.Status;
            [HttpGet("/coded"), RequestFields("Accept-Encoding")] public string Coded(HttpExchange exchange) => exchange.AcceptsEncoding("gzip") ? "gzip" : "identity";
            """;

        private static readonly Served Reading = Served.Members(Members);

        [Theory]
        [InlineData("X: y", "200 text")]
        [InlineData("If-None-Match: \"1\"", "304 ")]
        [InlineData("If-None-Match: W/\"1\"", "304 ")]
        [InlineData("If-None-Match: \"0\", \"1\"", "304 ")]
        [InlineData("If-None-Match: *", "304 ")]
        [InlineData("If-None-Match: \"0\"", "200 text")]
        [InlineData("If-None-Match: 1", "200 text")]
        [InlineData("If-Match: \"0\"", "412 ")]
        [InlineData("If-Match: W/\"1\"", "412 ")]
        [InlineData("If-Match: \"1\"", "200 text")]
        [InlineData("If-Match: \"1\"\r\nIf-None-Match: \"1\"", "304 ")]
        public void Reading_UnderACondition_IsAnswered(string fields, string expected)
        {
            Reply get = Reading.Send("GET", "/text", "", fields.Split("\r\n"));
            Reply head = Reading.Send("HEAD", "/text", "", fields.Split("\r\n"));

            Assert.Equal(expected, get.ToString());
            Assert.Equal(get.Status, head.Status);
            Assert.Equal(get.Fields, head.Fields);
            Assert.Equal(get.Status == 412 ? null : "\"1\"", get.Field("ETag"));
        }

        [Fact]
        public void Writing_UnderACondition_HappensOnce()
        {
            Served served = Served.Members(Members);

            Assert.Equal(412, served.Send("PUT", "/text", "", "If-Match: \"0\"").Status);
            Assert.Equal(412, served.Send("PUT", "/text", "", "If-None-Match: *").Status);
            Assert.Equal(204, served.Send("PUT", "/text", "", "If-Match: \"1\"").Status);
            Assert.Equal(412, served.Send("PUT", "/text", "", "If-Match: \"1\"").Status);
            Assert.Equal("\"2\"", served.Get("/text").Field("ETag"));
        }

        /// <summary>RFC 9110 9.3.4: they would be taken for those of what was written.</summary>
        [Fact]
        public void Writing_HasNoValidatorsOfWhatWasThere()
        {
            Assert.Null(Served.Members(Members).Send("PUT", "/text").Field("ETag"));
            Assert.Null(Reading.Send("DELETE", "/text").Field("ETag"));
        }

        [Fact]
        public void Writing_AgainstAWeakTag_IsRefused() => Assert.Equal(412, Reading.Send("DELETE", "/text", "", "If-Match: W/\"w\"").Status);

        [Theory]
        [InlineData("gzip, br", "200 gzip")]
        [InlineData("*", "200 gzip")]
        [InlineData("gzip;q=0", "200 identity")]
        [InlineData("br", "200 identity")]
        public void Coding_IsNegotiatedAndSaidToVary(string accepted, string expected)
        {
            Reply reply = Reading.Send("GET", "/coded", "", "Accept-Encoding: " + accepted);

            Assert.Equal(expected, reply.ToString());
            Assert.Equal("Accept-Encoding", reply.Field("Vary"));
            Assert.Equal("200 identity", Reading.Get("/coded").ToString());
        }
    }
}
