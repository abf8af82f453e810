using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Dashboard;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MicroHttp.Browser.Tests
{
    /// <summary>The page of samples/Dashboard, as it is packed into the program, in a real browser.</summary>
    public sealed class DashboardPageTests : IClassFixture<Browser>, IClassFixture<Axe>, IAsyncLifetime
    {
        private const int Budget = 40960;

        private readonly WatchedPage _watched;
        private readonly Axe _axe;
        private readonly DashboardApp _app = new DashboardApp(new Room());
        private readonly RequestList _requests = new RequestList();
        private readonly HttpServer _server;

        public DashboardPageTests(Browser browser, Axe axe)
        {
            _watched = new WatchedPage(browser);
            _axe = axe;
            _server = new HttpServer(_app) { Observer = _requests };
        }

        private string Address => "http://127.0.0.1:" + _server.BoundPort + "/";

        public ValueTask InitializeAsync()
        {
            for (int i = 0; i < 100; i++)
            {
                _app.Recorder.Measure();
            }

            _server.Start(new SocketListener(0));
            return ValueTask.CompletedTask;
        }

        public async ValueTask DisposeAsync()
        {
            await _watched.DisposeAsync();
            _app.Recorder.Stop();
            _server.Dispose();
        }

        [Fact]
        public async Task FirstLoad_TransfersWhatIsStored()
        {
            var responses = new ConcurrentQueue<IResponse>();
            IPage page = await Open(onPage: page => page.Response += (_, response) => responses.Enqueue(response));

            var sizes = new Dictionary<string, int>();
            foreach (IResponse response in responses.Where(static response => !response.Url.Contains("/api/", StringComparison.Ordinal)))
            {
                sizes[response.Url] = (await response.Request.SizesAsync()).ResponseBodySize;
            }

            using var client = new HttpClient();
            client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
            foreach ((string url, int size) in sizes)
            {
                byte[] stored = await client.GetByteArrayAsync(new Uri(url), TestContext.Current.CancellationToken);
                Assert.True(size <= stored.Length, $"{url} took {size} octets, {stored.Length} are stored");
            }

            Assert.True(sizes.Count >= 6, string.Join(' ', sizes.Keys));
            Assert.InRange(sizes.Values.Sum(), 1, Budget);
            Assert.Empty(_watched.Complaints);
        }

        [Fact]
        public async Task SecondLoad_TransfersNothingAgain()
        {
            IPage page = await Open();
            string[] first = _requests.TakeFiles();

            await page.GotoAsync(Address);
            await Expect(page.Locator("#link")).ToHaveAttributeAsync("data-state", "live");

            Assert.All(first, static answer => Assert.StartsWith("200 ", answer, StringComparison.Ordinal));
            Assert.All(_requests.TakeFiles(), static answer => Assert.StartsWith("304 ", answer, StringComparison.Ordinal));
            Assert.Empty(_watched.Complaints);
        }

        [Fact]
        public async Task Layout_WhileThePageLoads_DoesNotShift()
        {
            IPage page = await Open(390, 844);
            await page.WaitForTimeoutAsync(500);

            double shift = await page.EvaluateAsync<double>(
                """
                () => new Promise(resolve => {
                  let sum = 0;
                  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: "layout-shift", buffered: true });
                  setTimeout(() => resolve(sum), 300);
                })
                """);

            Assert.InRange(shift, 0, 0.1);
        }

        [Theory]
        [InlineData(ColorScheme.Light, 1200)]
        [InlineData(ColorScheme.Dark, 1200)]
        [InlineData(ColorScheme.Light, 390)]
        [InlineData(ColorScheme.Dark, 390)]
        public async Task Page_OfAnyScheme_IsAccessible(ColorScheme scheme, int width)
        {
            IPage page = await Open(width, scheme: scheme);
            Assert.Empty(await _axe.Check(page));

            // What is wrong is said in another color.
            await page.GetByLabel("Name").FillAsync("");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

            Assert.Empty(await _axe.Check(page));
        }

        [Fact]
        public async Task Sample_ThatIsMeasured_IsShown()
        {
            IPage page = await Open();

            _app.Recorder.Measure();

            string expected = (_app.Recorder.Read().Temperature[^1] / 10.0).ToString("F1", System.Globalization.CultureInfo.InvariantCulture);
            await Expect(page.Locator("#temperature")).ToHaveTextAsync(expected);
            await Expect(page.Locator("#chart .line")).ToHaveCountAsync(1);
            await Expect(page.Locator("#chart-summary")).ToContainTextAsync("Temperature from");
        }

        [Fact]
        public async Task Settings_ThatAreRight_AreTaken()
        {
            IPage page = await Open();

            await page.GetByLabel("Name").FillAsync("Attic");
            await page.GetByLabel("Target").FillAsync("19.5");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

            await Expect(page.Locator("#saved")).ToHaveTextAsync("saved");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Attic");
            await Expect(page.Locator("#target-text")).ToHaveTextAsync("target 19.5 °C");
            Assert.Empty(_watched.Complaints);
        }

        [Fact]
        public async Task Settings_ThatAreWrong_AreRefusedByThePage()
        {
            IPage page = await Open();

            await page.GetByLabel("Alarm").FillAsync("12");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

            await Expect(page.Locator("#e-alarm")).ToHaveTextAsync("Above the target.");
            await Expect(page.GetByLabel("Alarm")).ToBeFocusedAsync();
        }

        [Fact]
        public async Task Settings_ThatThePageLetsThrough_AreRefusedByTheDevice()
        {
            IPage page = await Open();
            await page.EvaluateAsync("document.getElementById('f-target').removeAttribute('max')");

            await page.GetByLabel("Target").FillAsync("60");
            await page.GetByLabel("Alarm").FillAsync("65");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

            await Expect(page.Locator("#e-target")).ToHaveTextAsync("From 5 to 35 degrees.");
            await Expect(page.Locator("#saved")).ToHaveTextAsync("The device did not take this.");
        }

        [Fact]
        public async Task Keyboard_IsEnough()
        {
            IPage page = await Open();

            await page.GetByRole(AriaRole.Radio, new() { Name = "Temperature" }).FocusAsync();
            await page.Keyboard.PressAsync("ArrowRight");
            await Expect(page.Locator("#chart-summary")).ToContainTextAsync("Humidity from");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("ArrowLeft");

            await Expect(page.Locator("#chart-summary")).ToHaveTextAsync(new Regex(@"^Humidity \d+ s ago: [\d.]+ %$"));
        }

        [Fact]
        public async Task Theme_CanBeSwitched()
        {
            IPage page = await Open();

            await page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();

            await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        }

        [Fact]
        public async Task Device_ThatStopsAnswering_IsShownAndFoundAgain()
        {
            IPage page = await Open();
            int port = _server.BoundPort;

            _server.Stop(0);
            await Expect(page.Locator("#link")).ToHaveAttributeAsync("data-state", "lost");
            _server.Start(new SocketListener(port));

            await Expect(page.Locator("#link")).ToHaveAttributeAsync("data-state", "live", new() { Timeout = 15000 });
        }

        [Theory]
        [InlineData(320)]
        [InlineData(390)]
        [InlineData(768)]
        [InlineData(1200)]
        public async Task Page_OfAnyWidth_FitsIt(int width)
        {
            IPage page = await Open(width);

            Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        }

        [Fact]
        public async Task Path_OfNothing_HasAPage()
        {
            IPage page = await Open();
            _watched.Complaints.Clear();

            IResponse? response = await page.GotoAsync(Address + "nowhere");

            Assert.Equal(404, response!.Status);
            await Expect(page.GetByRole(AriaRole.Link)).ToHaveTextAsync("Go to the dashboard");
        }

        /// <summary>For people to look at: written where MICROHTTP_SCREENSHOTS says.</summary>
        [Theory]
        [InlineData("dashboard-desktop-light", 1200, 900, ColorScheme.Light)]
        [InlineData("dashboard-desktop-dark", 1200, 900, ColorScheme.Dark)]
        [InlineData("dashboard-phone-light", 390, 844, ColorScheme.Light)]
        [InlineData("dashboard-phone-dark", 390, 844, ColorScheme.Dark)]
        public async Task Screenshot_OfThePage(string name, int width, int height, ColorScheme scheme)
        {
            string folder = Environment.GetEnvironmentVariable("MICROHTTP_SCREENSHOTS") ?? Path.GetTempPath();
            IPage page = await Open(width, height, scheme);
            _app.Recorder.Measure();
            await Expect(page.Locator("#temperature")).Not.ToHaveTextAsync("–");

            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }

        private async Task<IPage> Open(int width = 1200, int height = 900, ColorScheme scheme = ColorScheme.Light, Action<IPage>? onPage = null)
        {
            IPage page = await _watched.Open(Address, width, height, scheme, onPage);
            await Expect(page.Locator("#link")).ToHaveAttributeAsync("data-state", "live");
            await Expect(page.Locator("#f-name")).Not.ToHaveValueAsync("");
            return page;
        }
    }
}
