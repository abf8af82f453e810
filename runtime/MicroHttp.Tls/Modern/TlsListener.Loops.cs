using MicroHttp.Hosting.Modern;
using MicroHttp.Hosting.Tls;

namespace MicroHttp
{
    public sealed partial class TlsListener : ILoopSource
    {
        private HandshakeLoop? _loop;

        /// <inheritdoc/>
        void ILoopSource.Start(LoopDriver driver)
        {
            _loop = new HandshakeLoop(_listener.Socket, _options, Counters!, driver);
            _loop.Start();
        }

        partial void StopLoop()
        {
            // It uses the listening socket, which is closed after this.
            _loop?.Stop();
            _loop = null;
        }
    }
}
