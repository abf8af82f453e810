using System.Threading.Tasks;
using MicroHttp.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MicroHttp.Generator.Tests.Diagnostics
{
    public class SetUpTests
    {
        [Fact]
        public async Task Application_ThatIsNotPartial_IsMH0002()
        {
            string[] messages = await Diagnosis.Check("""
                [HttpApplication] public class {|MH0002:App|} { [HttpGet("/")] public string Get() => ""; }
                public class {|MH0002:Outer|} { [HttpApplication] public partial class Inner { [HttpGet("/")] public string Get() => ""; } }
                """);

            Assert.Equal("'App' has to be partial so that the generator can complete it; add the modifier", messages[0]);
        }

        [Fact]
        public Task Application_ThatIsGenericOrStatic_IsMH0003() => Diagnosis.Check("""
            [HttpApplication] public partial class {|MH0003:App|}<T> { [HttpGet("/")] public string Get() => ""; }
            [HttpApplication] public static partial class {|MH0003:Static|} { [HttpGet("/")] public static string Get() => ""; }
            """);

        [Fact]
        public Task Handler_ThatNobodyOwns_IsMH0004() => Diagnosis.Check("""
            [HttpApplication] public partial class App { private readonly Owned _owned = new Owned(); }
            [HttpHandler] public class Owned { internal Inner Inner = new Inner(); [HttpGet("/")] public string Get() => ""; }
            [HttpHandler] public class Inner { [HttpGet("/inner")] public string Get() => ""; }
            [HttpHandler] public class {|MH0004:Lonely|} { [HttpGet("/lonely")] public string Get() => ""; }
            """);

        [Fact]
        public Task Handler_OfALibrary_NeedsNoOwner() => Diagnosis.Check("""[HttpHandler] public class Handler { [HttpGet("/")] public string Get() => ""; }""");

        [Fact]
        public async Task Member_ThatCannotBeReached_IsMH0005()
        {
            string[] messages = await Diagnosis.Check("""
                [HttpApplication] public partial class App { private readonly Handler _handler = new Handler(); }
                [HttpHandler, {|MH0005:Filter("_filter")|}]
                public class Handler
                {
                    private readonly Inner {|MH0005:_inner|} = new Inner();
                    private readonly IRequestFilter _filter = null!;
                    [HttpGet("/")] private string {|MH0005:Get|}() => "";
                    [HttpGet("/protected")] protected string {|MH0005:Protected|}() => "";
                    [HttpGet("/fine")] internal string Fine() => "";
                }
                [HttpHandler] public class {|MH0004:Inner|} { [HttpGet("/inner")] public string Get() => ""; }
                """);

            Assert.Equal("'Handler._inner' cannot be reached from 'App', where generated code uses it; make it internal or public", messages[1]);
        }

        [Fact]
        public Task Handler_ThatOwnsItself_IsMH0006() => Diagnosis.Check("""
            [HttpApplication] public partial class App { private readonly A _a = new A(); }
            [HttpHandler("a")] public class A { internal B? B; [HttpGet] public string Get() => ""; }
            [HttpHandler("b")] public class B { internal A? {|MH0006:A|}; [HttpGet] public string Get() => ""; }
            """);

        [Fact]
        public Task Filter_ThatIsNotThere_IsMH0007() => Diagnosis.Check("""
            [HttpApplication, {|MH0007:Filter("_none")|}]
            public partial class App
            {
                private readonly object _object = new object();
                [HttpGet("/"), {|MH0007:Filter(nameof(_object))|}] public string Get() => _object.ToString()!;
            }
            """);

        [Fact]
        public Task Method_ThatCannotAnswer_IsMH0008() => Diagnosis.CheckMembers("""
            [HttpGet("/a")] public string {|MH0008:Generic|}<T>() => "";
            private string _field = "";
            [HttpGet("/b")] public ref string {|MH0008:Reference|}() => ref _field;
            public string Property { [HttpGet("/c")] {|MH0008:get|} => ""; }
            """);

        [Fact]
        public Task Method_OutsideAHandler_IsMH0009() => Diagnosis.Check("""
            [HttpApplication] public partial class App : Base { }
            public class Base { [HttpGet("/")] public string Get() => ""; }
            public abstract class Abstract { [HttpGet("/")] public string Get() => ""; }
            public class Neither { [HttpGet("/")] public string {|MH0009:Get|}() => ""; }
            """);

        [Fact]
        public Task Mount_OfNoHandler_IsMH0010() => Diagnosis.Check("""
            [HttpApplication] public partial class App { [Mount("/x")] internal readonly string {|MH0010:Text|} = ""; }
            """);

        [Fact]
        public async Task Contract_ThatDiffers_IsMH0001()
        {
            const string Runtime = """
                namespace MicroHttp
                {
                    public sealed class HttpApplicationAttribute : System.Attribute { }
                    namespace Generated { public static class Flavor { public const int Contract = 99; public const int Current = 2; } }
                }

                [MicroHttp.HttpApplication] public partial class App { }
                """;
            CSharpCompilation compilation = CSharpCompilation.Create(
                "Application",
                [CSharpSyntaxTree.ParseText(Runtime, Generation.CSharp9, cancellationToken: TestContext.Current.CancellationToken)],
                [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

            Diagnostic reported = Assert.Single(await Diagnosis.Report(compilation));

            Assert.Equal("The generator writes for contract 1 of the runtime, and the runtime that is referenced has 99; use one version of MicroHttp for both", reported.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Empty(Generation.Run(compilation, out _).GetRunResult().GeneratedTrees);
        }

        [Fact]
        public Task Handler_OfTwoApplications_IsReportedOnce() => Diagnosis.Check("""
            [HttpApplication] public partial class A { internal Handler H = new Handler(); }
            [HttpApplication] public partial class B { internal Handler H = new Handler(); }
            [HttpHandler] public class Handler
            {
                [HttpGet("/{|MH1007:{x}|}")] public string Get() => "";
                [HttpGet("/{|MH1001:{x|}")] public string Malformed() => "";
            }
            """);
    }
}
