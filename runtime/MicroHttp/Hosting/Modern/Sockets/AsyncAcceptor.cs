using System;
using System.Net.Sockets;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>A listening socket in a <see cref="SocketPoller"/>. One client is accepted ahead.</summary>
    internal sealed class AsyncAcceptor : LoopAcceptor, IPolled
    {
        private readonly SocketPoller _poller;
        private readonly Socket _listener;

        // Guards what completions change.
        private readonly object _gate = new object();
        private readonly SocketCompletion _accepting;
        private CompletionState _state;
        private bool _isListening = true;
        private bool _isClosed;

        public AsyncAcceptor(SocketPoller poller, Socket listener, long key)
        {
            _poller = poller;
            _listener = listener;
            Key = key;
            _accepting = new SocketCompletion(this);
        }

        /// <inheritdoc/>
        public long Key { get; }

        /// <inheritdoc/>
        public Readiness Poll(SocketPoller poller)
        {
            lock (_gate)
            {
                if (!_isListening || _isClosed)
                {
                    return Readiness.None;
                }

                Begin();
                return _state == CompletionState.Done ? Readiness.Receive : Readiness.None;
            }
        }

        /// <inheritdoc/>
        public void Complete(SocketCompletion completion)
        {
            lock (_gate)
            {
                _state = CompletionState.Done;
                if (_isClosed)
                {
                    End();
                    return;
                }
            }

            _poller.Post(this);
        }

        public override LoopSocket? Accept(out bool exhausted)
        {
            exhausted = false;
            lock (_gate)
            {
                while (!_isClosed)
                {
                    Begin();
                    if (_state == CompletionState.Pending)
                    {
                        return null;
                    }

                    Socket? client = _accepting.AcceptSocket;
                    SocketError error = _accepting.SocketError;
                    _accepting.AcceptSocket = null;
                    _state = CompletionState.Idle;
                    switch (error)
                    {
                        case SocketError.Success:
                            return new AsyncSocket(client!);
                        case SocketError.OperationAborted:
                        case SocketError.NotSocket:
                        case SocketError.InvalidArgument:
                            // The listening socket is closed.
                            Close();
                            break;
                        case SocketError.TooManyOpenSockets:
                        case SocketError.NoBufferSpaceAvailable:
                            exhausted = true;
                            return null;
                        default:
                            // A client that left before it was accepted.
                            client?.Dispose();
                            break;
                    }
                }
            }

            return null;
        }

        public override void Listen(bool listening)
        {
            lock (_gate)
            {
                _isListening = listening;
            }

            _poller.List(this);
        }

        public override void Close()
        {
            lock (_gate)
            {
                if (_isClosed)
                {
                    return;
                }

                _isClosed = true;
                if (_state != CompletionState.Pending)
                {
                    End();
                }
            }
        }

        private void Begin()
        {
            if (_state != CompletionState.Idle || _isClosed)
            {
                return;
            }

            try
            {
                _state = _listener.AcceptAsync(_accepting) ? CompletionState.Pending : CompletionState.Done;
            }
            catch (ObjectDisposedException)
            {
                Close();
            }
        }

        /// <summary>Lets go of the client that nobody takes any more.</summary>
        private void End()
        {
            if (_state == CompletionState.Done)
            {
                _accepting.AcceptSocket?.Dispose();
            }

            _state = CompletionState.Idle;
            _accepting.Dispose();
        }
    }
}
