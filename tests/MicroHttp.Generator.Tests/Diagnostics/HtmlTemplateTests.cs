using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace MicroHttp.Generator.Tests.Diagnostics
{
    /// <summary>What is wrong with a template is reported at its place in the HTML file, which <c>[|MH4012:...|]</c> marks, and nothing else comes up.</summary>
    public class HtmlTemplateTests
    {
        private const string Path = "/project/pages/page.html";

        private const string Model = """
            public enum Mode { Off, On }
            public class Wifi { public string? Name { get; set; } public int Signal { get; set; } }
            public class Model
            {
                public string? Text { get; set; }
                public Utf8Slice Slice { get; set; }
                public int Number { get; set; }
                public double Double { get; set; }
                public bool Flag { get; set; }
                public Mode Mode { get; set; }
                public DateTime At { get; set; }
                public Wifi? Wifi { get; set; }
                public Wifi[]? Wifis { get; set; }
                public object? Object { get; set; }
                public System.Uri? Uri { get; set; }
                private string? Secret { get; set; }
            }
            [HttpApplication] public partial class App { [HttpGet("/"), HtmlTemplate("pages/page.html")] public Model Get() => new Model(); }
            """;

        [Theory]
        [InlineData("<p>{{[|MH4013:tekst|]}}</p>")]
        [InlineData("<p>\n  <b>{{ [|MH4013:tekst|] }}</b>")]
        [InlineData("{{wifi.[|MH4013:sid|]}}")]
        [InlineData("{{[|MH4013:secret|]}}")]
        [InlineData("{{text.[|MH4013:length|]}}")]
        [InlineData("{{#each wifis}}{{name}}{{[|MH4013:sid|]}}{{/each}}")]
        [InlineData("{{#each [|MH4013:wifies|]}}{{name}}{{nothing.at.all}}{{/each}}")]
        [InlineData("{{#if [|MH4013:flags|]}}{{/if}}")]
        [InlineData("[|MH4012:{{|]text")]
        [InlineData("<p>[|MH4012:{{|]text</p>{{text}}")]
        [InlineData("[|MH4012:{{|]!-- text }}")]
        [InlineData("[|MH4012:{{}}|]")]
        [InlineData("{{[|MH4012:a b|]}}")]
        [InlineData("{{[|MH4012:wifi..name|]}}")]
        [InlineData("{{[|MH4012:../text|]}}")]
        [InlineData("{{text[|MH4012::F|]}}")]
        [InlineData("{{double[|MH4012::0.0|]}}")]
        [InlineData("[|MH4012:{{{text}}}|]")]
        [InlineData("[|MH4012:{{> header}}|]")]
        [InlineData("[|MH4012:{{&text}}|]")]
        [InlineData("[|MH4012:{{^text}}|]")]
        [InlineData("[|MH4012:{{#with wifi}}|]{{/with}}")]
        [InlineData("[|MH4012:{{#if flag}}|]")]
        [InlineData("{{#if flag}}[|MH4012:{{/each}}|]")]
        [InlineData("{{#if flag}}{{else}}[|MH4012:{{else}}|]{{/if}}")]
        [InlineData("{{#if flag}}[|MH4012:{{else if flag}}|]{{/if}}")]
        [InlineData("[|MH4012:{{else}}|]")]
        [InlineData("a[|MH4012:{{/if}}|]b")]
        [InlineData("[|MH4012:\0|]")]
        [InlineData("{{[|MH4014:wifi|]}}")]
        [InlineData("{{[|MH4014:wifis|]}}")]
        [InlineData("{{[|MH4014:object|]}}")]
        [InlineData("{{[|MH4014:uri|]}}")]
        [InlineData("{{[|MH4014:number:F1|]}}")]
        [InlineData("{{#if [|MH4014:number|]}}{{/if}}")]
        [InlineData("{{#if [|MH4014:mode|]}}{{/if}}")]
        [InlineData("{{#each [|MH4014:wifi|]}}{{/each}}")]
        [InlineData("{{#each [|MH4014:text|]}}{{/each}}")]
        [InlineData("<script>let a = \"[|MH4015:{{text}}|]\";</script>{{text}}")]
        [InlineData("<SCRIPT type='x'>'</script'[|MH4015:{{number}}|]</Script >{{text}}")]
        [InlineData("<script><!-- <script> </script>[|MH4015:{{text}}|]--></script>")]
        [InlineData("<style>p { color: [|MH4015:{{text}}|] }</style>")]
        [InlineData("<iframe>[|MH4015:{{text}}|]</iframe>")]
        [InlineData("<!-- [|MH4015:{{text}}|] -->{{text}}")]
        [InlineData("<!-- -- > [|MH4015:{{text}}|] --!>{{text}}<!-->{{text}}<!--->{{text}}")]
        [InlineData("<!doctype [|MH4015:{{text}}|]>{{text}}")]
        [InlineData("<[|MH4015:{{text}}|]>")]
        [InlineData("<h[|MH4015:{{number}}|]>")]
        [InlineData("</[|MH4015:{{text}}|]>")]
        [InlineData("<p [|MH4015:{{text}}|]>{{text}}")]
        [InlineData("<p data-[|MH4015:{{text}}|]=\"\">{{text}}")]
        [InlineData("<p class=[|MH4015:{{text}}|]>{{text}}")]
        [InlineData("<p class=a[|MH4015:{{number}}|]>{{text}}")]
        [InlineData("<p title = \"{{text}}\" onclick = '[|MH4015:{{text}}|]'>")]
        [InlineData("<p ONCLICK=\"f([|MH4015:{{number}}|])\">")]
        [InlineData("<p @click=\"[|MH4015:{{text}}|]\" x-data=\"[|MH4015:{{text}}|]\" v-html=\"[|MH4015:{{text}}|]\" :class=\"[|MH4015:{{text}}|]\">")]
        [InlineData("<p style=\"color: [|MH4015:{{text}}|]\">")]
        [InlineData("<iframe srcdoc=\"[|MH4015:{{text}}|]\"></iframe>")]
        [InlineData("<a href=\"[|MH4015:{{text}}|]\">")]
        [InlineData("<a href=\"[|MH4015:{{slice}}|]\">")]
        [InlineData("<a href=\" \n[|MH4015:{{text}}|]\">")]
        [InlineData("<a href=\"java[|MH4015:{{text}}|]\">")]
        [InlineData("<a href=\"javascript:f('[|MH4015:{{text}}|]')\">")]
        [InlineData("<a href=\"data:text/html,[|MH4015:{{text}}|]\">")]
        [InlineData("<a href=\"{{#if flag}}/{{else}}javascript:{{/if}}[|MH4015:{{text}}|]\">")]
        [InlineData("<svg><a xlink:href=\"[|MH4015:{{text}}|]\"></a><set attributeName=\"href\" to=\"[|MH4015:{{text}}|]\"/></svg>")]
        [InlineData("<form action=\"[|MH4015:{{text}}|]\"><button formaction='[|MH4015:{{text}}|]'>")]
        [InlineData("<img src=\"[|MH4015:{{text}}|]\" alt=\"{{text}}\">")]
        [InlineData("<meta http-equiv=\"refresh\" content=\"[|MH4015:{{text}}|]\">")]
        [InlineData("<meta http-equiv=\"[|MH4015:{{text}}|]\"><meta name=\"description\" content=\"{{text}}\">")]
        [InlineData("[|MH4017:{{#if flag}}|]<p class=\"{{/if}}{{text}}")]
        [InlineData("[|MH4017:{{#if flag}}|]<!--{{/if}}")]
        [InlineData("[|MH4017:{{#if flag}}|]<script>{{else}}<style>{{/if}}")]
        [InlineData("<p class=\"[|MH4017:{{#each wifis}}|]\"{{/each}}")]
        [InlineData("<a title=\"{{text}}\" href=\"/{{text}}/{{slice}}?{{text}}\">{{text}}</a><a href=\"https://{{text}}/\"><a href=\"{{#if flag}}/a{{else}}/b{{/if}}{{text}}\"><a href=\"./{{text}}\"><a href='mailto:{{text}}'>")]
        [InlineData("<a href=\"{{number}}.html\"><img src=\"{{mode}}.svg\"><a href=\"{{at}}\"><p data-src=\"{{text}}\" aria-label='{{text}}' id=\"a{{number}}\">")]
        [InlineData("<textarea>{{text}}</textarea><title>a < b </p {{text}}</title><p>1 < 2 && 3 > 2 {{text}}</p><br/>{{text}}<?php?>{{text}}</>{{text}}<![CDATA[x]]>{{text}}")]
        [InlineData("<p a=1 b = '2' c d=\"\"/ e=/>{{text}}<p><noscript>{{text}}</noscript>")]
        [InlineData("<p {{#if flag}}hidden{{/if}}class=\"[|MH4015:{{text}}|]\">[|MH4015:{{text}}|]")]
        [InlineData("<p{{#if flag}} onclick{{/if}} = \"[|MH4015:{{text}}|]\">")]
        [InlineData("<p [|MH4017:{{#each wifis}}|]a=\"[|MH4015:{{name}}|]\" b{{/each}}>")]
        [InlineData("<input {{#if flag}}checked{{/if}}{{#if text}} disabled{{/if}}><option{{#if flag}} selected{{/if}}>{{text}}<b{{#each wifis}} a=\"{{name}}\" b{{/each}} c>{{text}}")]
        [InlineData("<style>{{#if flag}}p { }{{/if}}</style><p{{#if flag}} hidden{{/if}} class=\"a {{#if flag}}b{{/if}}\">{{text}}")]
        public async Task Mistake_IsReportedWhereItIs(string marked)
        {
            string html = Strip(marked, out List<string> expected);

            ImmutableArray<Diagnostic> found = await Report(Model, html);

            Assert.Equal(expected, found.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => Describe(diagnostic, html)));
            Assert.All(found, static diagnostic => Assert.Equal(Path, diagnostic.Location.GetLineSpan().Path));
        }

        [Fact]
        public async Task Mistake_HasItsLineAndColumn()
        {
            Diagnostic found = Assert.Single(await Report(Model, "<!doctype html>\r\n<html>\r\n  <p>{{tekst}}</p>\r\n</html>\r\n"));

            FileLinePositionSpan place = found.Location.GetLineSpan();
            Assert.Equal("/project/pages/page.html 3:8", place.Path + " " + (place.StartLinePosition.Line + 1) + ":" + (place.StartLinePosition.Character + 1));
            Assert.Equal(LocationKind.ExternalFile, found.Location.Kind);
            Assert.Equal("'Model' has no 'tekst' that generated code can read; it has text, slice, number, double, flag, mode, at, wifi, wifis, object, uri", found.GetMessage(CultureInfo.InvariantCulture));
        }

        [Theory]
        [InlineData("{{>a}}", "Malformed template: a template can't include another one; write it as a whole")]
        [InlineData("{{#with wifi}}{{/with}}", "Malformed template: there is no section {{#with}}; there are {{#if}}, {{#unless}} and {{#each}}, with {{else}}")]
        [InlineData("{{wifi}}", "'wifi' is of type Wifi, but a placeholder shows text, numbers, truth values, dates and enums; name a member of it, such as {{wifi.name}}")]
        [InlineData("<script>{{text}}", "Escaping does not keep 'text' from being more than text in <script>, whose text is taken as it is; write the value into an attribute such as data-value and read it from there")]
        [InlineData("<a href='{{text}}'>", "Escaping does not keep 'text' from being more than text at the start of a URL, which may be of any scheme, such as javascript; write the start, such as / or https://, in front of it")]
        [InlineData("{{#if flag}}<b {{/if}}", "What follows {{#if}} would stand at another place in HTML with the section than without; let each of its parts close the tags, quotation marks and comments that it opens, and no others")]
        public async Task Message_SaysWhatToDo(string html, string message) =>
            Assert.Equal(message, Assert.Single(await Report(Model, html)).GetMessage(CultureInfo.InvariantCulture));

        [Theory]
        [InlineData("public string Get() => \"\";", "MH4016")]
        [InlineData("public void Get() { }", "MH4016")]
        [InlineData("public StatusCode Get() => StatusCode.Ok;", "MH4016")]
        [InlineData("public byte[] Get() => new byte[0];", "MH4016")]
        [InlineData("public int Get() => 1;", "MH4016")]
        [InlineData("public object Get() => 1;", "MH4016")]
        [InlineData("public Wifi Get() => new Wifi();", "")]
        [InlineData("public Wifi?[] Get() => new Wifi?[0];", "MH4013")]
        public async Task Result_IsAModel(string method, string expected)
        {
            string source = "public class Wifi { public string? Name { get; set; } } [HttpApplication] public partial class App { [HttpGet(\"/\"), HtmlTemplate(\"pages/page.html\")] " + method + " }";

            Assert.Equal(expected, string.Join(' ', (await Report(source, "{{name}}")).Select(static diagnostic => diagnostic.Id)));
        }

        [Theory]
        [InlineData("pages/page.html", "")]
        [InlineData("page.html", "")]
        [InlineData("/pages/page.html", "")]
        [InlineData("age.html", "MH4011")]
        [InlineData("pages/other.html", "MH4011")]
        [InlineData("pages/page.css", "MH4011")]
        [InlineData("", "MH4011")]
        public async Task File_IsFoundByItsName(string name, string expected)
        {
            string source = "public class Wifi { public string? Name { get; set; } } [HttpApplication] public partial class App { [HttpGet(\"/\"), HtmlTemplate(\"" + name + "\")] public Wifi Get() => new Wifi(); }";
            ImmutableArray<Diagnostic> found = await Report(source, "{{name}}");

            Assert.Equal(expected, string.Join(' ', found.Select(static diagnostic => diagnostic.Id)));
            Assert.All(found, static diagnostic => Assert.True(diagnostic.Location.IsInSource));
        }

        private static async Task<ImmutableArray<Diagnostic>> Report(string source, string html)
        {
            AdditionalText[] files = [new HtmlFile(Path, html), new HtmlFile("/project/pages/page.css", "")];
            CSharpCompilation compilation = Generation.Compile(source);
            Generation.Run(compilation, out Compilation output, files);
            Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            CompilationWithAnalyzers analysis = output.WithAnalyzers([new HttpApplicationAnalyzer()], new AnalyzerOptions([.. files]));
            ImmutableArray<Diagnostic> reported = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(reported, static diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
            return reported;
        }

        private static string Describe(Diagnostic diagnostic, string html)
        {
            Microsoft.CodeAnalysis.Text.TextSpan span = diagnostic.Location.SourceSpan;
            return span.Start + " " + diagnostic.Id + " " + html.Substring(span.Start, span.Length);
        }

        private static string Strip(string marked, out List<string> expected)
        {
            expected = [];
            for (int start = marked.IndexOf("[|", StringComparison.Ordinal); start >= 0; start = marked.IndexOf("[|", StringComparison.Ordinal))
            {
                int end = marked.IndexOf("|]", start, StringComparison.Ordinal);
                string text = marked[(start + 9)..end];
                expected.Add(start + " " + marked[(start + 2)..(start + 8)] + " " + text);
                marked = marked[..start] + text + marked[(end + 2)..];
            }

            return marked;
        }
    }
}
