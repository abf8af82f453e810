using System.Threading.Tasks;
using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Json
{
    public class JsonDiagnosticTests
    {
        [Fact]
        public async Task Member_OfATypeWithoutAForm_IsMH3001()
        {
            string[] messages = await Diagnosis.Check("""
                using System.Collections.Generic;
                [JsonModel] public class Model
                {
                    public object {|MH3001:A|} { get; set; } = "";
                    public decimal {|MH3001:B|} { get; set; }
                    public int[,] {|MH3001:C|} { get; set; } = new int[0, 0];
                    public IEnumerable<int> {|MH3001:D|} { get; set; } = new int[0];
                    public Dictionary<int, int> {|MH3001:E|} { get; set; } = new Dictionary<int, int>();
                    public List<Action> {|MH3001:F|} { get; set; } = new List<Action>();
                    public TimeSpan? {|MH3001:G|} { get; set; }
                    public char {|MH3001:H|} { get; set; }
                    [JsonSkip] public object I { get; set; } = "";
                    internal object J { get; set; } = "";
                    public static object K { get; set; } = "";
                    public object this[int index] => "";
                }
                """);

            Assert.StartsWith("'Model.A' has type object, which has no form in JSON; ", messages[0], System.StringComparison.Ordinal);
        }

        [Fact]
        public async Task Member_OfATypeThatIsNoModel_IsMH3002()
        {
            string[] messages = await Diagnosis.Check("""
                using System.Collections.Generic;
                public class Other { }
                public struct Value { }
                [JsonModel] public class Model
                {
                    public Other? {|MH3002:A|} { get; set; }
                    public Other[]? {|MH3002:B|} { get; set; }
                    public List<Value?>? {|MH3002:C|} { get; set; }
                }
                """);

            Assert.Equal("'Model.A' has type 'Other', for which no reader and writer are generated; mark 'Other' [JsonModel], or 'Model.A' [JsonSkip]", messages[0]);
        }

        [Fact]
        public Task Names_ThatAreTheSame_AreMH3003() => Diagnosis.Check("""
            public class Base { public int First { get; set; } }
            [JsonModel] public class Model : Base
            {
                [JsonName("first")] public int {|MH3003:Second|} { get; set; }
                [JsonName("FIRST")] public int Third { get; set; }
                public new int First { get; set; }
            }
            [JsonModel] public enum Mode { On, [JsonName("ON")] {|MH3003:Second|}, Off }
            """);

        [Fact]
        public async Task Member_ThatIsNullableOnADevice_IsMH3004()
        {
            // The runtime of a device is compiled into the program, and its flavor is what decides.
            string[] messages = await Diagnosis.Check("""
                [JsonModel] public class Model
                {
                    public int? {|MH3004:A|} { get; set; }
                    public double?[] {|MH3004:B|} { get; set; } = new double?[0];
                    [JsonSkip] public int? C { get; set; }
                    public int D { get; set; }
                }
                namespace MicroHttp.Generated
                {
                    public static class Flavor
                    {
                        public const int Contract = 1;
                        public const int Current = 0;
                    }
                }
                """);

            Assert.Equal("'Model.A' has type int?, and a device has no nullable values; use int with a value that stands for none, or two members", messages[0]);
        }

        [Fact]
        public Task Member_ThatIsNullableElsewhere_IsNotReported() => Diagnosis.Check("""
            [JsonModel] public class Model
            {
                public int? A { get; set; }
                public double?[] B { get; set; } = new double?[0];
            }
            """);

        [Fact]
        public Task Member_ThatIsNeverRead_IsMH3005() => Diagnosis.Check("""
            [JsonModel] public class Model
            {
                public int {|MH3005:A|} { get; }
                public readonly int {|MH3005:B|};
                public int {|MH3005:C|} { get; private set; }
                public int Computed => A;
                public int Block { get { return B; } }
            }
            [JsonModel] public class Made
            {
                public Made(int a) { A = a; }
                public int A { get; }
            }
            """);

        [Fact]
        public Task Member_RequiredAndNeverRead_IsMH3006() => Diagnosis.Check("""
            [JsonModel] public class Model
            {
                [JsonRequired] public int {|MH3006:A|} => 1;
                [JsonRequired] public int {|MH3006:B|} { get; }
                [JsonRequired] public int C { get; set; }
            }
            """);

        [Fact]
        public async Task Model_ThatCannotBeCreated_IsMH3007()
        {
            string[] messages = await Diagnosis.Check("""
                [JsonModel] public class {|MH3007:Hidden|} { private Hidden() { } public int A { get; set; } }
                [JsonModel] public class {|MH3007:Several|} { public Several(int a) { } public Several(string b) { } public int A { get; set; } }
                [JsonModel] public class {|MH3007:Other|} { public Other(string a) { } public int A { get; set; } }
                [JsonModel] public class Default { public Default(int a, string b = "") { A = a; } public int A { get; } }
                [JsonModel] public abstract class Abstract { public int A { get; set; } }
                [JsonModel] public class Marked { [System.Text.Json.Serialization.JsonConstructor] public Marked(int a) { A = a; } public Marked() { } public int A { get; } }
                [JsonModel] public record Record(int A, string B) { public int C { get; init; } }
                [JsonModel] public struct Struct { public Struct(int x) { A = x; } public int A { get; set; } }
                """);

            Assert.Equal("'Other' can't be read from JSON: parameter 'a' of its constructor has no member of that name and type, and no default", messages[2]);
        }

        [Fact]
        public Task Type_ThatCannotBeAModel_IsMH3008() => Diagnosis.Check("""
            [JsonModel] public static class {|MH3008:Static|} { }
            [JsonModel] public ref struct {|MH3008:Ref|} { }
            public class Outer
            {
                [JsonModel] private class {|MH3008:Private|} { public int A { get; set; } }
                [JsonModel] internal class Internal { public int A { get; set; } }
            }
            [JsonModel] public class Model { [JsonName("a")] private int {|MH3008:A|} { get; set; } [JsonName("b")] internal int B { get; set; } }
            """);

        [Fact]
        public Task Decimals_ThatDoNotFit_AreMH3009() => Diagnosis.Check("""
            [JsonModel] public class Model
            {
                [JsonDecimals(2)] public int {|MH3009:A|} { get; set; }
                [JsonDecimals(10)] public double {|MH3009:B|} { get; set; }
                [JsonDecimals(-1)] public float {|MH3009:C|} { get; set; }
                [JsonDecimals(0)] public float?[]? D { get; set; }
            }
            """);

        [Fact]
        public Task AttributeOfThePeer_WithoutEffect_IsMH3010() => Diagnosis.Check("""
            using System.Text.Json.Serialization;
            [JsonModel, JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] public class {|MH3010:Model|}
            {
                [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public int {|MH3010:A|} { get; set; }
                [JsonConverter(typeof(JsonStringEnumConverter))] public DayOfWeek B { get; set; }
                [JsonPropertyName("c"), JsonIgnore(Condition = JsonIgnoreCondition.Never), JsonInclude, JsonPropertyOrder(2)] public int C { get; set; }
            }
            """);

        [Fact]
        public Task Name_ThatCannotBeSent_IsMH3011() => Diagnosis.Check("""
            [JsonModel] public class Model
            {
                [JsonName("a\0b")] public int {|MH3011:A|} { get; set; }
                [JsonName("\uD83D")] public int {|MH3011:B|} { get; set; }
                [JsonName("\uD83D\uDE00 \"")] public int C { get; set; }
                [JsonName("")] public int D { get; set; }
            }
            """);

        [Fact]
        public Task Member_OfATypeThatCannotBeCreated_IsMH3012() => Diagnosis.Check("""
            [JsonModel] public abstract class Shape { public int A { get; set; } }
            [JsonModel] public class Model
            {
                public Shape? {|MH3012:A|} { get; set; }
                public Shape[]? {|MH3012:B|} { get; set; }
                public Shape? C => A;
            }
            """);

        [Fact]
        public async Task Handler_WithATypeThatIsNoModel_IsMH3013()
        {
            string[] messages = await Diagnosis.Check("""
                public class Led { }
                [HttpApplication] public partial class App
                {
                    [HttpGet("/a")] public {|MH3013:Led|} A() => new Led();
                    [HttpGet("/b")] public {|MH3013:Led[]|} B() => new Led[0];
                    [HttpPost("/c")] public string C(Led {|MH3013:led|}) => "";
                    [HttpPost("/d")] public string D([FromBody] Led[] {|MH3013:leds|}) => "";
                    [HttpPost("/e")] public string E() => "";
                }
                """);

            Assert.Equal("No reader and writer are generated for 'Led', and App.A returns it; mark it [JsonModel]", messages[0]);
        }

        [Fact]
        public Task Handler_WithContentThatCannotBeCreated_IsMH3014() => Diagnosis.Check("""
            [JsonModel] public abstract class Shape { public int A { get; set; } }
            [HttpApplication] public partial class App
            {
                [HttpGet("/a")] public Shape? A() => null;
                [HttpPost("/b")] public string B(Shape {|MH3014:shape|}) => "";
                [HttpPost("/c")] public string C(Shape[] {|MH3014:shapes|}) => "";
            }
            """);

        [Fact]
        public Task Model_FromTheQuery_IsMH2010() => Diagnosis.Check("""
            [JsonModel] public class Model { public int A { get; set; } }
            [HttpApplication] public partial class App
            {
                [HttpPost("/a")] public string A([FromQuery] Model {|MH2010:model|}) => "";
                [HttpPost("/b")] public string B([FromForm] Model model) => "";
            }
            """);

        [Fact]
        public void Model_WithAMistake_LeavesTheRestWorking()
        {
            Served served = Served.From("""
                [JsonModel] public class Model { public decimal A { get; set; } public int B { get; set; } }
                [HttpApplication] public partial class App
                {
                    [HttpPost("/a")] public Model A(Model model) => model;
                }
                """);

            Assert.Equal("200 {\"b\":2}", served.Send("POST", "/a", "{\"a\":1,\"b\":2}", "Content-Type: application/json").ToString());
        }
    }
}
