using System;
using System.ComponentModel;
using MicroHttp.Hosting;
using MicroHttp.Hosting.Tls;

namespace MicroHttp
{
    /// <summary>
    /// Accepts clients by TLS: <c>new TlsListener(new SocketListener(443), new TlsOptions(certificate))</c>. A client is handed to the server when its
    /// handshake has ended; until then it takes no place there.
    /// </summary>
    public sealed partial class TlsListener : Listener
    {
        private readonly object _gate = new object();
        private readonly SocketListener _listener;
        private readonly TlsOptions _options;
        private HandshakeStage? _stage;
        private bool _open;

        /// <summary>Speaks TLS with the clients of <paramref name="listener"/>, which must not be given to a server itself.</summary>
        public TlsListener(SocketListener listener, TlsOptions options)
        {
            _listener = listener ?? throw new ArgumentNullException(nameof(listener));
            _options = options ?? throw new ArgumentNullException(nameof(options));
        }

        /// <inheritdoc/>
        public override int BoundPort => _listener.BoundPort;

        /// <inheritdoc/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public override void Start()
        {
            _listener.Start();
            _open = true;
        }

        /// <inheritdoc/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public override Transport? Accept()
        {
            HandshakeStage? stage;
            lock (_gate)
            {
                if (_stage == null && _open)
                {
                    _stage = new HandshakeStage(_listener, _options, Counters);
                    _stage.Start();
                }

                stage = _stage;
            }

            return stage?.Take();
        }

        /// <inheritdoc/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public override void Close()
        {
            HandshakeStage? stage;
            lock (_gate)
            {
                stage = _stage;
                _stage = null;
                _open = false;
            }

            StopLoop();
            _listener.Close();
            stage?.Close();
        }

        /// <summary>Ends the handshakes that event loops wait for, where there are event loops.</summary>
        partial void StopLoop();
    }
}
