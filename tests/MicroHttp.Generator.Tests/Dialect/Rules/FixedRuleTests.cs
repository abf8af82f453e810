using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class FixedRuleTests
    {
        [Theory]
        [InlineData("unsafe class C { void M(byte[] a) { [|fixed|] (byte* p = a) { } } }")]
        [InlineData("unsafe class C { void M(string a) { [|fixed|] (char* p = a) { } } }")]
        [InlineData("unsafe struct S { public [|fixed|] byte Data[4]; }")]
        [InlineData("unsafe struct S { private [|fixed|] int _a[4], _b[2]; }")]
        public Task Fixed_IsReportedAtTheKeyword(string source) => DialectCheck.Reports("MH9010", source);

        [Fact]
        public Task ArrayField_IsSilent() => DialectCheck.Silent("struct S { public byte[] Data; public int A, B; }");
    }
}
