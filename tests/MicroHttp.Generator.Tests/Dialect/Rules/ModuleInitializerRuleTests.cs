using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class ModuleInitializerRuleTests
    {
        [Theory]
        [InlineData("using System.Runtime.CompilerServices; class C { [[|ModuleInitializer|]] internal static void Start() { } }")]
        [InlineData("class C { [[|System.Runtime.CompilerServices.ModuleInitializer()|]] internal static void Start() { } }")]
        public Task ModuleInitializer_IsReportedAtTheAttribute(string source) => DialectCheck.Reports("MH9006", source);

        [Theory]
        [InlineData("class ModuleInitializerAttribute : System.Attribute { } class C { [ModuleInitializer] internal static void Start() { } }")]
        [InlineData("class C { static readonly int Value = 1; static C() { } }")]
        public Task NoModuleInitializer_IsSilent(string source) => DialectCheck.Silent(source);
    }
}
