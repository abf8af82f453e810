using System;
using System.IO;
using System.Threading.Tasks;
using Blinky;
using MicroHttp.Boards;
using Microsoft.Playwright;
using Xunit;

namespace MicroHttp.Browser.Tests
{
    /// <summary>The page of the sample by HTTPS, in a real browser.</summary>
    public sealed class HttpsPageTests : IClassFixture<Browser>
    {
        // A browser opens at most six connections to a host; it may try one more, to see whether its own answer is still good.
        private const int MostConnections = 7;

        private readonly Browser _browser;

        public HttpsPageTests(Browser browser)
        {
            _browser = browser;
        }

        [Theory]
        [InlineData(ServerDriverKind.Automatic)]
        [InlineData(ServerDriverKind.Slots)]
        public async Task Page_ByHttps_IsSecure_AndItsConnectionsAreKept(ServerDriverKind driver)
        {
            using HttpServer running = Serve(driver, out HttpServer server, out TlsListener secure, out RedirectListener clear);
            IPage page = await _browser.Open(trusting: true);
            try
            {
                // Whoever comes without TLS is sent there.
                IResponse? response = await page.GotoAsync("http://127.0.0.1:" + clear.BoundPort + "/");
                Assert.Equal("https://127.0.0.1:" + secure.BoundPort + "/", response!.Url);
                Assert.True(await page.EvaluateAsync<bool>("isSecureContext"));
                Assert.Equal("TLS 1.3", (await response.SecurityDetailsAsync())!.Protocol);
                for (int i = 0; i < 20; i++)
                {
                    Assert.Equal(200, await page.EvaluateAsync<int>("fetch('/api/leds', { cache: 'no-store' }).then(answer => answer.status)"));
                }

                Assert.True(server.Counters.Requests > 24, "Too few requests: " + server.Counters.Requests);
                Assert.InRange(server.Counters.Handshakes, 1, MostConnections);
            }
            finally
            {
                await page.Context.DisposeAsync();
            }
        }

        private static HttpServer Serve(ServerDriverKind driver, out HttpServer server, out TlsListener secure, out RedirectListener clear)
        {
            var app = new BlinkyApp(new SimulatedBoard(), Path.Combine(AppContext.BaseDirectory, "wwwroot"));
            server = new HttpServer(app) { Driver = driver };
            app.Counters = server.Counters;
            TlsCertificate certificate = TlsCertificate.FromPfxFile(Path.Combine(AppContext.BaseDirectory, "localhost.pfx"), "test");
            secure = new TlsListener(new SocketListener(0), new TlsOptions(certificate));
            clear = new RedirectListener(new SocketListener(0), secure);
            server.Start(secure, clear);
            return server;
        }
    }
}
