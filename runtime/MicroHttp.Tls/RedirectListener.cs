using System;
using System.ComponentModel;
using MicroHttp.Hosting;

namespace MicroHttp
{
    /// <summary>Accepts clients only to send them to HTTPS: every request is answered 308 with the same target there, and no handler is asked.</summary>
    public sealed partial class RedirectListener : Listener
    {
        private const int DefaultPort = 443;

        private readonly SocketListener _listener;
        private readonly Listener? _target;
        private readonly int _port;

        /// <summary>Redirects the clients of <paramref name="listener"/> to <paramref name="port"/> of the host that they have asked for.</summary>
        /// <param name="listener">Where they come without TLS.</param>
        /// <param name="port">The port of HTTPS as clients see it.</param>
        public RedirectListener(SocketListener listener, int port)
        {
            if (port <= 0 || port > 65535)
            {
                throw new ArgumentOutOfRangeException(nameof(port));
            }

            _listener = listener ?? throw new ArgumentNullException(nameof(listener));
            _port = port;
        }

        /// <summary>Redirects the clients of <paramref name="listener"/> to the port that <paramref name="target"/> is bound to.</summary>
        public RedirectListener(SocketListener listener, TlsListener target)
        {
            _listener = listener ?? throw new ArgumentNullException(nameof(listener));
            _target = target ?? throw new ArgumentNullException(nameof(target));
        }

        /// <inheritdoc/>
        public override int BoundPort => _listener.BoundPort;

        /// <inheritdoc/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public override void Start()
        {
            _listener.Start();
        }

        /// <inheritdoc/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public override Transport? Accept()
        {
            Transport? transport = _listener.Accept();
            if (transport != null)
            {
                transport.RedirectPort = Port;
            }

            return transport;
        }

        /// <inheritdoc/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public override void Close()
        {
            _listener.Close();
        }

        private int Port
        {
            get
            {
                int port = _target == null ? _port : _target.BoundPort;

                // No port is no redirection: one that nobody serves is better than answers without TLS.
                return port == 0 ? DefaultPort : port;
            }
        }
    }
}
