using System.Net.Sockets;
using MicroHttp.Hosting.Modern;

namespace MicroHttp
{
    public sealed partial class SocketListener : ILoopListener
    {
        /// <inheritdoc/>
        int ILoopListener.RedirectPort => 0;

        /// <inheritdoc/>
        int ILoopListener.Descriptor => Descriptor;

        /// <summary>The descriptor of the listening socket, which an event loop accepts from without blocking.</summary>
        internal int Descriptor
        {
            get
            {
                Socket socket = _socket!;
                socket.Blocking = false;
                return (int)socket.Handle;
            }
        }
    }
}
