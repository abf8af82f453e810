using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using Blinky;
using MicroHttp.Boards;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MicroHttp.Browser.Tests
{
    /// <summary>What stays open between page and board: events, the console, and what becomes of tabs on a board with few places.</summary>
    public sealed class BlinkyLiveTests : IClassFixture<Browser>, IAsyncDisposable
    {
        private readonly Browser _browser;
        private readonly SimulatedBoard _board = new SimulatedBoard(new ShiftedClock());
        private readonly BlinkyApp _app;
        private readonly List<IPage> _pages = [];
        private HttpServer? _server;

        public BlinkyLiveTests(Browser browser)
        {
            _browser = browser;
            _app = new BlinkyApp(_board, Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        }

        public async ValueTask DisposeAsync()
        {
            foreach (IPage page in _pages)
            {
                await page.Context.DisposeAsync();
            }

            _server?.Dispose();
        }

        [Fact]
        public async Task Chart_FollowsTheBoardByEvents()
        {
            HttpServer server = Start(new ServerLimits());
            _app.Temperatures.Measure();
            IPage page = await Open(server);
            await Expect(page.Locator("#chart[data-live]")).ToHaveCountAsync(1);
            Assert.Equal(1, _app.Temperatures.Live.Subscribers);

            for (int i = 0; i < 5; i++)
            {
                _app.Temperatures.Measure();
                float celsius = _app.Temperatures.Since(_app.Temperatures.Count - 1)[0];
                string shown = await page.EvaluateAsync<string>("hundredths => (hundredths / 100).toFixed(1)", (int)Math.Round(celsius * 100));
                await Expect(page.Locator("#celsius")).ToHaveTextAsync(shown);
            }
        }

        [Fact]
        public async Task Console_Answers()
        {
            HttpServer server = Start(new ServerLimits());
            IPage page = await Open(server);
            await Expect(page.Locator("#chart[data-live]")).ToHaveCountAsync(1);
            Assert.Equal(1, server.Counters.OpenSessions);

            await Say(page, "on 2");
            await Expect(page.Locator("#console")).ToContainTextAsync("D2 on");
            Assert.True(_board.Leds[1].IsOn);
            await Say(page, "dance");
            await Expect(page.Locator("#console")).ToContainTextAsync("there is no dance");
            await Say(page, "exit");
            await Expect(page.Locator("#console")).ToContainTextAsync("closed");
            await Eventually(() => server.Counters.OpenSessions == 1);
            await Say(page, "off 2");
            await Eventually(() => !_board.Leds[1].IsOn);
        }

        [Fact]
        public async Task Reload_LeavesNoSessionBehind()
        {
            HttpServer server = Start(new ServerLimits());
            IPage page = await Open(server);
            for (int i = 0; i < 3; i++)
            {
                await Expect(page.Locator("#chart[data-live]")).ToHaveCountAsync(1);
                await Say(page, "leds");
                await Expect(page.Locator("#console")).ToContainTextAsync("D1 off");
                await Eventually(() => server.Counters.OpenSessions == 2);
                await page.ReloadAsync();
                await Eventually(() => server.Counters.OpenSessions <= 1);
            }

            await page.GotoAsync("about:blank");
            await Eventually(() => server.Counters.OpenSessions == 0 && _app.Temperatures.Live.Subscribers == 0);
        }

        [Fact]
        public async Task SixTabs_OnABoardOfFourSlots_AreAnsweredEach()
        {
            HttpServer server = Start(new ServerLimits { Connections = 4 }, ServerDriverKind.Slots);
            var refused = new ConcurrentQueue<string?>();
            var answered = new ConcurrentDictionary<IPage, bool>();
            for (int i = 0; i < 6; i++)
            {
                IPage tab = await _browser.Open();
                _pages.Add(tab);
                tab.Response += (_, response) =>
                {
                    answered[tab] = true;
                    if (response.Status == 503)
                    {
                        refused.Enqueue(response.Headers.GetValueOrDefault("retry-after"));
                    }
                };
                await tab.GotoAsync(Address(server), new() { WaitUntil = WaitUntilState.Commit });
            }

            await Eventually(() => answered.Count == 6, 60);
            await Eventually(() => !refused.IsEmpty, 60);
            Assert.All(refused, static value => Assert.True(int.TryParse(value, CultureInfo.InvariantCulture, out int seconds) && seconds > 0));
            Assert.InRange(server.Counters.OpenSessions, 1, 2);
        }

        private HttpServer Start(ServerLimits limits, ServerDriverKind driver = ServerDriverKind.Automatic)
        {
            _server = new HttpServer(_app, limits) { Driver = driver };
            _app.Counters = _server.Counters;
            _server.Start(new SocketListener(0));
            return _server;
        }

        private async Task<IPage> Open(HttpServer server)
        {
            IPage page = await _browser.Open();
            _pages.Add(page);
            await page.GotoAsync(Address(server));
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("live");
            return page;
        }

        private static string Address(HttpServer server) => "http://127.0.0.1:" + server.BoundPort + "/";

        private static async Task Say(IPage page, string command)
        {
            await page.Locator("#command").FillAsync(command);
            await page.Locator("#command").PressAsync("Enter");
        }

        private static async Task Eventually(Func<bool> condition, int seconds = 20)
        {
            for (int i = 0; i < 50 * seconds && !condition(); i++)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            Assert.True(condition());
        }
    }
}
