using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace MicroHttp.Browser.Tests
{
    /// <summary>axe-core, which knows what people with disabilities need of a page. It comes from npm, once, into the folder of the tests.</summary>
    public sealed class Axe : IAsyncLifetime
    {
        private const string Package = "axe-core@4.14.1";

        private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "axe");
        private static readonly string Script = Path.Combine(Folder, "node_modules", "axe-core", "axe.min.js");

        private string? _complaint;

        public async ValueTask InitializeAsync()
        {
            if (File.Exists(Script))
            {
                return;
            }

            Directory.CreateDirectory(Folder);
            try
            {
                using Process npm = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", Folder, Package])
                {
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                })!;
                Task<string> output = npm.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                string errors = await npm.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
                await output;
                await npm.WaitForExitAsync(TestContext.Current.CancellationToken);
                _complaint = npm.ExitCode == 0 ? null : errors;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                _complaint = "npm is not installed: apt-get install npm.";
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        /// <summary>What is wrong with the page and serious or worse.</summary>
        public async Task<string[]> Check(IPage page)
        {
            Assert.SkipWhen(_complaint != null, "axe-core cannot be had: " + _complaint);
            await page.EvaluateAsync(await File.ReadAllTextAsync(Script, TestContext.Current.CancellationToken));
            return await page.EvaluateAsync<string[]>(
                """
                async () => (await axe.run()).violations
                  .filter(violation => ["serious", "critical"].includes(violation.impact))
                  .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.failureSummary} ${node.html}`))
                """);
        }
    }
}
