using System;
using System.Linq;
using System.Threading.Tasks;
using MicroHttp.Assets.Tests.Support;
using Xunit;

namespace MicroHttp.Assets.Tests.Diagnostics
{
    public sealed class AssetDiagnosticTests : IDisposable
    {
        private readonly Project _project = new Project().With("wwwroot/index.html", "page").With("wwwroot/a.txt", "a");

        public void Dispose() => _project.Dispose();

        [Theory]
        [InlineData("[HttpApplication, Assets(\"/\", \"wwwroot\")] public partial class App { }", "")]
        [InlineData("[HttpApplication, Assets(\"/\", \"nowhere\")] public partial class App { }", "MH4001")]
        [InlineData("[HttpApplication, Assets(\"/\", Folder)] public partial class App { private const string Folder = \"wwwroot\"; }", "MH4001")]
        [InlineData("[HttpApplication, Assets(\"/\", \"wwwroot\", Index = \"home.html\")] public partial class App { }", "MH4002")]
        [InlineData("[HttpApplication, Assets(\"/\", \"wwwroot\", Index = null)] public partial class App { }", "")]
        [InlineData("[HttpApplication, Assets(\"/\", \"wwwroot\"), Assets(\"/\", \"wwwroot\")] public partial class App { }", "MH4003 MH4003 MH4003")]
        [InlineData("[HttpApplication, Assets(\"/\", \"wwwroot\"), Assets(\"/b\", \"wwwroot\")] public partial class App { }", "")]
        [InlineData("[HttpApplication, Assets(\"/\", \"wwwroot\")] public partial class App { [HttpGet(\"/a.txt\")] public string A() => \"\"; }", "MH4005")]
        [InlineData("[HttpApplication, Assets(\"/\", \"wwwroot\")] public partial class App { [HttpPut(\"/a.txt\")] public string A() => \"\"; }", "")]
        [InlineData("[HttpApplication, Assets(\"/\", \"wwwroot\", Fallback = \"b.html\")] public partial class App { }", "MH4008")]
        [InlineData("[HttpApplication, Assets(\"/\", \"wwwroot\", NotFound = \"a.txt\")] public partial class App { }", "")]
        [InlineData("[HttpApplication, Assets(\"/{x}\", \"wwwroot\")] public partial class App { }", "MH4009")]
        [InlineData("[HttpApplication, Assets(\"/a//b\", \"wwwroot\")] public partial class App { }", "MH4009")]
        [InlineData("[HttpApplication, Assets(\"/\", \"wwwroot\", CacheControl = \"a\\r\\nb\")] public partial class App { }", "MH4010")]
        [InlineData("[HttpApplication, Assets(\"/\", \"wwwroot\"), AssetCache(\"*\", \" a\")] public partial class App { }", "MH4010")]
        public async Task Attribute_IsHeldAgainstTheFiles(string source, string expected) =>
            Assert.Equal(expected, string.Join(' ', (await _project.Report(source)).Select(static report => report[..6])));

        [Fact]
        public async Task Name_ThatNoRequestCanHave_IsReported()
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
            _project.With("wwwroot/a\\b.txt", "x").With("wwwroot/a\tb.txt", "x");

            string[] reports = await _project.Report("[HttpApplication, Assets(\"/\", \"wwwroot\")] public partial class App { }");

            Assert.Equal(["MH4004", "MH4004"], reports.Select(static report => report[..6]));
        }

        [Fact]
        public async Task Names_ThatDifferByCase_AreOnePathWhereCaseIsIgnored()
        {
            Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "Their file systems ignore case.");
            _project.With("wwwroot/A.txt", "x");

            string[] reports = await _project.Report("[HttpApplication(IgnoreCase = true), Assets(\"/\", \"wwwroot\")] public partial class App { }");

            Assert.Equal(["MH4003 'wwwroot/A.txt' and 'wwwroot/a.txt' are both served at /a.txt; rename one of them, or serve one folder below another path"], reports);
        }
    }
}
