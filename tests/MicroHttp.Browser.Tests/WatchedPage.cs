using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace MicroHttp.Browser.Tests
{
    /// <summary>Opens a page and keeps what there is to complain about: errors and warnings of its console, exceptions, and requests to anyone but its server.</summary>
    internal sealed class WatchedPage(Browser browser) : IAsyncDisposable
    {
        private IPage? _page;

        public ConcurrentQueue<string> Complaints { get; } = new ConcurrentQueue<string>();

        /// <summary>Opens what is at <paramref name="address"/> in a window of its own, after <paramref name="onPage"/> has seen it empty.</summary>
        public async Task<IPage> Open(string address, int width, int height, ColorScheme scheme, Action<IPage>? onPage = null)
        {
            IPage page = await browser.Open(width, height, scheme);
            _page = page;
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning")
                {
                    Complaints.Enqueue(message.Text);
                }
            };
            page.PageError += (_, error) => Complaints.Enqueue(error);
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(address, StringComparison.Ordinal))
                {
                    Complaints.Enqueue("asks " + request.Url);
                }
            };
            onPage?.Invoke(page);
            await page.GotoAsync(address);
            return page;
        }

        public async ValueTask DisposeAsync()
        {
            if (_page != null)
            {
                await _page.Context.DisposeAsync();
            }
        }
    }
}
