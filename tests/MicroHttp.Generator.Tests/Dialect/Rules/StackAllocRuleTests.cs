using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class StackAllocRuleTests
    {
        [Theory]
        [InlineData("unsafe class C { void M() { byte* p = [|stackalloc|] byte[4]; } }")]
        [InlineData("class C { void M() { System.Span<byte> p = [|stackalloc|] byte[4]; } }")]
        [InlineData("class C { void M() { System.Span<int> p = [|stackalloc|] int[] { 1, 2 }; } }")]
        [InlineData("class C { void M() { System.Span<int> p = [|stackalloc|][] { 1, 2 }; } }")]
        [InlineData("class C { int M(bool b) { System.Span<int> p = b ? [|stackalloc|] int[1] : new int[1]; return p[0]; } }")]
        public Task StackAlloc_IsReportedAtTheKeyword(string source) => DialectCheck.Reports("MH9009", source);

        [Fact]
        public Task Array_IsSilent() => DialectCheck.Silent("class C { byte[] M() => new byte[4]; }");
    }
}
