using System.Linq;
using System.Text;
using MicroHttp.Generator.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    /// <summary>Templates are filled alike on every flavor, and whether constants are literals of octets or one array.</summary>
    public class HtmlTemplateTests
    {
        private static readonly CSharpParseOptions Newest = new CSharpParseOptions(LanguageVersion.Latest);

        private const string Types = """
            public enum Mode { Off, On = 7, Auto }
            public class Wifi { public string? Name { get; set; } public int? Signal { get; set; } public Wifi? Next { get; set; } public Place Place { get; set; } }
            public struct Place { public int X; public string? Name; }
            """;

        public static TheoryData<string, string, string> Values => new()
        {
            { "<p>{{text}}</p>", "Text = \"a\"", "<p>a</p>" },
            { "<p>{{ Text }}</p>", "Text = \"a\"", "<p>a</p>" },
            { "{{text}}", "Text = null", "" },
            { "温度: {{text}} °C", "Text = \"北京\"", "温度: 北京 °C" },
            { "\U0001F600{{text}}\U0001F600", "Text = \"\\U0001F600\"", "\U0001F600\U0001F600\U0001F600" },
            { "{{number}} {{long}} {{unsigned}} {{octet}}", "Number = -5, Long = long.MinValue, Unsigned = ulong.MaxValue, Octet = 255", "-5 -9223372036854775808 18446744073709551615 255" },
            { "{{single}} {{double}} {{double:F1}} {{single:F0}}", "Single = 0.1f, Double = 21.25", "0.1 21.25 21.2 0" },
            { "[{{double}}{{single}}{{double:F1}}]", "Double = double.NaN, Single = float.PositiveInfinity", "[]" },
            { "{{flag}} {{mode}} {{mode2}}", "Flag = true, Mode = Mode.Auto, Mode2 = (Mode)9", "true Auto 9" },
            { "{{at}}", "At = new DateTime(2026, 1, 31, 12, 30, 0, DateTimeKind.Utc)", "2026-01-31T12:30:00Z" },
            { "{{slice}}", "Slice = new Utf8Slice(new byte[] { 60, 98, 62 }, 0, 3)", "&lt;b&gt;" },
            { "[{{slice}}]", "Number = 1", "[]" },
            { "{{maybe}}-{{maybeFlag}}", "Maybe = 5", "5-" },
            { "{{wifi.name}}/{{wifi.signal}}/{{wifi.next.name}}/{{wifi.place.x}}/{{wifi.place.name}}", "Wifi = new Wifi { Name = \"a\", Signal = -60, Next = new Wifi { Name = \"b\" }, Place = new Place { X = 3, Name = \"c\" } }", "a/-60/b/3/c" },
            { "{{wifi.name}}/{{wifi.signal}}/{{wifi.next.next.name}}/{{wifi.place.x}}/{{wifi.place.name}}", "Number = 1", "////" },
            { "{{maybePlace.x}}|{{maybePlace.name}}", "MaybePlace = new Place { X = 1, Name = \"n\" }", "1|n" },
            { "[{{maybePlace.x}}]", "Number = 1", "[]" },
            { "\\{{text}} {{text}}", "Text = \"a\"", "{{text}} a" },
            { "a{{! nothing }}b{{!-- }} {{text}} --}}c", "Text = \"a\"", "abc" },
            { "{{#if flag}}yes{{else}}no{{/if}}", "Flag = true", "yes" },
            { "{{#if flag}}yes{{else}}no{{/if}}", "Flag = false", "no" },
            { "{{#unless flag}}no{{/unless}}{{#unless maybeFlag}}!{{else}}?{{/unless}}", "MaybeFlag = true", "no?" },
            { "{{#if text}}a{{/if}}{{#if wifi}}b{{/if}}{{#if maybe}}c{{/if}}{{#if numbers}}d{{/if}}{{#if slice}}e{{/if}}", "Text = \"\", Numbers = new int[0]", "" },
            { "{{#if text}}a{{/if}}{{#if wifi}}b{{/if}}{{#if maybe}}c{{/if}}{{#if numbers}}d{{/if}}{{#if slice}}e{{/if}}", "Text = \"x\", Wifi = new Wifi(), Maybe = 0, Numbers = new int[1], Slice = new Utf8Slice(new byte[1], 0, 1)", "abcde" },
            { "{{#if wifi.next.name}}{{wifi.next.name}}{{else}}none{{/if}}", "Wifi = new Wifi()", "none" },
            { "{{#if wifi.next.name}}{{wifi.next.name}}{{else}}none{{/if}}", "Wifi = new Wifi { Next = new Wifi { Name = \"n\" } }", "n" },
            { "{{#each numbers}}[{{this}}]{{else}}none{{/each}}", "Numbers = new[] { 1, 2 }", "[1][2]" },
            { "{{#each numbers}}[{{this}}]{{else}}none{{/each}}", "Numbers = new int[0]", "none" },
            { "{{#each numbers}}[{{this}}]{{else}}none{{/each}}", "Number = 1", "none" },
            { "{{#each wifis}}<li>{{name}} {{text}}</li>{{/each}}", "Text = \"t\", Wifis = new Wifi?[] { new Wifi { Name = \"a\" }, null, new Wifi { Name = \"<b>\" } }", "<li>a t</li><li>&lt;b&gt; t</li>" },
            { "{{#each wifis}}{{#if this.name}}!{{/if}}{{/each}}", "Wifis = new[] { new Wifi { Name = \"a\" } }", "!" },
            { "{{#each maybes}}[{{this}}]{{/each}}{{#each texts}}({{this}}){{/each}}", "Maybes = new int?[] { 1, null, 3 }, Texts = new System.Collections.Generic.List<string> { \"a\", \"b\" }", "[1][3](a)(b)" },
            { "<ul>\n  {{#each numbers}}\n  <li>{{this}}</li>\n  {{/each}}\n</ul>\n", "Numbers = new[] { 1, 2 }", "<ul>\n  <li>1</li>\n  <li>2</li>\n</ul>\n" },
            { "<a href=\"/a/{{text}}?m={{mode}}&amp;n={{number}}\">", "Text = \"../ü&x=\\\"1\", Number = 2", "<a href=\"/a/..%2F%C3%BC%26x%3D%221?m=Off&amp;n=2\">" },
            { "<a href=\"{{number}}.html\" title=\"{{text}}\">", "Text = \"\\\" onclick='x'\"", "<a href=\"0.html\" title=\"&quot; onclick=&#39;x&#39;\">" },
            { "<a {{#if flag}}class=\"on\"{{/if}} data-x='{{text}}'>", "Flag = true, Text = \"'\"", "<a class=\"on\" data-x='&#39;'>" },
            { "<input value=\"{{#if flag}}{{text}}{{else}}none{{/if}}\">", "Flag = true, Text = \"\\\"\"", "<input value=\"&quot;\">" },
            { "<script>{{#if flag}}a{{/if}}</script>{{text}}", "Flag = true, Text = \"<\"", "<script>a</script>&lt;" },
        };

        [Theory]
        [MemberData(nameof(Values))]
        public void Template_IsFilled(string html, string values, string expected)
        {
            foreach (CSharpParseOptions parsing in new[] { Generation.CSharp9, Newest })
            {
                Reply reply = Serve(html, values, parsing).Get("/");

                Assert.Equal("200 " + expected, reply.ToString());
                Assert.Equal("text/html; charset=utf-8", reply.Field("Content-Type"));
                Assert.Equal(Encoding.UTF8.GetByteCount(expected).ToString(System.Globalization.CultureInfo.InvariantCulture), reply.Field("Content-Length"));
            }
        }

        private static Served Serve(string html, string values, CSharpParseOptions parsing)
        {
            string source = "[HttpApplication] public partial class App { [HttpGet(\"/\"), HtmlTemplate(\"pages/page.html\")] public Model Get() => new Model { " + values + " }; }\n" + """
                public class Base { public string? Text { get; set; } }
                public class Model : Base
                {
                    public int Number { get; set; }
                    public long Long;
                    public ulong Unsigned { get; set; }
                    public byte Octet { get; set; }
                    public float Single { get; set; }
                    public double Double { get; set; }
                    public bool Flag { get; set; }
                    public bool? MaybeFlag { get; set; }
                    public Mode Mode { get; set; }
                    public Mode Mode2 { get; set; }
                    public DateTime At { get; set; }
                    public Utf8Slice Slice { get; set; }
                    public int? Maybe { get; set; }
                    public Wifi? Wifi { get; set; }
                    public Place? MaybePlace { get; set; }
                    public int[]? Numbers { get; set; }
                    public int?[]? Maybes { get; set; }
                    public Wifi?[]? Wifis { get; set; }
                    public Place[]? Places { get; set; }
                    public System.Collections.Generic.List<string>? Texts { get; set; }
                    public Model? Self { get; set; }
                }
                """ + "\n" + Types;
            return Served.From(Generation.Compile(parsing, source), [new HtmlFile("/project/pages/page.html", html)]);
        }
    }
}
