using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Blinky;
using MicroHttp.Boards;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MicroHttp.Browser.Tests
{
    /// <summary>The page of the sample in a real browser, over real sockets.</summary>
    public sealed class BlinkyPageTests : IClassFixture<Browser>, IAsyncLifetime
    {
        // Each LED, each fact of the board and the files of the page; a browser opens at most six connections to a host.
        private const int MostConnections = 6;

        private readonly WatchedPage _watched;
        private readonly ShiftedClock _clock = new ShiftedClock();
        private readonly SimulatedBoard _board;
        private readonly BlinkyApp _app;
        private readonly HttpServer _server;

        public BlinkyPageTests(Browser browser)
        {
            _watched = new WatchedPage(browser);
            _board = new SimulatedBoard(_clock);
            _app = new BlinkyApp(_board, Path.Combine(AppContext.BaseDirectory, "wwwroot"));
            _server = new HttpServer(_app);
            _app.Counters = _server.Counters;
        }

        private string Address => "http://127.0.0.1:" + _server.BoundPort + "/";

        public ValueTask InitializeAsync()
        {
            // The board has been on for a while, with some light now and then.
            for (int i = 0; i < 200; i++)
            {
                _board.Leds[0].IsOn = _board.Leds[2].IsOn = i is > 110 and < 160;
                _clock.Advance(TemperatureLog.Interval);
                _app.Temperatures.Measure();
            }

            _server.Start(new SocketListener(0));
            return ValueTask.CompletedTask;
        }

        public async ValueTask DisposeAsync()
        {
            await _watched.DisposeAsync();
            _server.Dispose();
        }

        [Fact]
        public async Task Switch_ThatIsClicked_ChangesThePageAndTheBoard()
        {
            IPage page = await Open();

            await page.GetByRole(AriaRole.Switch, new() { Name = "D2" }).ClickAsync();

            await Expect(page.GetByRole(AriaRole.Switch, new() { Name = "D2" })).ToBeCheckedAsync();
            await Expect(page.Locator(".led.on")).ToHaveCountAsync(1);
            await Eventually(() => _board.Leds[1].IsOn);
            Assert.Equal([false, true, false, false], _board.Leds.Select(static led => led.IsOn));
            Assert.Empty(_watched.Complaints);
        }

        [Fact]
        public async Task Led_ThatChangesOnTheBoard_ChangesOnThePage()
        {
            IPage page = await Open();

            _board.Leds[3].IsOn = true;

            await Expect(page.GetByRole(AriaRole.Switch, new() { Name = "D4" })).ToBeCheckedAsync();
        }

        [Fact]
        public async Task Keyboard_IsEnough()
        {
            IPage page = await Open();

            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Space");
            await Eventually(() => _board.Leds[0].IsOn);
            await page.GetByRole(AriaRole.Button, new() { Name = "All on" }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");

            await Eventually(() => _board.Leds.All(static led => led.IsOn));
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "All off" })).ToBeVisibleAsync();
        }

        [Fact]
        public async Task Connection_IsKept()
        {
            IPage page = await Open();
            for (int i = 0; i < 10; i++)
            {
                await page.GetByRole(AriaRole.Button, new() { NameString = i % 2 == 0 ? "All on" : "All off" }).ClickAsync();
                await Eventually(() => _board.Leds.All(led => led.IsOn == (i % 2 == 0)));
            }

            Assert.InRange(_server.Counters.Connections, 1, MostConnections);
            Assert.True(_server.Counters.Requests > 40 + _server.Counters.Connections, $"{_server.Counters.Requests} requests");
            await Expect(page.Locator("#requests")).ToContainTextAsync("requests over " + _server.Counters.Connections);
        }

        [Fact]
        public async Task Board_IsShown()
        {
            IPage page = await Open();

            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(_board.Name);
            await Expect(page.Locator("#about")).ToContainTextAsync(_board.Platform);
            await Expect(page.Locator("#celsius")).ToContainTextAsync(".");
            await Expect(page.Locator("#chart path.line")).ToHaveCountAsync(1);
            await Expect(page.Locator("#memory")).ToContainTextAsync("KB");
        }

        [Fact]
        public async Task Button_ThatIsPressed_Counts()
        {
            IPage page = await Open();

            await page.GetByRole(AriaRole.Button, new() { Name = "Press button" }).ClickAsync();

            await Expect(page.Locator("#presses")).ToHaveTextAsync("1");
            Assert.Equal(1, _board.Button.Presses);
        }

        [Fact]
        public async Task Routes_CanBeTried()
        {
            IPage page = await Open();
            await Expect(page.Locator(".route")).ToHaveCountAsync(RouteTable.Routes.Length);

            foreach (RouteInfo route in RouteTable.Routes)
            {
                await page.Locator(".route", new() { HasTextString = route.Summary }).ClickAsync();
                if (route.Template is "/api/temperature/live" or "/api/console")
                {
                    await Expect(page.Locator("#wire")).ToContainTextAsync("this one");
                    continue;
                }

                await Expect(page.Locator("#wire")).ToContainTextAsync(route.Method + " /");
                await Expect(page.Locator("#wire .success")).ToContainTextAsync("HTTP/1.1 20");
            }

            Assert.Empty(_watched.Complaints);
        }

        [Fact]
        public async Task Board_ThatStopsAnswering_IsShownAndFoundAgain()
        {
            IPage page = await Open();
            int port = _server.BoundPort;

            _server.Stop(0);
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("the board does not answer");
            _server.Start(new SocketListener(port));

            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("live");
        }

        [Theory]
        [InlineData(320)]
        [InlineData(390)]
        [InlineData(768)]
        [InlineData(1200)]
        public async Task Page_OfAnyWidth_FitsIt(int width)
        {
            IPage page = await Open(width);

            int needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            string[] outside = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll("main :is(h1, h2, p, button, li, pre, .chart)")]
                  .filter(element => { const box = element.getBoundingClientRect(); const card = element.closest(".card").getBoundingClientRect(); return box.width > 0 && (box.left < card.left || box.right > card.right); })
                  .map(element => element.outerHTML)
                """);

            Assert.InRange(needed, 1, width);
            Assert.Empty(outside);
        }

        [Theory]
        [InlineData(ColorScheme.Light)]
        [InlineData(ColorScheme.Dark)]
        public async Task Text_InBothSchemes_HasContrast(ColorScheme scheme)
        {
            IPage page = await Open(scheme: scheme);
            await page.Locator(".route").Nth(2).ClickAsync();
            await Expect(page.Locator("#wire .success")).ToHaveCountAsync(1);

            string[] faint = await page.EvaluateAsync<string[]>(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "contrast.js"), TestContext.Current.CancellationToken));

            Assert.Empty(faint);
        }

        /// <summary>For people to look at: written where MICROHTTP_SCREENSHOTS says.</summary>
        [Theory]
        [InlineData("desktop-light", 1200, 900, ColorScheme.Light)]
        [InlineData("desktop-dark", 1200, 900, ColorScheme.Dark)]
        [InlineData("phone-light", 390, 844, ColorScheme.Light)]
        [InlineData("phone-dark", 390, 844, ColorScheme.Dark)]
        public async Task Screenshot_OfThePage(string name, int width, int height, ColorScheme scheme)
        {
            // MICROHTTP_SCREENSHOTS names a folder for who wants to look at them.
            string folder = Environment.GetEnvironmentVariable("MICROHTTP_SCREENSHOTS") ?? System.IO.Path.GetTempPath();
            _board.Leds[1].IsOn = true;
            _board.Leds[3].IsOn = true;
            IPage page = await Open(width, height, scheme);
            await page.Locator(".route").Nth(1).ClickAsync();
            await Expect(page.Locator("#wire .success")).ToHaveCountAsync(1);

            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }

        private async Task<IPage> Open(int width = 1200, int height = 900, ColorScheme scheme = ColorScheme.Light)
        {
            IPage page = await _watched.Open(Address, width, height, scheme);
            await Expect(page.GetByRole(AriaRole.Switch)).ToHaveCountAsync(_board.Leds.Length);
            return page;
        }

        private static async Task Eventually(Func<bool> condition)
        {
            for (int i = 0; i < 500 && !condition(); i++)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            Assert.True(condition());
        }
    }
}
