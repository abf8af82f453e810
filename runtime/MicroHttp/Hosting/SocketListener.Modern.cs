using System.Net.Sockets;
using MicroHttp.Hosting.Modern;

namespace MicroHttp
{
    public sealed partial class SocketListener : ILoopListener
    {
        /// <inheritdoc/>
        int ILoopListener.RedirectPort => 0;

        /// <inheritdoc/>
        Socket ILoopListener.Socket => Socket;

        /// <summary>The listening socket, which an event loop accepts from without waiting.</summary>
        internal Socket Socket => _socket!;
    }
}
