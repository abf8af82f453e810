using System;
using System.Net;
using System.Net.Sockets;
using MicroHttp.Hosting;

namespace MicroHttp
{
    /// <summary>Listens on a TCP port. On the desktop it binds the loopback address unless told otherwise; on a device all addresses.</summary>
    public sealed partial class SocketListener : Listener
    {
        private const int DefaultBacklog = 128;

        private readonly IPAddress _address;
        private readonly int _port;
        private Socket? _socket;
        private int _boundPort;
        private bool _stopped;

        /// <summary>Listens on <paramref name="port"/>; 0 for any free one, which <see cref="BoundPort"/> tells.</summary>
        public SocketListener(int port)
            : this(Platform.DefaultAddress, port)
        {
        }

        /// <summary>Listens on <paramref name="port"/> of <paramref name="address"/> only.</summary>
        public SocketListener(IPAddress address, int port)
        {
            if (port < 0 || port > 65535)
            {
                throw new ArgumentOutOfRangeException(nameof(port));
            }

            _address = address;
            _port = port;
        }

        /// <summary>Clients that may wait to be accepted. Default 128. To be set before it starts.</summary>
        public int Backlog { get; set; } = DefaultBacklog;

        /// <inheritdoc/>
        public override int BoundPort => _boundPort;

        /// <summary>Starts listening.</summary>
        /// <exception cref="SocketException">The port is taken, or the address is not one of this machine.</exception>
        public override void Start()
        {
            Socket socket = Platform.CreateListeningSocket(_address, _port, Backlog);
            _boundPort = Platform.BoundPort(socket, _port);
            _stopped = false;
            _socket = socket;
        }

        /// <inheritdoc/>
        public override Transport? Accept()
        {
            for (; ; )
            {
                Socket? socket = _socket;
                if (socket == null || _stopped)
                {
                    return null;
                }

                try
                {
                    return new SocketTransport(socket.Accept());
                }
                catch (Exception exception) when (!_stopped && Platform.IsTransientAcceptFailure(exception))
                {
                    // A client that left before it was accepted, or no descriptor to be had: the next may be better, in a moment.
                    System.Threading.Thread.Sleep(10);
                }
                catch (Exception) when (_stopped)
                {
                    return null;
                }
            }
        }

        /// <inheritdoc/>
        public override void Close()
        {
            _stopped = true;
            _socket?.Close();
            _socket = null;
        }
    }
}
