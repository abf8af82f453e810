using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class NumberFormatRuleTests
    {
        [Theory]
        [InlineData("class C { string M(double a) => a.ToString([|\"0.0\"|]); }")]
        [InlineData("class C { string M(int a) => a.ToString([|\"#,##0\"|]); }")]
        [InlineData("class C { string M(float a) => a.ToString([|\"E2\"|]); }")]
        [InlineData("class C { const string Percent = \"P0\"; string M(double a) => a.ToString([|Percent|]); }")]
        [InlineData("class C { string M(double a) => a.ToString([|\"X2\"|]); }")]
        [InlineData("class C { string M(double a) => $\"{a[|:0.00|]}\"; }")]
        [InlineData("class C { string M(int a) => $\"{a,5[|:000|]}\"; }")]
        [InlineData("class C { string M(int n, double a) => string.Format([|\"{0}: {1:0.0}\"|], n, a); }")]
        [InlineData("class C { string M(int n, double a) => string.Format([|\"{0}{1}{2}{3,6:0.0}\"|], n, n, n, a); }")]
        public Task FormatThatADeviceDoesNotKnow_IsReported(string source) => DialectCheck.Reports("MH9052", source);

        [Theory]
        [InlineData("class C { string M(double a) => a.ToString(\"F1\") + a.ToString(\"g\") + a.ToString(\"N2\") + a.ToString(\"\"); }")]
        [InlineData("class C { string M(int a) => a.ToString(\"X2\") + a.ToString(\"d4\") + a.ToString(); }")]
        [InlineData("class C { string M(int a, double b) => $\"{a:x8} {b:F1} {a,4} {b}\"; }")]
        [InlineData("class C { string M(int a) => string.Format(\"{{0:0.0}} {0:D2} {0,3}\", a); }")]
        [InlineData("class C { string M(System.DateTime t, string f, int a) => t.ToString(\"HH:mm\") + $\"{t:yyyy}\" + a.ToString(f); }")]
        [InlineData("class C { string M(int a) => string.Format(\"{1:0.0} {0\", a); }")]
        public Task KnownFormatOrOtherType_IsSilent(string source) => DialectCheck.Silent(source);
    }
}
