using System;
using System.Linq;
using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    /// <summary>What is known to break out of HTML that is put together by hand stays text, as a string and as octets.</summary>
    public class HtmlEscapeTests
    {
        private static readonly Served Served = Served.From(
            Generation.Compile("""
                public class Model { public string? Text { get; set; } public Utf8Slice Slice { get; set; } }
                [HttpApplication] public partial class App
                {
                    private readonly Model _model = new Model();
                    [HttpGet("/long"), HtmlTemplate("long.html")] public Model Long(string unit, int count)
                    {
                        string text = string.Concat(System.Linq.Enumerable.Repeat(unit, count));
                        byte[] octets = System.Text.Encoding.UTF8.GetBytes(text);
                        return new Model { Text = text, Slice = new Utf8Slice(octets, 0, octets.Length) };
                    }
                    [HttpPost("/octets"), HtmlTemplate("octets.html")] public Model Octets([FromBody] Utf8Slice x) => Fill(x);
                    [HttpPost("/string"), HtmlTemplate("page.html")] public Model String([FromBody] string x) => Fill(x);
                    private Model Fill(string x) { _model.Text = x; return _model; }
                    private Model Fill(Utf8Slice x) { _model.Slice = x; return _model; }
                }
                """),
            [
                new HtmlFile("/project/page.html", "<p>{{text}}<i title=\"{{text}}\" alt='{{text}}'><a href=\"/{{text}}\"><title>{{text}}</title>"),
                new HtmlFile("/project/long.html", "{{text}}|{{slice}}<a href='/{{text}}|{{slice}}'>"),
                new HtmlFile("/project/octets.html", "<p>{{slice}}<i title=\"{{slice}}\" alt='{{slice}}'><a href=\"/{{slice}}\"><title>{{slice}}</title>"),
            ]);

        [Theory]
        [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "%3Cscript%3Ealert%281%29%3C%2Fscript%3E")]
        [InlineData("\"><img src=x onerror=alert(1)>", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;", "%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert%281%29%3E")]
        [InlineData("' onmouseover='alert(1)", "&#39; onmouseover=&#39;alert(1)", "%27%20onmouseover%3D%27alert%281%29")]
        [InlineData("javascript:alert(1)", "javascript:alert(1)", "javascript%3Aalert%281%29")]
        [InlineData("/evil.example", "/evil.example", "%2Fevil.example")]
        [InlineData("\\evil.example", "\\evil.example", "%5Cevil.example")]
        [InlineData("&lt;b&gt;", "&amp;lt;b&amp;gt;", "%26lt%3Bb%26gt%3B")]
        [InlineData("</title><b>", "&lt;/title&gt;&lt;b&gt;", "%3C%2Ftitle%3E%3Cb%3E")]
        [InlineData("<!--", "&lt;!--", "%3C%21--")]
        [InlineData("]]>", "]]&gt;", "%5D%5D%3E")]
        [InlineData("{{text}}", "{{text}}", "%7B%7Btext%7D%7D")]
        [InlineData("温度 < 5 °C", "温度 &lt; 5 °C", "%E6%B8%A9%E5%BA%A6%20%3C%205%20%C2%B0C")]
        [InlineData("\U0001F600&\U0001F600", "\U0001F600&amp;\U0001F600", "%F0%9F%98%80%26%F0%9F%98%80")]
        [InlineData("plain", "plain", "plain")]
        public void Text_ThatWouldBreakOut_StaysText(string text, string escaped, string component)
        {
            string expected = "200 <p>" + escaped + "<i title=\"" + escaped + "\" alt='" + escaped + "'><a href=\"/" + component + "\"><title>" + escaped + "</title>";

            Assert.Equal(expected, Served.Send("POST", "/string", text, "Content-Type: text/plain").ToString());
            Assert.Equal(expected, Served.Send("POST", "/octets", text, "Content-Type: text/plain").ToString());
        }

        /// <summary>Octets that are not UTF-8 must not swallow what follows them, such as a quotation mark.</summary>
        [Theory]
        [InlineData("\u00C3\"x", "\uFFFD&quot;x")]
        [InlineData("\u00F0\u009F\u0098<", "\uFFFD\uFFFD\uFFFD&lt;")]
        [InlineData("\u00C0\u00BCb", "\uFFFD\uFFFDb")]
        [InlineData("\u00ED\u00A0\u0080", "\uFFFD\uFFFD\uFFFD")]
        public void Octets_ThatAreNotUtf8_AreReplaced(string octets, string escaped)
        {
            Reply reply = Served.SendOctets("POST /octets HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: " + octets.Length + "\r\n\r\n" + octets);

            Assert.Contains("<p>" + escaped + "<i title=\"" + escaped + "\" alt='" + escaped + "'>", reply.Content, StringComparison.Ordinal);
        }

        /// <summary>Pieces end where the send buffer does: each length puts another octet there.</summary>
        [Theory]
        [InlineData("<")]
        [InlineData("a\"")]
        [InlineData("温&")]
        [InlineData("\U0001F600'")]
        public void Text_OfAnyLength_IsEscapedWhole(string unit)
        {
            for (int length = 1; length < 2000; length += 37)
            {
                string text = string.Concat(Enumerable.Repeat(unit, length));
                string escaped = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
                string component = Uri.EscapeDataString(text);

                // A client of HTTP/1.0 gets no chunks.
                Reply reply = Served.SendOctets($"GET /long?unit={Uri.EscapeDataString(unit)}&count={length} HTTP/1.0\r\nHost: localhost\r\n\r\n");

                Assert.Equal(escaped + "|" + escaped + "<a href='/" + component + "|" + component + "'>", reply.Content);
            }
        }
    }
}
