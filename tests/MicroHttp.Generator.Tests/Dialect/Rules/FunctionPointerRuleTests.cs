using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class FunctionPointerRuleTests
    {
        [Theory]
        [InlineData("unsafe class C { static int M() => 1; [|delegate*<int>|] _call = &M; }")]
        [InlineData("unsafe class C { void M([|delegate*<delegate*<int>, void>|] call) { } }")]
        [InlineData("unsafe class C { void M(void* p) => (([|delegate* unmanaged<void>|])p)(); }")]
        public Task FunctionPointer_IsReportedAtTheType(string source) => DialectCheck.Reports("MH9007", source);

        [Theory]
        [InlineData("class C { static int M() => 1; System.Func<int> _call = M; delegate int Call(); }")]
        [InlineData("unsafe class C { void M(int a) { int* p = &a; } }")]
        public Task DelegateOrDataPointer_IsSilent(string source) => DialectCheck.Silent(source);
    }
}
