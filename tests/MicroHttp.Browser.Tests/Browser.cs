using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace MicroHttp.Browser.Tests
{
    /// <summary>A Chromium without windows, for all tests.</summary>
    public sealed class Browser : IAsyncLifetime
    {
        private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome", "chrome.exe"];

        private IPlaywright? _playwright;
        private IBrowser? _browser;

        public async ValueTask InitializeAsync()
        {
            string? path = Find();
            if (path == null)
            {
                return;
            }

            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
            });
        }

        public async ValueTask DisposeAsync()
        {
            if (_browser != null)
            {
                await _browser.DisposeAsync();
            }

            _playwright?.Dispose();
        }

        /// <summary>Opens a window of its own, which trusts any certificate if it is told to; skips the test where there is no browser.</summary>
        public async Task<IPage> Open(int width = 1200, int height = 900, ColorScheme scheme = ColorScheme.Light, bool trusting = false)
        {
            Assert.SkipWhen(_browser == null, "Chromium is not installed: apt-get install chromium, or set MICROHTTP_CHROMIUM to its path.");
            IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
                IgnoreHTTPSErrors = trusting,
            });
            return await context.NewPageAsync();
        }

        private static string? Find()
        {
            string? told = Environment.GetEnvironmentVariable("MICROHTTP_CHROMIUM");
            if (!string.IsNullOrEmpty(told))
            {
                return told;
            }

            string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
            return folders.SelectMany(static folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        }
    }
}
