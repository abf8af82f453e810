using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class NulInTextRuleTests
    {
        [Theory]
        [InlineData("class C { string M() => [|\"a\\0b\"|]; }")]
        [InlineData("class C { const string End = [|\"\\u0000\"|]; }")]
        [InlineData("class C { string M(int a) => $\"{a}[|\\0|]\"; }")]
        public Task StringWithNul_IsReportedAtTheLiteral(string source) => DialectCheck.Reports("MH9051", source);

        [Theory]
        [InlineData("class C { string M() => \"a\\\\0b\" + @\"\\0\" + \"\"; }")]
        [InlineData("class C { char M() => '\\0'; byte[] N() => new byte[] { 97, 0 }; }")]
        public Task NoNul_IsSilent(string source) => DialectCheck.Silent(source);
    }
}
