using System;
using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class TemplateTests
    {
        private static readonly Served Served = Served.Members("""
            [HttpGet("/温度/{地点}")] public string Chinese(string 地点) => 地点;
            [HttpGet("/a%b/{{x}}")] public string Odd() => "odd";
            [HttpGet("/v{major:int}.{minor:int}")] public string Version(int major, int minor) => major + "|" + minor;
            [HttpGet("/img-{name}.{ext}.gz")] public string Image(string name, string ext) => name + "|" + ext;
            [HttpGet("/{a}-to-{b}")] public string FromTo(string a, string b) => a + "|" + b;
            [HttpGet("/text/{value}")] public string Text(string value) => value;
            [HttpGet("/slice/{value}")] public Utf8Slice Slice(Utf8Slice value) => value;
            [HttpGet("/two/{a}/{b}")] public string Two(string a, string b) => a + "|" + b;
            [HttpGet("/slash/")] public string Slash() => "slash";
            [HttpGet("no/slash")] public string NoSlash() => "no slash";
            [HttpGet("/unused/{_any}/end")] public string Unused() => "unused";
            [HttpGet("/three/{a}/{b}/{c}")] public string Three(string c, int b, string a) => a + b + c;
            [HttpGet("/named/{some-name}")] public string Named([FromRoute("some-name")] string name) => name;
            [HttpGet("/both"), HttpPost("/both"), HttpGet("/either")] public string Both(HttpRequest request) => request.MethodName.ToString();
            """);

        [Theory]
        [InlineData("/%E6%B8%A9%E5%BA%A6/%E5%8C%97%E4%BA%AC", "北京")]
        [InlineData("/a%25b/%7Bx%7D", "odd")]
        [InlineData("/v1.20", "1|20")]
        [InlineData("/img-a.b.png.gz", "a.b|png")]
        [InlineData("/x-to-y-to-z", "x-to-y|z")]
        [InlineData("/text/a%2Fb%25c+d%20e", "a/b%c+d e")]
        [InlineData("/slice/a%2Fb%25c+d%20e", "a/b%c+d e")]
        [InlineData("/two/a%2F%2f%25/b%2Fc", "a//%|b/c")]
        [InlineData("/slash/", "slash")]
        [InlineData("/no/slash", "no slash")]
        [InlineData("/unused/x/end", "unused")]
        [InlineData("/three/x/2/z", "x2z")]
        [InlineData("/named/me", "me")]
        [InlineData("/both", "GET")]
        [InlineData("/either", "GET")]
        public void Path_OfATemplate_BindsItsVariables(string path, string expected) => Assert.Equal("200 " + expected, Served.Get(path).ToString());

        [Theory]
        [InlineData("/v1.x")]
        [InlineData("/v1.")]
        [InlineData("/v.1")]
        [InlineData("/v1")]
        [InlineData("/img-.png.gz")]
        [InlineData("/img-a..gz")]
        [InlineData("/img-a.gz")]
        [InlineData("/-to-")]
        [InlineData("/a-to-")]
        [InlineData("/slash")]
        [InlineData("/two/a/")]
        [InlineData("/two//b")]
        [InlineData("/unused//end")]
        public void Path_ThatFallsShortOfATemplate_IsNotFound(string path) => Assert.Equal(404, Served.Get(path).Status);

        [Theory]
        [InlineData("int", "0", "-1", "2147483647", "!2147483648", "!+1", "!1.0", "!-", "!x")]
        [InlineData("uint", "0", "4294967295", "!4294967296", "!-1")]
        [InlineData("long", "9223372036854775807", "-9223372036854775808", "!9223372036854775808")]
        [InlineData("bool", "true", "FALSE", "on", "off", "1", "0", "!2", "!yes")]
        [InlineData("float", "1.5", "-2e3", "7", "!1e39", "!x", "!1,5")]
        [InlineData("double", "1.5", "-2e300", "7", "!1e309", "!NaN", "!1_0")]
        [InlineData("guid", "01234567-89ab-cdef-0123-456789ABCDEF", "!0123456789abcdef0123456789abcdef", "!01234567-89ab-cdef-0123-456789ABCDEG")]
        [InlineData("min(3)", "3", "4", "!2", "!x")]
        [InlineData("max(3)", "3", "-4", "!4")]
        [InlineData("range(3,5)", "3", "5", "!2", "!6")]
        [InlineData("range( -3 , 5 )", "-3", "5", "!-4")]
        [InlineData("int:min(5):max(6)", "5", "6", "!4", "!7")]
        [InlineData("length(2)", "ab", "%E6%B8%A9%E5%BA%A6", "%F0%9F%98%80", "%2Fx", "!a", "!abc")]
        [InlineData("length(2,3)", "ab", "abc", "!a", "!abcd")]
        [InlineData("minlength(2)", "ab", "abcd", "!a")]
        [InlineData("maxlength(2)", "a", "ab", "!abc")]
        public void Constraint_OfATemplate_DecidesWhatMatches(string constraint, params string[] values)
        {
            Served served = Served.Members($$"""[HttpGet("/{value:{{constraint}}}")] public string Get(string value) => value;""");

            foreach (string value in values)
            {
                bool matches = value[0] != '!';
                string text = value.TrimStart('!');
                Reply reply = served.Get("/" + text);
                Assert.Equal(matches ? "200 " + Uri.UnescapeDataString(text) : "404", matches ? reply.ToString() : reply.Status.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        [Theory]
        [InlineData("sbyte", "-128", "!128")]
        [InlineData("byte", "255", "!256", "!-1")]
        [InlineData("short", "-32768", "!32768")]
        [InlineData("ushort", "65535", "!65536")]
        [InlineData("int", "2147483647", "!2147483648")]
        [InlineData("uint", "4294967295", "!4294967296")]
        [InlineData("long", "-9223372036854775808", "!9223372036854775808")]
        [InlineData("ulong", "18446744073709551615", "!18446744073709551616", "!-1")]
        [InlineData("bool", "on=True", "0=False", "!x")]
        [InlineData("float", "1.5", "!x")]
        [InlineData("double", "-0.25", "!x")]
        [InlineData("char", "x", "%E6%B8%A9=温", "%C3%A9=é", "!ab", "!%F0%9F%98%80")]
        [InlineData("Guid", "01234567-89ab-cdef-0123-456789abcdef", "!x")]
        [InlineData("DayOfWeek", "monday=Monday", "SUNDAY=Sunday", "3=Wednesday", "!7", "!x", "!-1")]
        public void Parameter_OfAType_DecidesWhatMatches(string type, params string[] values)
        {
            Served served = Served.Members($$"""[HttpGet("/{value}")] public string Get({{type}} value) => System.FormattableString.Invariant($"{value}");""");

            foreach (string value in values)
            {
                bool matches = value[0] != '!';
                string[] pair = value.TrimStart('!').Split('=');
                Reply reply = served.Get("/" + pair[0]);
                Assert.Equal(matches ? "200 " + pair[^1] : "404", matches ? reply.ToString() : reply.Status.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        /// <summary>%2F and %25 are still encoded when a path is matched: no literal begins or ends inside of them.</summary>
        [Theory]
        [InlineData("{a}5", "/x5", "x")]
        [InlineData("{a}5", "/x%255", "x%")]
        [InlineData("{a}5", "/x%25", null)]
        [InlineData("{a}2F", "/x%2F", null)]
        [InlineData("{a}F", "/x%2F", null)]
        [InlineData("{a}f", "/%2ff", "/")]
        [InlineData("{a}25", "/%2525", "%")]
        [InlineData("{a}2{b}", "/x2y", "x|y")]
        [InlineData("{a}2{b}", "/x%2Fy", null)]
        [InlineData("{a}2{b}", "/2%2F", null)]
        [InlineData("{a}2{b}", "/x%2F2y", "x/|y")]
        [InlineData("{a}2{b}", "/x2y%25", "x|y%")]
        [InlineData("{a}F{b}", "/%2FFy", "/|y")]
        [InlineData("{a}F{b}", "/x%2Fy", null)]
        [InlineData("{a}%{b}", "/x%25y", "x|y")]
        [InlineData("{a}%{b}", "/%25%25%2F", "%|/")]
        public void Literal_BehindAVariable_IsNotFoundInAnEscape(string template, string path, string? expected)
        {
            bool hasTwo = template.Contains("{b}", StringComparison.Ordinal);
            Served served = Served.Members($$"""[HttpGet("/{{template}}")] public string Get(string a{{(hasTwo ? ", string b" : "")}}) => a{{(hasTwo ? " + \"|\" + b" : "")}};""");

            Assert.Equal(expected == null ? 404 : 200, served.Get(path).Status);
            Assert.Equal(expected, expected == null ? null : served.Get(path).Content);
        }

        [Theory]
        [InlineData("/%2F", "/")]
        [InlineData("/%2f", "/")]
        [InlineData("/%25", "%")]
        [InlineData("/%25%25", null)]
        [InlineData("/%252", null)]
        public void Character_OfAPath_MayBeEncoded(string path, string? expected)
        {
            Served served = Served.Members("""
                [HttpGet("/{value}")] public string Get(char value) => value.ToString();
                [HttpGet("/maybe/{value?}")] public string Maybe(char? value) => value.ToString()!;
                """);

            foreach (string target in new[] { path, "/maybe" + path })
            {
                Assert.Equal(expected == null ? 404 : 200, served.Get(target).Status);
                Assert.Equal(expected, expected == null ? null : served.Get(target).Content);
            }
        }

        [Fact]
        public void Variable_BoundTwice_IsDecodedOnce()
        {
            Served served = Served.Members("""
                [HttpGet("/{value}")] public string Get(string value, [FromRoute("value")] Utf8Slice again) => value + again;
                [HttpGet("/maybe/{value?}")] public string Maybe(Utf8Slice value, [FromRoute("value")] string? again, [FromRoute("value")] char? first) => value + again + first;
                """);

            Assert.Equal("200 %2F%2F", served.Get("/%252F").ToString());
            Assert.Equal("200 %%%", served.Get("/maybe/%25").ToString());
        }

        [Fact]
        public void Variables_BoundOutOfOrder_AreWhatThePathHas()
        {
            Served served = Served.Members("""[HttpGet("/{a}/{b}/{c}")] public string Get(Utf8Slice c, Utf8Slice b, Utf8Slice a) => a + "|" + b + "|" + c;""");

            Assert.Equal("200 x/y|%%z|end", served.Get("/x%2Fy/%25%25z/end").ToString());
        }

        [Fact]
        public void Parameter_OfDateTime_IsUtc()
        {
            Served served = Served.Members("""[HttpGet("/{value}")] public string Get(DateTime value) => value.ToString("o") + value.Kind;""");

            Assert.Equal("200 2026-01-31T10:30:00.5000000ZUtc", served.Get("/2026-01-31T12:30:00.5+02:00").ToString());
            Assert.Equal(404, served.Get("/2026-02-30").Status);
        }

        [Fact]
        public void EqualTemplates_WithTypesThatDiffer_ServeTheirOwnMethods()
        {
            Served served = Served.Members("""
                [HttpGet("/x/{id}")] public string Get(byte id) => "get " + id;
                [HttpPut("/x/{id}")] public string Put(int id) => "put " + id;
                [HttpDelete("/x/{id}")] public string Delete(string id) => "delete " + id;
                """);

            Assert.Equal("200 get 7", served.Get("/x/7").ToString());
            Assert.Equal("200 put 700", served.Send("PUT", "/x/700").ToString());
            Assert.Equal("200 delete 7", served.Send("DELETE", "/x/7").ToString());
            Assert.Equal("PUT, DELETE, OPTIONS", served.Get("/x/700").Field("Allow"));
        }
    }
}
