using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class EnumTextRuleTests
    {
        private const string Mode = "enum Mode { Off, On }\n";

        [Theory]
        [InlineData("class C { string M(Mode m) => [|m|].ToString(); }")]
        [InlineData("class C { string M() => [|Mode.On|].ToString(); }")]
        [InlineData("class C { string M(Mode m) => $\"mode {[|m|]}\"; }")]
        [InlineData("class C { string M(Mode m) => \"mode \" + [|m|]; }")]
        [InlineData("class C { string M(Mode m) { string s = \"mode \"; s += [|m|]; return s; } }")]
        [InlineData("class C { string M(Mode m) => string.Format(\"{0}\", [|m|]); }")]
        [InlineData("class C { string M(Mode m) => string.Format(\"{0}{1}{2}{3}\", 1, 2, 3, [|m|]); }")]
        [InlineData("class C { void M(Mode m, System.Text.StringBuilder b) => b.Append([|m|]); }")]
        public Task EnumValueAsText_IsReportedAtTheValue(string source) => DialectCheck.Reports("MH9050", Mode + source);

        [Theory]
        [InlineData("class C { string M(Mode m) => ((int)m).ToString() + (int)m; }")]
        [InlineData("class C { string M(Mode m) => $\"{(int)m} {m:D}\"; }")]
        [InlineData("class C { string M(Mode m) => m switch { Mode.On => \"on\", _ => \"off\" }; }")]
        [InlineData("class C { object M(Mode m) => m; bool N(Mode m) => \"on\".Equals(m) | m.HasFlag(Mode.On); }")]
        [InlineData("class C { string M(object o) => \"\" + o + nameof(Mode.On); Mode N(Mode m) => m + 1; }")]
        public Task NumberOrChosenText_IsSilent(string source) => DialectCheck.Silent(Mode + source);
    }
}
