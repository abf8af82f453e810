using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class GenericMethodRuleTests
    {
        private const string Id = "MH9001";

        [Theory]
        [InlineData("class C { T [|Pick|]<T>(T a, T b) => a; }")]
        [InlineData("static class C { public static T [|Or|]<T>(this T a, T b) where T : class => a ?? b; }")]
        [InlineData("interface I { T [|Get|]<T>(); } class C : I { T I.[|Get|]<T>() => default; }")]
        [InlineData("abstract class A { public abstract void [|M|]<T>(); } class C : A { public override void [|M|]<T>() { } }")]
        [InlineData("class C { int M() { return Pick(1); int [|Pick|]<T>(T a) => 1; } }")]
        [InlineData("partial class C { partial void [|M|]<T>(T a); partial void M<T>(T a) { } }")]
        public Task OwnGenericMethod_IsReportedAtItsName(string source) => DialectCheck.Reports(Id, source);

        [Theory]
        [InlineData("class C { int Pick(int a, int b) => a; object Any(object a) => a; }")]
        [InlineData("class C { int[] M(int[] a) { System.Array.Sort(a); return System.Array.Empty<int>(); } }")]
        [InlineData("class C { System.Func<int, int> M() => x => x + 1; }")]
        [InlineData("/// <summary><see cref=\"M{T}\"/></summary>\nclass C { }")]
        public Task NoGenericMethodOfItsOwn_IsSilent(string source) => DialectCheck.Silent(source);
    }
}
