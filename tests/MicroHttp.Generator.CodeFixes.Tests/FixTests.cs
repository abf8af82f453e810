using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.CodeFixes.Tests
{
    public class FixTests
    {
        [Theory]
        [InlineData("[HttpApplication] public sealed class App { }", "[HttpApplication] public sealed partial class App { }")]
        [InlineData("[HttpApplication] class App { }", "[HttpApplication] partial class App { }")]
        [InlineData("[HttpApplication]\npublic record App { }", "[HttpApplication]\npublic partial record App { }")]
        public Task Partial_WhereItIsMissing_IsAdded(string before, string after) => FixCheck.Mends<PartialFix>("Make 'App' partial", before, after);

        [Theory]
        [InlineData("[HttpGet] private string Get() => \"\";", "[HttpGet] internal string Get() => \"\";")]
        [InlineData("[HttpGet] string Get() => \"\";", "[HttpGet] internal string Get() => \"\";")]
        [InlineData("[HttpGet] private protected static string Get() => \"\";", "[HttpGet] internal static string Get() => \"\";")]
        [InlineData("readonly Inner Inner = new Inner();", "internal readonly Inner Inner = new Inner();")]
        [InlineData("[Filter(\"Log\")] [HttpGet] public string Get() => \"\"; private IRequestFilter Log;", "[Filter(\"Log\")] [HttpGet] public string Get() => \"\"; internal IRequestFilter Log;")]
        [InlineData("[Filter(nameof(Log))] [HttpGet] public string Get() => \"\"; IRequestFilter Log { get; }", "[Filter(nameof(Log))] [HttpGet] public string Get() => \"\"; internal IRequestFilter Log { get; }")]
        public Task Member_ThatCannotBeReached_IsMadeInternal(string before, string after)
        {
            const string Others = "[HttpApplication] public partial class App { private readonly Handler _handler = new Handler(); }\n[HttpHandler] public class Inner { }\n[HttpHandler] public class Handler { ";
            return FixCheck.Mends<AccessibilityFix>("Make it internal", Others + before + " }", Others + after + " }");
        }

        [Fact]
        public Task Class_OfAnAnnotatedMethod_IsMarkedAsHandler() => FixCheck.Mends<HandlerFix>(
            "Mark 'Leds' with [HttpHandler]",
            "namespace Devices\n{\n    public class Leds\n    {\n        [HttpGet] public string Get() => \"\";\n    }\n}\n",
            "namespace Devices\n{\n    [HttpHandler]\n    public class Leds\n    {\n        [HttpGet] public string Get() => \"\";\n    }\n}\n");

        [Theory]
        [InlineData("{id}", "id", "", "string id")]
        [InlineData("{id:int}", "id", "bool on", "bool on, int id")]
        [InlineData("{id:min(1)}", "id", "bool on = true", "int id, bool on = true")]
        [InlineData("{*rest}", "rest", "bool on, bool off = true", "bool on, string rest, bool off = true")]
        [InlineData("{id:guid?}", "id", "bool on = true", "bool on = true, Guid id = default")]
        [InlineData("{user-id}", "userId", "", "[FromRoute(\"user-id\")] string userId")]
        [InlineData("{class}", "@class", "", "string @class")]
        public Task Variable_WithoutAParameter_GetsOne(string variable, string name, string before, string after) => FixCheck.MendsMembers<ParameterFix>(
            $"Add the parameter '{name}'",
            $"[HttpGet(\"/x/{variable}\")] public string Get({before}) => \"\";",
            $"[HttpGet(\"/x/{variable}\")] public string Get({after}) => \"\";");

        [Fact]
        public Task Variable_ThatNobodyWants_IsRenamed() => FixCheck.MendsMembers<ParameterFix>(
            "Rename the variable to '_rest'",
            "[HttpGet(\"/x/{*rest}\")] public string Get() => \"\";",
            "[HttpGet(\"/x/{*_rest}\")] public string Get() => \"\";");

        [Theory]
        [InlineData("HttpGet(\"/x\")", "HttpGet(\"/x/second\")")]
        [InlineData("HttpGet(\"x/\")", "HttpGet(\"x/second\")", "x/")]
        [InlineData("HttpMethod(\"GET\", \"/x\")", "HttpMethod(\"GET\", \"/x/second\")")]
        public Task Route_ThatIsThereAlready_GetsASegmentMore(string before, string after, string first = "/x") => FixCheck.MendsMembers<DuplicateRouteFix>(
            "Add the segment 'second' to the template",
            $"[HttpGet(\"{first}\")] public string First() => \"\";\n    [{before}] public string Second() => \"\";",
            $"[HttpGet(\"{first}\")] public string First() => \"\";\n    [{after}] public string Second() => \"\";");

        [Fact]
        public Task Route_WithoutATemplate_GetsOne() => FixCheck.MendsMembers<DuplicateRouteFix>(
            "Add the segment 'second' to the template",
            "[HttpGet] public string First() => \"\";\n    [HttpGet] public string Second() => \"\";",
            "[HttpGet] public string First() => \"\";\n    [HttpGet(\"second\")] public string Second() => \"\";");

        [Theory]
        [InlineData("[HttpGet(\"/y\"), HttpGet(\"/x\")] ", "[HttpGet(\"/y\")] ")]
        [InlineData("[HttpGet(\"/x\"), HttpGet(\"/y\")] ", "[HttpGet(\"/y\")] ")]
        [InlineData("/// <summary>Kept.</summary>\n    [HttpGet(\"/x\")]\n    [HttpGet(\"/y\")]\n    ", "/// <summary>Kept.</summary>\n    [HttpGet(\"/y\")]\n    ")]
        public Task Route_BesideAnother_IsRemoved(string before, string after) => FixCheck.MendsMembers<DuplicateRouteFix>(
            "Remove this route",
            "[HttpGet(\"/x\")] public string First() => \"\";\n    " + before + "public string Second() => \"\";",
            "[HttpGet(\"/x\")] public string First() => \"\";\n    " + after + "public string Second() => \"\";");

        [Theory]
        [InlineData("Write 'int'", "{id:integer}", "{id:int}")]
        [InlineData("Write 'guid'", "{id:GUID}", "{id:guid}", "Guid")]
        [InlineData("Remove the constraint 'regex(^a$)'", "{id:int:regex(^a$)}", "{id:int}")]
        [InlineData("Remove the constraint 'range(5,1)'", "{id:range(5,1)}", "{id}")]
        [InlineData("Remove the constraint 'guid'", "{id:guid}", "{id}")]
        public Task Constraint_ThatIsWrong_IsMended(string title, string before, string after, string type = "int") => FixCheck.MendsMembers<ConstraintFix>(
            title,
            $"[HttpGet(\"/x/{before}\")] public string Get({type} id) => \"\";",
            $"[HttpGet(\"/x/{after}\")] public string Get({type} id) => \"\";");

        [Fact]
        public Task Parameter_WhoseTypeContradicts_GetsThatOfTheConstraint() => FixCheck.MendsMembers<ConstraintFix>(
            "Make 'id' of type Guid",
            "[HttpGet(\"/x/{id:guid}\")] public string Get(int id) => \"\";",
            "[HttpGet(\"/x/{id:guid}\")] public string Get(Guid id) => \"\";");

        [Theory]
        [InlineData("Add '{id}' to the template", "[HttpGet(\"/x\")] public string Get([FromRoute] int id) => \"\";", "[HttpGet(\"/x/{id}\")] public string Get([FromRoute] int id) => \"\";")]
        [InlineData("Add '{key}' to the template", "[HttpGet] public string Get([FromRoute(\"key\")] int id) => \"\";", "[HttpGet(\"{key}\")] public string Get([FromRoute(\"key\")] int id) => \"\";")]
        [InlineData("Take it from the query", "[HttpGet(\"/x\")] public string Get([FromRoute(\"key\")] int id) => \"\";", "[HttpGet(\"/x\")] public string Get([FromQuery(\"key\")] int id) => \"\";")]
        public Task Parameter_WithoutAVariable_GetsOne(string title, string before, string after) => FixCheck.MendsMembers<RouteParameterFix>(title, before, after);

        [Theory]
        [InlineData("Give 'id' a default", "[HttpGet(\"/x/{id?}\")] public string Get(int id) => \"\";", "[HttpGet(\"/x/{id?}\")] public string Get(int id = default) => \"\";")]
        [InlineData("Make the variable required", "[HttpGet(\"/x/{id:int?}\")] public string Get(int id, int y) => \"\";", "[HttpGet(\"/x/{id:int}\")] public string Get(int id, int y) => \"\";")]
        public Task Variable_ThatIsOptional_FitsItsParameter(string title, string before, string after) => FixCheck.MendsMembers<OptionalVariableFix>(title, before, after);

        [Fact]
        public async Task Parameter_InFrontOfRequiredOnes_GetsNoDefault() =>
            Assert.Equal("Make the variable required", Assert.Single(await FixCheck.Titles<OptionalVariableFix>("[HttpGet(\"/x/{id?}\")] public string Get(int id, int y) => \"\";")));

        [Fact]
        public Task Method_InLowerCase_IsWrittenAsItIsSent() => FixCheck.MendsMembers<RequestMethodFix>(
            "Write 'GET'",
            "[HttpMethod(\"get\", \"/x\")] public string Get() => \"\";",
            "[HttpMethod(\"GET\", \"/x\")] public string Get() => \"\";");

        [Theory]
        [InlineData("Take them from the content", "[FromBody] ")]
        [InlineData("Take them from the query", "[FromQuery] ")]
        public Task Octets_OfNoSource_GetOne(string title, string attribute) => FixCheck.MendsMembers<OctetsSourceFix>(
            title,
            "[HttpPost(\"/x\")] public string Post(byte[] octets) => \"\";",
            $"[HttpPost(\"/x\")] public string Post({attribute}byte[] octets) => \"\";");

        [Theory]
        [InlineData("[HttpApplication] public partial class App { [HttpGet(\"/x\")] public Led[] Get() => null; }")]
        [InlineData("[HttpApplication] public partial class App { [HttpPost(\"/x\")] public void Post(Led led) { } }")]
        [InlineData("[JsonModel] public class Board { public Led[] Leds { get; set; } }")]
        public Task Model_ThatIsNotMarked_IsMarked(string user) => FixCheck.Mends<ModelFix>(
            "Mark 'Led' with [JsonModel]",
            user + "\n\npublic class Led\n{\n    public bool On { get; set; }\n}\n",
            user + "\n\n[JsonModel]\npublic class Led\n{\n    public bool On { get; set; }\n}\n");

        [Theory]
        [InlineData("Log", "public System.IO.Stream Log { get; set; }")]
        [InlineData("Main", "[JsonName(\"m\")] public Led Main;")]
        public Task Member_ThatHasNoForm_IsLeftOut(string name, string member)
        {
            const string Model = "public class Led { }\n[JsonModel] public class Board { public int Id { get; set; } ";
            return FixCheck.Mends<SkipFix>($"Mark '{name}' with [JsonSkip]", Model + member + " }", Model + "[JsonSkip] " + member + " }");
        }

        [Theory]
        [InlineData("Remove [Mount]", "[Mount(\"/left\")] public readonly object Led;", "public readonly object Led;")]
        [InlineData("Remove [FromQuery]", "[HttpGet(\"/x\")] public string Get([FromQuery, FromHeader] string id) => id;", "[HttpGet(\"/x\")] public string Get([FromHeader] string id) => id;")]
        [InlineData("Remove [FromHeader]", "[HttpGet(\"/x\")] public string Get([FromQuery] [FromHeader] string id) => id;", "[HttpGet(\"/x\")] public string Get([FromQuery] string id) => id;")]
        public Task Attribute_ThatHasNoPlaceInAnApplication_IsRemoved(string title, string before, string after) => FixCheck.MendsMembers<AttributeFix>(title, before, after);

        [Theory]
        [InlineData("Remove [JsonRequired]", "[JsonRequired]\n    public int Id => 1;", "public int Id => 1;")]
        [InlineData("Remove [JsonDecimals]", "[JsonName(\"i\"), JsonDecimals(2)] public int Id { get; set; }", "[JsonName(\"i\")] public int Id { get; set; }")]
        public Task Attribute_ThatHasNoPlaceInAModel_IsRemoved(string title, string before, string after) => FixCheck.Mends<AttributeFix>(
            title,
            "[JsonModel]\npublic class Led\n{\n    " + before + "\n}",
            "[JsonModel]\npublic class Led\n{\n    " + after + "\n}");
    }
}
