using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class QualifiedImplementationRuleTests
    {
        private const string Face = "using Face = N.I; using Space = N;\n"
            + "namespace N { interface I { void M(); int P { get; } event System.Action E; } }\n";

        [Theory]
        [InlineData("class C : N.I { void [|global::N.I|].M() { } int N.I.P => 1; event System.Action N.I.E { add { } remove { } } }")]
        [InlineData("class C : N.I { void N.I.M() { } int [|global::N.I|].P => 1; event System.Action N.I.E { add { } remove { } } }")]
        [InlineData("class C : N.I { void N.I.M() { } int N.I.P => 1; event System.Action [|global::N.I|].E { add { } remove { } } }")]
        [InlineData("class C : N.I { void [|Space::I|].M() { } int N.I.P => 1; event System.Action N.I.E { add { } remove { } } }")]
        [InlineData("class C : System.IDisposable { void [|global::System.IDisposable|].Dispose() { } }")]
        public Task ImplementationWithAQualifier_IsReported(string source) => DialectCheck.Reports("MH9013", Face + source);

        [Theory]
        [InlineData("class C : global::N.I { void N.I.M() { } int Face.P => 1; event System.Action N.I.E { add { } remove { } } }")]
        [InlineData("class C : N.I { public void M() { global::System.Console.WriteLine(); } public int P => 1; public event System.Action E; }")]
        public Task ImplementationByTheNameOfTheInterface_IsSilent(string source) => DialectCheck.Silent(Face + source);
    }
}
