using System.Net.Sockets;
using MicroHttp.Hosting.Modern;

namespace MicroHttp
{
    public sealed partial class RedirectListener : ILoopListener
    {
        /// <inheritdoc/>
        Socket ILoopListener.Socket => _listener.Socket;

        /// <inheritdoc/>
        int ILoopListener.RedirectPort => Port;
    }
}
