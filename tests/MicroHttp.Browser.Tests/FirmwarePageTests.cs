using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Firmware;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MicroHttp.Browser.Tests
{
    /// <summary>The page that uploads firmware, through connections that break.</summary>
    public sealed class FirmwarePageTests : IClassFixture<Browser>, IAsyncDisposable
    {
        private const string Token = "0123456789";

        private readonly Browser _browser;
        private readonly SimulatedFlash _flash = new SimulatedFlash();
        private readonly HttpServer _server;
        private readonly CuttingProxy _proxy;
        private readonly byte[] _image;
        private IPage? _page;

        public FirmwarePageTests(Browser browser)
        {
            _browser = browser;
            _server = new HttpServer(new FirmwareApp(_flash, Token, Path.Combine(AppContext.BaseDirectory, "firmware-page")), new ServerLimits { ReceiveBuffer = 2048, SendBuffer = 1024 });
            _server.Start(new SocketListener(0));
            _proxy = new CuttingProxy(_server.BoundPort);
            _image = ImageHeader.Build(7, [.. Enumerable.Range(0, 3000000).Select(static i => (byte)(i ^ (i >> 8)))]);
        }

        public async ValueTask DisposeAsync()
        {
            if (_page != null)
            {
                await _page.Context.DisposeAsync();
            }

            _proxy.Dispose();
            _server.Dispose();
        }

        [Fact]
        public async Task Image_IsInstalled()
        {
            IPage page = await Upload(_image);
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("installed");
            await Expect(page.Locator("#installed")).ToHaveTextAsync("Version 7 is installed.");
            Assert.Equal(1, await page.Locator("#progress").EvaluateAsync<double>("element => element.value"));
        }

        [Fact]
        public async Task Upload_WhoseConnectionBreaks_GoesOnWhereItWas()
        {
            _proxy.Cut(2, 1000000);
            IPage page = await _browser.Open();
            int resumed = 0;
            page.Request += (_, request) => resumed += request.Method == "PATCH" && !request.Url.EndsWith("offset=0", StringComparison.Ordinal) ? 1 : 0;
            await Upload(_image, page: page);
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("installed", new() { Timeout = 60000 });
            Assert.Equal(2, _proxy.Cuts);

            // A browser may repeat a request by itself, which is then told where the image goes on.
            Assert.True(resumed >= 1, $"{resumed} resumed");
        }

        [Fact]
        public async Task Progress_IsShown()
        {
            _proxy.Delay = 5;
            IPage page = await _browser.Open();
            _page = page;
            await page.GotoAsync(Address);
            await page.EvaluateAsync("() => { window.seen = []; const bar = document.getElementById('progress'); new MutationObserver(() => window.seen.push(bar.value)).observe(bar, { attributes: true }); }");

            // More than the system takes at once on a loopback.
            await Upload(ImageHeader.Build(8, new byte[12000000]), page: page, open: false);
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("installed", new() { Timeout = 60000 });
            double[] seen = await page.EvaluateAsync<double[]>("() => window.seen");
            Assert.Contains(seen, static value => value is > 0 and < 1);
            Assert.Equal(seen.Order(), seen);
        }

        [Theory]
        [InlineData("text", "This is no firmware image.")]
        [InlineData("board", "This image is for another board.")]
        [InlineData("short", "The image is not complete.")]
        [InlineData("damaged", "The image was damaged on its way: its digest differs.")]
        public async Task WrongImage_IsRefusedWithAReason(string what, string complaint)
        {
            byte[] image = [.. _image];
            switch (what)
            {
                case "text":
                    Array.Fill(image, (byte)'a');
                    break;
                case "board":
                    image[7] = (byte)'9';
                    break;
                case "short":
                    image = image[..2000000];
                    break;
                default:
                    image[2000000] ^= 1;
                    break;
            }

            IPage page = await Upload(image);
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(complaint);
            Assert.Equal(0, _flash.Written);
        }

        [Fact]
        public async Task WrongToken_IsRefused()
        {
            IPage page = await Upload(_image, "9876543210");
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The token is on the board's console.");
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveAttributeAsync("data-kind", "failure");
            IAPIResponse bare = await page.Context.APIRequest.GetAsync(Address + "api/firmware");
            Assert.Equal(401, bare.Status);
            Assert.Equal("Bearer", bare.Headers["www-authenticate"]);
            IAPIResponse known = await page.Context.APIRequest.GetAsync(Address + "api/firmware", new() { Headers = [new("Authorization", "Bearer " + Token)] });
            Assert.Equal(0, JsonDocument.Parse(await known.TextAsync()).RootElement.GetProperty("version").GetInt32());
        }

        private string Address => "http://127.0.0.1:" + _proxy.Port + "/";

        private async Task<IPage> Upload(byte[] image, string token = Token, IPage? page = null, bool open = true)
        {
            page ??= await _browser.Open();
            _page = page;
            if (open)
            {
                await page.GotoAsync(Address);
            }

            await page.Locator("#token").FillAsync(token);
            await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "next.bin", MimeType = "application/octet-stream", Buffer = image });
            await page.Locator("#send").ClickAsync();
            return page;
        }
    }
}
