using System.ComponentModel;
using MicroHttp.Hosting;
using MicroHttp.WebSockets;

namespace MicroHttp
{
    /// <summary>
    /// A WebSocket (RFC 6455): to be derived from and returned by a handler, a new one for each client. What arrives is told by the members whose names start with On, on the
    /// connection's thread and as handlers are called; what is sent may come from any thread.
    /// </summary>
    [RequestFields("Upgrade", "Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Version", "Sec-WebSocket-Protocol")]
    public abstract partial class WebSocketSession : Session
    {
        private static readonly string[] NoProtocols = { };

        private readonly object _gate = new object();
        private readonly FrameReader _reader = new FrameReader();
        private readonly FrameQueue _queue = new FrameQueue();
        private bool _isOpen;
        private bool _closeSent;
        private bool _closeReceived;
        private bool _over;
        private int _closeCode = WebSocketCloseCode.Abnormal;
        private string _closeReason = string.Empty;
        private long _heard;
        private long _pinged = NoDeadline;
        private long _closeBy = NoDeadline;

        /// <summary>A session with the platform's limits.</summary>
        protected WebSocketSession()
        {
            MaximumMessage = Platform.DefaultMessage;
            SendQueue = Platform.DefaultSendQueue;
        }

        /// <summary>Octets that an incoming message may have. Default 1024 on a device, 65536 elsewhere; a larger one closes the connection with code 1009. To be set before the session is returned.</summary>
        public long MaximumMessage
        {
            get => _reader.MaximumMessage;
            set => _reader.MaximumMessage = value;
        }

        /// <summary>Octets that may wait to be sent. Default 1024 on a device, 65536 elsewhere; a larger message is sent when nothing else waits.</summary>
        public int SendQueue
        {
            get => _queue.Limit;
            set => _queue.Limit = value;
        }

        /// <summary>What becomes of a message that exceeds <see cref="SendQueue"/>. Default <see cref="WebSocketOverflow.Refuse"/>.</summary>
        public WebSocketOverflow Overflow { get; set; }

        /// <summary>Milliseconds of silence after which the client is asked whether it is still there. Default 30000; 0 for never.</summary>
        public int PingInterval { get; set; } = 30000;

        /// <summary>Milliseconds in which the client has to answer a ping, or a close. Default 10000; then the connection ends.</summary>
        public int PongTimeout { get; set; } = 10000;

        /// <summary>The subprotocol that both sides agreed on, or null.</summary>
        public string? Subprotocol { get; private set; }

        /// <summary>Whether messages can be sent: from <see cref="OnOpen"/> until either side closes.</summary>
        public bool IsOpen => _isOpen && !_closeSent;

        /// <summary>Messages that have given way to newer ones, with <see cref="WebSocketOverflow.DropOldest"/>.</summary>
        public int Dropped => _queue.Dropped;

        /// <inheritdoc/>
        public sealed override string? Protocol => WebSocketHandshake.Protocol;

        /// <inheritdoc/>
        public sealed override bool IsFinished
        {
            get
            {
                lock (_gate)
                {
                    return _over && _queue.IsEmpty;
                }
            }
        }

        /// <inheritdoc/>
        public sealed override long NextDeadline
        {
            get
            {
                if (_closeSent)
                {
                    return _over ? NoDeadline : _closeBy;
                }

                return _pinged != NoDeadline ? _pinged + PongTimeout : PingInterval > 0 ? _heard + PingInterval : NoDeadline;
            }
        }

        /// <summary>The subprotocols that the session speaks, the one it likes best first. Default none.</summary>
        protected virtual string[] Subprotocols => NoProtocols;

        /// <summary>Whether messages are handed over in pieces as they arrive, by <see cref="OnPiece"/>, so that none is held whole. Default false.</summary>
        protected virtual bool TakesPieces => false;

        /// <inheritdoc/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public sealed override bool Begin(HttpExchange exchange, long now)
        {
            if (!WebSocketHandshake.TryAccept(exchange.Request, exchange.Response))
            {
                return false;
            }

            Subprotocol = WebSocketHandshake.SelectProtocol(exchange.Request, exchange.Response, Subprotocols);
            _heard = now;
            _isOpen = true;
            OnOpen();
            return true;
        }

        /// <inheritdoc/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public sealed override void HandleTimeout(long now)
        {
            lock (_gate)
            {
                if (_closeSent || _pinged != NoDeadline)
                {
                    // The client does not answer.
                    _queue.Clear();
                    _closeSent = true;
                    _over = true;
                    return;
                }

                _queue.TryAdd(Opcode.Ping, true, Octets.Empty, 0, 0, false);
                _pinged = now;
            }
        }

        /// <inheritdoc/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public sealed override void HandleStop(long now)
        {
            Close(WebSocketCloseCode.GoingAway, null);
        }

        /// <inheritdoc/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public sealed override bool HandleFailure(long now)
        {
            FailConnection(WebSocketCloseCode.InternalError);
            return true;
        }

        /// <inheritdoc/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public sealed override void HandleEnd()
        {
            bool wasOpen = _isOpen;
            lock (_gate)
            {
                _isOpen = false;
                _over = true;
                LeaveAll();
            }

            if (wasOpen)
            {
                OnClosed(_closeCode, _closeReason);
            }
        }

        /// <summary>Called when the handshake is accepted; what is sent here goes out first.</summary>
        protected virtual void OnOpen()
        {
        }

        /// <summary>Called with each text message. The slice is UTF-8 and valid during the call. By default, and in <see cref="OnBinary"/>, the client is told that the kind is not accepted.</summary>
        protected virtual void OnText(Utf8Slice text)
        {
            Close(WebSocketCloseCode.UnsupportedData, null);
        }

        /// <summary>Called with each binary message. The octets are valid during the call.</summary>
        protected virtual void OnBinary(byte[] buffer, int offset, int count)
        {
            Close(WebSocketCloseCode.UnsupportedData, null);
        }

        /// <summary>Called with each piece of a message, where <see cref="TakesPieces"/>. The octets are valid during the call; a character of a text may be cut.</summary>
        protected virtual void OnPiece(WebSocketMessageKind kind, byte[] buffer, int offset, int count, bool isLast)
        {
        }

        /// <summary>Called once when the WebSocket has ended: with the code and the reason that the client gave, or <see cref="WebSocketCloseCode.NoCode"/> or <see cref="WebSocketCloseCode.Abnormal"/>.</summary>
        protected virtual void OnClosed(int code, string reason)
        {
        }
    }
}
