using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class ExtensionDelegateRuleTests
    {
        private const string Extension = "static class E { public static bool IsEmpty(this string s) => s.Length == 0; }\n";

        [Theory]
        [InlineData("class C { System.Func<bool> M(string s) => [|s.IsEmpty|]; }")]
        [InlineData("class C { System.Func<bool> M(string s) => new System.Func<bool>([|s.IsEmpty|]); }")]
        [InlineData("class C { void M(string s) { N([|s.IsEmpty|]); } void N(System.Func<bool> f) { } }")]
        public Task DelegateOfAReceiverAndAnExtensionMethod_IsReported(string source) => DialectCheck.Reports("MH9011", Extension + source);

        [Theory]
        [InlineData("class C { System.Func<bool> M(string s) => () => s.IsEmpty(); }")]
        [InlineData("class C { System.Func<string, bool> M() => E.IsEmpty; }")]
        [InlineData("class C { System.Func<string> M(string s) => s.Trim; System.Action N() => P; void P() { } }")]
        [InlineData("class C { bool M(string s) => s.IsEmpty(); string N() => nameof(E.IsEmpty); }")]
        public Task OtherDelegates_AreSilent(string source) => DialectCheck.Silent(Extension + source);
    }
}
