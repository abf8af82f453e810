using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class InterfaceBodyRuleTests
    {
        [Theory]
        [InlineData("interface I { int [|M|]() => 1; }")]
        [InlineData("interface I { int [|P|] => 1; }")]
        [InlineData("interface I { int [|P|] { get => 1; set { } } }")]
        [InlineData("interface I { int [|this|][int a] => a; }")]
        [InlineData("interface I { event System.Action [|E|] { add { } remove { } } }")]
        [InlineData("interface I { private void [|M|]() { } }")]
        [InlineData("interface I { sealed void [|M|]() { } }")]
        [InlineData("interface I { void M(); } interface J : I { void I.[|M|]() { } }")]
        public Task BodyInAnInterface_IsReportedAtTheMember(string source) => DialectCheck.Reports("MH9008", source);

        [Theory]
        [InlineData("interface I { int M(); int P { get; set; } int this[int a] { get; } event System.Action E; }")]
        [InlineData("interface I { const int Size = 4; static int Twice(int a) => a * 2; }")]
        [InlineData("interface I { void M(); } interface J : I { abstract void I.M(); }")]
        [InlineData("interface I { void M(); } abstract class A : I { public virtual void M() { } }")]
        [InlineData("interface I { class Nested { public int M() => 1; } }")]
        public Task NoInstanceMemberWithABody_IsSilent(string source) => DialectCheck.Silent(source);
    }
}
