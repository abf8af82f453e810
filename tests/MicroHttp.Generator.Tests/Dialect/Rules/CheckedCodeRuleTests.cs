using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class CheckedCodeRuleTests
    {
        private const string Id = "MH9004";

        [Theory]
        [InlineData("class C { int M(int a) => [|checked|](a + 1); }")]
        [InlineData("class C { byte M(int a) => [|checked|]((byte)a); }")]
        [InlineData("class C { int M(int a) { [|checked|] { a++; } return a; } }")]
        public Task Checked_IsReportedAtTheKeyword(string source) => DialectCheck.Reports(Id, source);

        [Theory]
        [InlineData("class C { int M(int a) => unchecked(a + 1); }")]
        [InlineData("class C { int M(int a) { unchecked { a++; } return a; } }")]
        [InlineData("class C { const int Million = checked(1000 * 1000); }")]
        public Task UncheckedOrConstant_IsSilent(string source) => DialectCheck.Silent(source);
    }
}
