using System.Linq;
using System.Threading.Tasks;
using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Diagnostics
{
    public class BindingTests
    {
        [Fact]
        public async Task Parameter_ThatNothingBindsTo_IsMH2001()
        {
            string[] messages = await Diagnosis.CheckMembers("""
                [HttpGet("/a")] public string A(object {|MH2001:value|}) => "";
                [HttpGet("/b")] public string B(ref int {|MH2001:value|}) => "";
                [HttpGet("/c")] public string C(out int {|MH2001:value|}) { value = 1; return ""; }
                [HttpGet("/d")] public string D(int?[] {|MH2001:value|}, int[,] {|MH2001:other|}, decimal {|MH2001:third|}) => "";
                [HttpPost("/e")] public string E([FromBody] int {|MH2001:value|}) => "";
                """);

            Assert.StartsWith("Nothing binds to the parameter 'value' of type object; ", messages[0], System.StringComparison.Ordinal);
            Assert.StartsWith("Nothing binds to the parameter 'value' of type ref int; ", messages[1], System.StringComparison.Ordinal);
        }

        [Fact]
        public async Task Result_ThatCannotBeSent_IsMH2002()
        {
            string[] messages = await Diagnosis.CheckMembers("""
                [HttpGet("/a")] public {|MH2002:object|} A() => this;
                [HttpGet("/b")] public {|MH2002:int|} B() => 1;
                """);

            Assert.StartsWith("'App.A' returns object, which cannot be sent; ", messages[0], System.StringComparison.Ordinal);
        }

        [Fact]
        public Task Parameters_ThatShareTheContent_AreMH2003() => Diagnosis.CheckMembers("""
            [HttpPost("/a")] public string A([FromBody] string a, [FromBody] byte[] {|MH2003:b|}) => "";
            [HttpPost("/b")] public string B([FromForm] string a, [FromForm] string b, [FromBody] byte[] {|MH2003:c|}) => "";
            """);

        [Fact]
        public Task Content_OfAGetRequest_IsMH2004() => Diagnosis.CheckMembers("""
            [HttpGet("/a"), HttpPost("/a")] public string A([FromBody] string {|MH2004:text|}) => "";
            """);

        [Fact]
        public Task MediaType_ThatIsMalformed_IsMH2005() => Diagnosis.CheckMembers("""
            [HttpGet("/a"), {|MH2005:Produces("html")|}] public string A() => "";
            [HttpGet("/b"), {|MH2005:Produces("text/html\r\nX: y")|}] public string B() => "";
            [HttpGet("/c"), Produces("text/html ; charset=utf-8")] public string C() => "";
            """);

        [Fact]
        public Task Name_ThatNoFieldHas_IsMH2006() => Diagnosis.CheckMembers("""
            [HttpGet("/a")] public string A([FromHeader("If Match")] string {|MH2006:tag|}, [FromCookie("a=b")] string {|MH2006:cookie|}, [FromHeader] string {|MH2006:温|}) => "";
            [HttpGet("/b"), {|MH2006:RequestFields("X-A", "X:B")|}] public string B(HttpRequest request) => "";
            """);

        [Fact]
        public Task Fields_MoreThanAMaskHolds_AreMH2007() => Diagnosis.CheckMembers(
            string.Concat(Enumerable.Range(0, 32).Select(static i => $"[HttpGet(\"/{i}\")] public string M{i}([FromHeader(\"X-{i}\")] string field) => \"\";\n")) + """
            [HttpGet("/x")] public string X([FromHeader("X-32")] string {|MH2007:field|}) => "";
            [HttpGet("/y")] public string Y([FromHeader("x-5")] string field) => "";
            """);

        [Fact]
        public Task Parameter_WithTwoSources_IsMH2008() => Diagnosis.CheckMembers("""
            [HttpGet("/a")] public string A([FromQuery, FromHeader] string {|MH2008:text|}) => "";
            """);

        [Fact]
        public Task Octets_OfNoSource_AreMH2009() => Diagnosis.CheckMembers("""
            [HttpPost("/a")] public string A(byte[] {|MH2009:octets|}) => "";
            """);

        [Fact]
        public Task Source_ThatContradictsTheType_IsMH2010() => Diagnosis.CheckMembers("""
            [HttpGet("/a/{|MH1007:{id}|}")] public string A(int[] {|MH2010:id|}) => "";
            [HttpGet("/b")] public string B([FromCookie] int[] {|MH2010:id|}, [FromHeader] string[] {|MH2010:field|}) => "";
            [HttpGet("/c")] public string C([FromQuery] HttpRequest {|MH2010:request|}) => "";
            """);

        [Fact]
        public async Task Class_ThatAFormCannotFill_IsMH2011()
        {
            string[] messages = await Diagnosis.Check("""
                public class Nested { public object? Value { get; set; } }
                public class NoConstructor { public NoConstructor(int value) { Value = value; } public int Value { get; set; } }
                public class Nothing { public int Value { get; } }
                public abstract class Abstract { public int Value { get; set; } }

                [HttpApplication]
                public partial class App
                {
                    [HttpPost("/a")] public string A([FromForm] Nested {|MH2011:model|}) => "";
                    [HttpPost("/b")] public string B([FromForm] NoConstructor {|MH2011:model|}) => "";
                    [HttpPost("/c")] public string C([FromForm] Nothing {|MH2011:model|}) => "";
                    [HttpPost("/d")] public string D([FromForm] Abstract {|MH2011:model|}) => "";
                }
                """);

            Assert.Equal("A form cannot fill Nested: its member 'Value' has type object?, which no form field converts to", messages[0]);
        }
    }
}
