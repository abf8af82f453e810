using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class StaticOrderRuleTests
    {
        private const string Later = "static class Z { public static readonly int[] F = { 1 }; public static string P { get; } = \"p\"; public static int Q => 1; public const int K = 2; public static int U; }\n"
            + "static class Y { public static readonly int S; static Y() { S = 1; } }\n"
            + "static class A { public static readonly int[] F = { 1 }; }\n";

        [Theory]
        [InlineData("class C { static readonly int N = [|Z.F|].Length; }")]
        [InlineData("class C { static readonly int[] N = [|Z.F|]; }")]
        [InlineData("class C { static string P { get; } = [|Z.P|]; }")]
        [InlineData("class C { static readonly int N; static C() { N = [|Z.F|][0]; } }")]
        [InlineData("class C { static readonly int N = [|Y.S|]; }")]
        [InlineData("class C { static readonly object N = new object[] { [|Z.P|] }; }")]
        [InlineData("class C { static readonly int N = [|Inner.F|]; static class Inner { public static readonly int F = 1; } }")]
        [InlineData("namespace N { class C { static readonly int[] F = [|P.D.F|]; } } namespace P { class D { public static readonly int[] F = { 1 }; } }")]
        public Task StaticOfATypeThatComesLater_ReadByAnInitializer_IsReported(string source) => DialectCheck.Reports("MH9012", Later + source);

        [Theory]
        [InlineData("class C { static readonly int[] N = A.F; }")]
        [InlineData("class C { static readonly int N = Z.K; static readonly int M = Z.U; static readonly int Q = Z.Q; }")]
        [InlineData("class C { static readonly System.Func<int> N = () => Z.F.Length; static readonly string S = nameof(Z.F); }")]
        [InlineData("class C { static readonly int N = Own; static readonly int Own = 1; }")]
        [InlineData("class C { readonly int _n = Z.F.Length; int M() => Z.F.Length; static int N() => Z.F.Length; static int P => Z.F.Length; C() { _n = Z.F[0]; } }")]
        [InlineData("class C { static C() { Z.U = 3; } static readonly string S = string.Empty; }")]
        [InlineData("static class Zz { public static readonly int[] F = Z.F; static class Inner { public static readonly int[] G = Zz.F; } }")]
        public Task StaticThatIsThere_OrReadLater_IsSilent(string source) => DialectCheck.Silent(Later + source);
    }
}
