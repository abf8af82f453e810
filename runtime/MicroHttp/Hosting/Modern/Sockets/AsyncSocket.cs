using System;
using System.Buffers;
using System.Net.Sockets;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>A socket of the platform in a <see cref="SocketPoller"/>.</summary>
    internal sealed class AsyncSocket : LoopSocket, IPolled
    {
        // What is asked to be sent to learn when more can be.
        private const int Probe = 4096;

        private readonly Socket _socket;

        // Guards what completions change.
        private readonly object _gate = new object();
        private readonly SocketCompletion _receiving;
        private SocketCompletion? _sending;
        private byte[]? _probe;
        private SocketPoller? _poller;
        private Readiness _interest;
        private long _turn;
        private CompletionState _receiveState;
        private CompletionState _sendState;
        private bool _hasFailed;
        private bool _hasEnded;
        private bool _isClosed;

        public AsyncSocket(Socket socket)
        {
            _socket = socket;
            socket.Blocking = false;
            Platform.SetNoDelay(socket);
            _receiving = new SocketCompletion(this);
            _receiving.SetBuffer(Array.Empty<byte>(), 0, 0);
        }

        /// <inheritdoc/>
        public long Key { get; private set; }

        /// <summary>Says who is told what; null for nobody.</summary>
        public void Watch(SocketPoller? poller, Readiness interest, long key)
        {
            lock (_gate)
            {
                _poller = poller;
                _interest = interest;
                _turn = 0;
                Key = key;
            }
        }

        /// <inheritdoc/>
        public Readiness Poll(SocketPoller poller)
        {
            lock (_gate)
            {
                Readiness ready = Readiness.None;
                if (_poller != poller || _turn == poller.Turn)
                {
                    return ready;
                }

                _turn = poller.Turn;

                if ((_interest & Readiness.Receive) != 0)
                {
                    if (_receiveState == CompletionState.Idle)
                    {
                        _receiveState = !_hasFailed && _socket.ReceiveAsync(_receiving) ? CompletionState.Pending : EndReceive();
                    }

                    if (_receiveState == CompletionState.Done)
                    {
                        _receiveState = CompletionState.Idle;
                        ready = Readiness.Receive;
                    }
                }

                if ((_interest & Readiness.Send) != 0 && _sendState != CompletionState.Pending)
                {
                    ready |= Readiness.Send;
                }

                return ready;
            }
        }

        /// <inheritdoc/>
        public void Complete(SocketCompletion completion)
        {
            SocketPoller? poller;
            lock (_gate)
            {
                if (completion == _receiving)
                {
                    _receiveState = EndReceive();
                }
                else
                {
                    _sendState = CompletionState.Done;
                }

                poller = _poller;
            }

            poller?.Post(this);
        }

        public override int Receive(Span<byte> buffer)
        {
            return Receive(buffer, SocketFlags.None);
        }

        public override int Peek()
        {
            Span<byte> first = stackalloc byte[1];
            int received = Receive(first, SocketFlags.Peek);
            return received > 0 ? first[0] : received == 0 ? Transport.Gone : received;
        }

        /// <summary>
        /// Sends what can be sent. When that is nothing the platform is given a copy of the first octets, and they count as sent when it has sent them: offered again
        /// then, as they have to be, they are not sent twice.
        /// </summary>
        public override int Send(ReadOnlySpan<byte> buffer)
        {
            lock (_gate)
            {
                switch (_sendState)
                {
                    case CompletionState.Pending:
                        return Transport.TimedOut;
                    case CompletionState.Done:
                        return EndSend();
                    default:
                        if (_hasFailed)
                        {
                            return Transport.Gone;
                        }

                        break;
                }
            }

            int sent = _socket.Send(buffer, SocketFlags.None, out SocketError error);
            return error == SocketError.Success ? sent : error == SocketError.WouldBlock ? BeginSend(buffer) : Failure();
        }

        public override void EndSending()
        {
            if (!_hasEnded && !_hasFailed)
            {
                Platform.EndSending(_socket);
            }

            _hasEnded = true;
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
                _poller = null;
                if (_sendState == CompletionState.Done)
                {
                    _ = EndSend();
                }
            }

            // To close a socket that is asked to receive is to reset the connection, unless its sending side has been closed.
            EndSending();
            _socket.Dispose();
            _receiving.Dispose();
            _sending?.Dispose();
        }

        private int Receive(Span<byte> buffer, SocketFlags flags)
        {
            if (_hasFailed)
            {
                return Transport.Gone;
            }

            int received = _socket.Receive(buffer, flags, out SocketError error);
            return error == SocketError.Success ? received : error == SocketError.WouldBlock ? Transport.TimedOut : Failure();
        }

        private int BeginSend(ReadOnlySpan<byte> buffer)
        {
            int count = Math.Min(buffer.Length, Probe);
            _sending ??= new SocketCompletion(this);
            _probe = ArrayPool<byte>.Shared.Rent(Probe);
            buffer.Slice(0, count).CopyTo(_probe);
            _sending.SetBuffer(_probe, 0, count);
            lock (_gate)
            {
                _sendState = CompletionState.Pending;
                return _socket.SendAsync(_sending) ? Transport.TimedOut : EndSend();
            }
        }

        /// <summary>Takes what has become of sending the first octets, and gives their buffer back.</summary>
        private int EndSend()
        {
            SocketCompletion sending = _sending!;
            _sendState = CompletionState.Idle;
            int sent = sending.SocketError == SocketError.Success ? sending.BytesTransferred : Failure();
            sending.SetBuffer(null, 0, 0);
            ArrayPool<byte>.Shared.Return(_probe!);
            _probe = null;
            return sent;
        }

        private CompletionState EndReceive()
        {
            // The platform says it once.
            _hasFailed |= _receiving.SocketError != SocketError.Success;
            return CompletionState.Done;
        }

        private int Failure()
        {
            _hasFailed = true;
            return Transport.Gone;
        }
    }
}
