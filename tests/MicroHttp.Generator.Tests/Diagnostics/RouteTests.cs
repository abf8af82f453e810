using System.Linq;
using System.Threading.Tasks;
using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Diagnostics
{
    public class RouteTests
    {
        [Theory]
        [InlineData("\"/a/{|MH1001:/|}b\"", "an empty segment")]
        [InlineData("\"/{|MH1001:/|}\"", "an empty segment")]
        [InlineData("\"/a/{|MH1001:{id|}\"", "a brace that is not closed")]
        [InlineData("\"/a/id{|MH1001:}|}\"", "a closing brace without an opening one")]
        [InlineData("\"/a/{x}{|MH1001:{y}|}\"", "two variables with nothing between them")]
        [InlineData("\"/a/{|MH1001:{}|}\"", "a variable without a name")]
        [InlineData("\"/a/{|MH1001:{a b}|}\"", "a variable name with a character other than letters, digits, '_', '-' and '.'")]
        [InlineData("\"/a/{|MH1001:{a=5}|}\"", "a default value; give the parameter the default instead")]
        [InlineData("\"/{a}/{|MH1001:{A}|}\"", "a second variable named 'A'")]
        [InlineData("\"/{|MH1001:{*a}|}/b\"", "a catch-all that is not the last segment")]
        [InlineData("\"/x{|MH1001:{*a}|}\"", "a catch-all that is not a segment of its own")]
        [InlineData("\"/{|MH1001:{a?}|}/b\"", "an optional variable that is not the last segment")]
        [InlineData("\"/x{|MH1001:{a?}|}\"", "an optional variable that is not a segment of its own")]
        [InlineData("\"/{*a{|MH1001:?|}}\"", "a question mark behind a catch-all, which may be empty anyway")]
        [InlineData("\"/a/{|MH1001:..|}/b\"", "a dot segment, which no path can have")]
        [InlineData("\"/a{|MH1001:?|}b\"", "a character that no path can have")]
        [InlineData("\"/a{|MH1001:\\\\|}b\"", "a character that no path can have")]
        [InlineData("\"/a{|MH1001:%20|}b\"", "a percent-encoded character; write the character itself")]
        [InlineData("@\"/a\"\"{|MH1001:?|}b\"", "a character that no path can have")]
        [InlineData("\"/\\x41\\u0041\\U0001F600{|MH1001:?|}\"", "a character that no path can have")]
        [InlineData("\"/a{|MH1001:\\uD800|}\"", "half of a surrogate pair")]
        [InlineData("{|MH1001:Template|}", "a character that no path can have")]
        public async Task Template_ThatIsMalformed_IsMH1001InPlace(string template, string reason)
        {
            string[] messages = await Diagnosis.CheckMembers($$"""
                private const string Template = "/a#b";
                [HttpGet({{template}})] public string Get(string a, string b, string x, string y, string id) => "";
                """);

            Assert.EndsWith("has " + reason, messages.Single(), System.StringComparison.Ordinal);
        }

        [Fact]
        public Task Prefix_ThatIsMalformed_IsMH1001InPlace() => Diagnosis.Check("""
            [HttpApplication] public partial class App { [Mount("/x/{|MH1001:{*all}|}")] internal Handler A = new Handler(); internal Handler B = new Handler(); }
            [HttpHandler("/a/{|MH1001:{id?}|}")] public class Handler { [HttpGet] public string Get(string id) => ""; }
            """);

        [Fact]
        public Task Template_OfANamedArgument_IsReportedInPlace() => Diagnosis.CheckMembers("""
            [HttpMethod(template: "/a{|MH1001:?|}", method: "GET")] public string A() => "";
            [HttpMethod("GET", "/b{|MH1001:?|}")] public string B() => "";
            """);

        [Fact]
        public async Task Constraint_ThatDoesNotExist_IsMH1002()
        {
            string[] messages = await Diagnosis.CheckMembers("""
                [HttpGet("/{id:{|MH1002:integer|}}")] public string A(int id) => "";
                [HttpGet("/b/{id:int:{|MH1002:regex(^a:b$)|}}")] public string B(int id) => "";
                """);

            Assert.StartsWith("There is no constraint 'integer'; there are int, ", messages[0], System.StringComparison.Ordinal);
        }

        [Fact]
        public async Task Constraint_WithAWrongArgument_IsMH1003()
        {
            string[] messages = await Diagnosis.CheckMembers("""
                [HttpGet("/a/{id:{|MH1003:range(5)|}}")] public string A(int id) => "";
                [HttpGet("/b/{id:{|MH1003:range(5,3)|}}")] public string B(int id) => "";
                [HttpGet("/c/{id:{|MH1003:min|}}")] public string C(int id) => "";
                [HttpGet("/d/{id:{|MH1003:int(5)|}}")] public string D(int id) => "";
                [HttpGet("/e/{id:{|MH1003:length(-1)|}}")] public string E(string id) => "";
                """);

            Assert.Equal("The constraint 'range(5)' is wrong: it takes two integers", messages[0]);
            Assert.Equal("The constraint 'range(5,3)' is wrong: no value can satisfy it", messages[1]);
        }

        [Fact]
        public async Task Routes_OfOneTemplateAndMethod_AreMH1004()
        {
            string[] messages = await Diagnosis.Check("""
                [HttpApplication]
                public partial class App
                {
                    internal LedHandler A = new LedHandler();
                    internal LedHandler B = new LedHandler();
                    [HttpGet("/api/leds/{_other}"), {|MH1004:HttpGet("api/leds/{_id}")|}] public string Read() => "";
                }

                [HttpHandler("/api/leds")] public class LedHandler { [{|MH1004:HttpGet("{id}")|}] public string Peek(string id) => ""; }
                """);

            Assert.Equal("'App.Read' and 'App.Read' both answer GET /api/leds/{_id}; change a method or a template", messages[0]);
            Assert.Equal("'App.Read' and 'LedHandler.Peek' both answer GET /api/leds/{id}; change a method or a template", messages[1]);
        }

        [Fact]
        public async Task Routes_ThatOverlap_AreMH1005()
        {
            string[] messages = await Diagnosis.CheckMembers("""
                [HttpGet("/{id:int}")] public string A(int id) => "";
                [{|MH1005:HttpGet("/{name:length(3)}")|}] public string B(string name) => "";
                [HttpGet("/x/{a}.{b}")] public string C(string a, string b) => "";
                [{|MH1005:HttpGet("/x/{a}-{b}")|}] public string D(string a, string b) => "";
                [HttpGet("/fine/{id:int}")] public string E(int id) => "";
                [HttpGet("/fine/{id:guid}")] public string F(Guid id) => "";
                [HttpGet("/fine/{a}.txt")] public string G(string a) => "";
                [HttpGet("/fine/{a}.png")] public string H(string a) => "";
                [HttpGet("/fine/{name}")] public string I(string name) => "";
                [HttpPost("/fine/{name:length(3)}")] public string J(string name) => "";
                """);

            Assert.Equal("Some requests match 'App.A' by GET /{id:int} and 'App.B' by GET /{name:length(3)}, and the first declared gets them; let one of the templates say more", messages[0]);
        }

        [Fact]
        public Task Route_ThatIsNeverReached_IsMH1006() => Diagnosis.CheckMembers("""
            [HttpGet("/{id:int}")] public string A(int id) => "";
            [{|MH1006:HttpGet("/{id:range(1,5)}")|}] public string B(int id) => "";
            [HttpGet("/{id:int}/x")] public string C(int id) => "";
            [HttpGet("/{id:range(1,5)}/y")] public string D(int id) => "";
            """);

        [Fact]
        public async Task Variable_WithoutAParameter_IsMH1007()
        {
            string[] messages = await Diagnosis.Check("""
                [HttpApplication] public partial class App { internal Handler H = new Handler(); }
                [HttpHandler("/rooms/{room}")]
                public class Handler
                {
                    [HttpGet("{|MH1007:{id:int}|}/{_unused}/{*Rest}")] public string Get(string rest) => "";
                    [HttpGet("{|MH1007:{id}|}")] public string Query([FromQuery] int id) => "";
                }
                """);

            Assert.Equal("The variable 'id' is not a parameter of 'Get'; add one, or let the variable's name start with an underscore", messages[0]);
        }

        [Fact]
        public async Task Parameter_WithoutAVariable_IsMH1008()
        {
            string[] messages = await Diagnosis.CheckMembers("""[HttpGet("/a")] public string A([FromRoute] int {|MH1008:id|}, [FromRoute("name")] string {|MH1008:text|}) => "";""");

            Assert.Equal("'text' is bound to the variable 'name', which /a does not have; add the variable to the template or remove [FromRoute]", messages[1]);
        }

        [Fact]
        public async Task Constraint_ThatContradictsTheType_IsMH1009()
        {
            string[] messages = await Diagnosis.CheckMembers("""
                [HttpGet("/a/{id:{|MH1009:guid|}}")] public string A(int id) => "";
                [HttpGet("/b/{id:{|MH1009:min(300)|}}")] public string B(byte id) => "";
                [HttpGet("/c/{id:int:{|MH1009:bool|}}")] public string C(string id) => "";
                [HttpGet("/d/{id:int}")] public string D(double id) => "";
                [HttpGet("/e/{id:double}")] public string E(float id) => "";
                """);

            Assert.Equal("The constraint 'guid' of 'id' leaves nothing that a parameter of type int can take; change the constraint or the type", messages[0]);
        }

        [Fact]
        public async Task Method_ThatCannotBeServed_IsMH1010()
        {
            string[] messages = await Diagnosis.Check("""
                public sealed class OwnAttribute : HttpMethodAttribute { public OwnAttribute() : base("OWN", "/own") { } }

                [HttpApplication]
                public partial class App
                {
                    [{|MH1010:HttpMethod("CONNECT", "/a")|}] public string A() => "";
                    [{|MH1010:HttpMethod("get", "/b")|}] public string B() => "";
                    [{|MH1010:HttpMethod("A B", "/c")|}] public string C() => "";
                    [{|MH1010:Own|}] public string D() => "";
                    [HttpMethod("report", "/e")] public string E() => "";
                }
                """);

            Assert.Equal("The request method 'get' cannot be served: methods are compared with case; write GET", messages[1]);
        }

        [Fact]
        public Task Methods_MoreThanAMaskHolds_AreMH1011() => Diagnosis.CheckMembers(
            string.Concat(Enumerable.Range(0, 21).Select(static i => $"[HttpMethod(\"M{i}\", \"/x\")] public string M{i}() => \"\";\n")) + """
            [{|MH1011:HttpMethod("M21", "/x")|}] public string M21() => "";
            """);

        [Fact]
        public Task Variable_OptionalForARequiredParameter_IsMH1012() => Diagnosis.CheckMembers("""
            [HttpGet("/a/{|MH1012:{id?}|}")] public string A(int id) => "";
            [HttpGet("/b/{id:int?}")] public string B(int id = 3) => "";
            [HttpGet("/c/{id?}")] public string C(string? id) => "";
            """);

        [Fact]
        public Task Variable_ThatComesTwice_IsMH1013() => Diagnosis.Check("""
            [HttpApplication] public partial class App { internal Handler H = new Handler(); }
            [HttpHandler("/rooms/{id}")] public class Handler { [{|MH1013:HttpGet("leds/{id}")|}] public string Get(string id) => ""; }
            """);

        [Fact]
        public void Endpoint_WithAMistake_LeavesTheOthersWorking()
        {
            Served served = Served.Members("""
                [HttpGet("/good")] public string Good() => "good";
                [HttpGet("/{bad")] public string Bad() => "bad";
                [HttpGet("/good")] public string Duplicate() => "duplicate";
                [HttpGet("/object")] public object Object() => this;
                [HttpGet("/also")] public string Also(int x = 1) => "also";
                [HttpGet("/worse/{"), HttpGet("/better")] public string Better() => "better";
                """);

            Assert.Equal("200 good", served.Get("/good").ToString());
            Assert.Equal("200 also", served.Get("/also").ToString());
            Assert.Equal("200 better", served.Get("/better").ToString());
            Assert.Equal(404, served.Get("/object").Status);
        }
    }
}
