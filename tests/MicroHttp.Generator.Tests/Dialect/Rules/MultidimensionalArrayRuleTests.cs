using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class MultidimensionalArrayRuleTests
    {
        private const string Id = "MH9003";

        [Theory]
        [InlineData("class C { int[|[,]|] _grid; }")]
        [InlineData("class C { object M() => new byte[|[2, 3]|]; }")]
        [InlineData("class C { object M() => new[|[,]|] { { 1, 2 }, { 3, 4 } }; }")]
        [InlineData("class C { object M() => new int[|[,,]|] { { { 1 } } }; }")]
        [InlineData("class C { void M(int[][|[,]|] a) { } }")]
        [InlineData("class C { object M() => typeof(int[|[,]|]); }")]
        [InlineData("class C { bool M(object a) => a is int[|[,]|]; }")]
        public Task MultidimensionalArray_IsReportedAtItsRank(string source) => DialectCheck.Reports(Id, source);

        [Theory]
        [InlineData("class C { int[][] _rows = new int[2][]; int[] M() => new[] { 1, 2 }; }")]
        [InlineData("class C { int this[int row, int column] => row + column; int M() => this[1, 2]; }")]
        [InlineData("/// <summary><see cref=\"M(int[,])\"/></summary>\nclass C { }")]
        public Task OneDimension_IsSilent(string source) => DialectCheck.Silent(source);
    }
}
