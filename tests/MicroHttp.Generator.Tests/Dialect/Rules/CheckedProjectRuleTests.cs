using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect.Rules
{
    public class CheckedProjectRuleTests
    {
        private const string Source = "class C { int M(int a) => a + 1; }";

        [Fact]
        public async Task CheckForOverflowUnderflow_IsReportedOnceWithoutLocation()
        {
            ImmutableArray<Diagnostic> found = await new DialectCheck { CheckOverflow = true }.Analyze(Source);

            Diagnostic report = Assert.Single(found);
            Assert.Equal("MH9005", report.Id);
            Assert.Equal(Location.None, report.Location);
        }

        [Fact]
        public async Task Default_IsSilent() => Assert.Empty(await new DialectCheck().Analyze(Source));

        [Fact]
        public async Task Desktop_IsSilent()
        {
            var check = new DialectCheck { CheckOverflow = true };
            check.Properties.Clear();

            Assert.Empty(await check.Analyze(Source));
        }
    }
}
