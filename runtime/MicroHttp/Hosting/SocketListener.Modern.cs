using System.Net.Sockets;

namespace MicroHttp
{
    public sealed partial class SocketListener
    {
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
