using System;

namespace MicroHttp.Protocol
{
    /// <summary>
    /// One connection of HTTP/1.1 without any I/O (RFC 9112): the driver brings octets and time, takes octets away, and asks what happened.
    /// Nothing is allocated after construction, and nothing is read or written outside the attached buffers.
    /// </summary>
    public sealed partial class Http1Connection
    {
        /// <summary>The value of <see cref="NextDeadline"/> while nothing is awaited.</summary>
        public const long NoDeadline = long.MaxValue;

        // Content that is handed on in pieces gets at least this much of the receive buffer.
        private const int LeastContentRoom = 128;

        private readonly RequestHead _head;
        private readonly ResponseBuffer _response;
        private readonly RequestParser _parser;

        // Made for the first content that comes in chunks; most connections have none.
        private ChunkedDecoder? _chunks;
        private int _next;
        private int _received;
        private ConnectionFlags _flags;
        private ConnectionState _state = ConnectionState.Closed;
        private long _contentTaken;
        private long _contentSince;
        private int _pieceCount;
        private long _deadline = NoDeadline;
        private long _writeDeadline = NoDeadline;
        private long _writeSince;
        private long _written;

        internal Http1Connection(RequestHead head, ResponseBuffer response)
        {
            _head = head;
            _response = response;
            _parser = new RequestParser(head);
        }

        /// <summary>Why the request is refused, after <see cref="ConnectionEvent.Rejected"/>.</summary>
        public RejectionReason Reason => _head.Rejection;

        /// <summary>When the driver is to call <see cref="HandleTimeout"/>, in its milliseconds; <see cref="NoDeadline"/> for never.</summary>
        public long NextDeadline => _writeDeadline < _deadline && _response.HasOutput ? _writeDeadline : _deadline;

        /// <summary>Whether octets wait to be sent.</summary>
        public bool HasOutput => _response.HasOutput;

        /// <summary>Whether the connection has nothing unread and nothing unsent between two requests, so that it may be closed or detached without loss.</summary>
        public bool IsIdle => _state == ConnectionState.RequestLine && _next == _received && !_parser.HasBegun && !_response.HasOutput;

        /// <summary>Whether the request has been read whole and nothing came behind it, so that the connection may end with its answer.</summary>
        public bool CanEnd => IsContentComplete && _next == _received;

        /// <summary>Whether all answers are sent and only the client's close is awaited. The driver closes its sending side when it first sees this.</summary>
        public bool IsLingering => _state == ConnectionState.Lingering;

        /// <summary>Whether the client has closed its sending side.</summary>
        public bool HasEnded => (_flags & ConnectionFlags.Ended) != 0;

        /// <summary>Whether it has ended, perhaps because the client did not read.</summary>
        internal bool IsClosed => _state == ConnectionState.Closed;

        /// <summary>Whether the connection ends where a response did, so that its end may be told from one in the middle (RFC 9112 9.8).</summary>
        internal bool EndsWhole => (_flags & ConnectionFlags.EndsWhole) != 0;

        /// <summary>Whether the driver has closed its sending side. Kept by the driver.</summary>
        internal bool IsSendingEnded
        {
            get => (_flags & ConnectionFlags.SendingEnded) != 0;
            set => _flags = value ? _flags | ConnectionFlags.SendingEnded : _flags & ~ConnectionFlags.SendingEnded;
        }

        /// <summary>Whether the application runs for it. Kept by the pump; here, because a field of its own takes more.</summary>
        internal bool IsInApplication
        {
            get => (_flags & ConnectionFlags.InApplication) != 0;
            set => _flags = value ? _flags | ConnectionFlags.InApplication : _flags & ~ConnectionFlags.InApplication;
        }

        internal byte[] ReceiveBuffer => _head.ReceiveBuffer;

        private ServerLimits Limits => _head.Rules.Limits;

        internal byte[] SendBuffer => _response.Buffer;

        /// <summary>Gives the connection its buffers, which belong to the driver: at least 256 octets to receive and 512 to send.</summary>
        /// <exception cref="ArgumentException">A buffer is too small.</exception>
        public void Attach(byte[] receive, byte[] send)
        {
            if (receive.Length < 2 * LeastContentRoom)
            {
                throw new ArgumentException("A receive buffer has at least 256 octets.");
            }

            _response.Attach(send);
            _head.ReceiveBuffer = receive;
            _next = 0;
            _received = 0;
            _parser.Restart(0);
        }

        /// <summary>Takes the buffers away from a connection that <see cref="IsIdle"/>, or whose session waits for either side.</summary>
        /// <returns>False when there is something unread or unsent.</returns>
        public bool TryDetach()
        {
            bool waits = _state == ConnectionState.Session && _next == _received && !_response.HasOutput;
            if (!waits && !IsIdle && _state != ConnectionState.Closed)
            {
                return false;
            }

            _response.Detach();
            _head.ReceiveBuffer = Octets.Empty;
            return true;
        }

        /// <summary>Changes the receive buffer of a connection that <see cref="IsIdle"/>.</summary>
        internal void ReplaceReceiveBuffer(byte[] buffer)
        {
            _head.ReceiveBuffer = buffer;
            _next = 0;
            _received = 0;
            _parser.Restart(0);
        }

        /// <summary>Starts with a client that has just connected.</summary>
        /// <param name="now">The driver's time.</param>
        public void Open(long now)
        {
            _flags = ConnectionFlags.None;
            _writeDeadline = NoDeadline;
            _next = 0;
            _received = 0;
            _parser.Reset(0);
            _response.Reset();
            BeginRequest(now + Limits.FirstOctetTimeout);
        }

        /// <summary>Where the next octets are to be received. The count is 0 when the connection takes none now.</summary>
        public void ReceiveSegment(out byte[] buffer, out int offset, out int count)
        {
            buffer = _head.ReceiveBuffer;
            offset = _received;
            count = HasEnded ? 0 : buffer.Length - _received;
        }

        /// <summary>Says that <paramref name="count"/> octets were received into the segment.</summary>
        public void Received(int count)
        {
            _received += count;
        }

        /// <summary>Says that the client has closed its sending side.</summary>
        public void ReceivedEnd()
        {
            _flags |= ConnectionFlags.Ended;
        }

        /// <summary>Finds out what happened, and does what needs no caller. To be asked again after each event is dealt with.</summary>
        /// <param name="now">The driver's time.</param>
        public ConnectionEvent Poll(long now)
        {
            AwaitSend(now);
            for (; ; )
            {
                switch (_state)
                {
                    case ConnectionState.RequestLine:
                    case ConnectionState.Fields:
                        if (_response.HasOutput && !_response.HasRoomForHead(Limits.SendBuffer))
                        {
                            return ConnectionEvent.NeedOutput;
                        }

                        ConnectionEvent parsed = PollHead(now);
                        if (parsed == ConnectionEvent.Rejected || parsed == ConnectionEvent.Closed)
                        {
                            continue;
                        }

                        return parsed;

                    case ConnectionState.Head:
                        if (!BeginContent(now))
                        {
                            continue;
                        }

                        return ConnectionEvent.RequestEnd;

                    case ConnectionState.Content:
                        ConnectionEvent content = PollContent(now);
                        if (content == ConnectionEvent.Rejected || content == ConnectionEvent.Closed)
                        {
                            continue;
                        }

                        return content;

                    case ConnectionState.Refused:
                        _state = ConnectionState.Answering;
                        _flags &= ~ConnectionFlags.Persists;
                        return ConnectionEvent.Rejected;

                    case ConnectionState.Draining:
                        if (!Drain(now))
                        {
                            return ConnectionEvent.NeedInput;
                        }

                        continue;

                    case ConnectionState.Closing:
                        if (_response.HasOutput)
                        {
                            return ConnectionEvent.NeedOutput;
                        }

                        // What the client has sent, or may still send, would make the close a reset and could take the last answer with it (RFC 9112 9.6).
                        bool isWhole = (_flags & ConnectionFlags.EndsCleanly) != 0 && _next == _received;
                        _state = HasEnded || isWhole ? ConnectionState.Closed : ConnectionState.Lingering;
                        _deadline = now + Limits.LingerTimeout;
                        continue;

                    case ConnectionState.Lingering:
                        _received = 0;
                        _next = 0;
                        if (!HasEnded)
                        {
                            return ConnectionEvent.NeedInput;
                        }

                        Close();
                        continue;

                    case ConnectionState.Closed:
                        return ConnectionEvent.Closed;

                    default:
                        throw new InvalidOperationException("The last event has not been dealt with.");
                }
            }
        }

        /// <summary>Whether the request ends with its head, which then needs no further <see cref="Poll"/>: the next event would be <see cref="ConnectionEvent.RequestEnd"/>.</summary>
        internal bool TryEndRequest()
        {
            if (_state != ConnectionState.Head || _head.Length != 0)
            {
                return false;
            }

            _state = ConnectionState.Answering;
            return true;
        }

        /// <summary>Whether nothing can happen before octets of the next request come: the next event would be <see cref="ConnectionEvent.NeedInput"/>.</summary>
        /// <param name="now">The driver's time.</param>
        internal bool AwaitsRequest(long now)
        {
            if (_state != ConnectionState.RequestLine || _next != _received || HasEnded)
            {
                return false;
            }

            AwaitSend(now);
            return true;
        }

        /// <summary>Says which endpoint answers, after <see cref="ConnectionEvent.RequestLine"/>.</summary>
        public void SelectEndpoint(EndpointInfo endpoint)
        {
            _head.Endpoint = endpoint;
            if (_state == ConnectionState.Matching)
            {
                _state = ConnectionState.Fields;
            }
        }

        /// <summary>Says, instead of asking for content, that the answer does not depend on it; what arrives of it is dropped.</summary>
        public void IgnoreContent()
        {
            _head.Flags |= RequestFlags.ContentIgnored;
        }

        /// <summary>Refuses the request. The caller answers, and the connection closes after that.</summary>
        public void Refuse(RejectionReason reason)
        {
            _head.Rejection = reason;
            _state = ConnectionState.Refused;
        }

        /// <summary>Says that the response has ended, after <see cref="ConnectionEvent.RequestEnd"/>, <see cref="ConnectionEvent.Rejected"/>, or before the content is complete.</summary>
        /// <param name="now">The driver's time.</param>
        public void EndResponse(long now)
        {
            bool complete = IsContentComplete;
            _head.Flags &= ~RequestFlags.Live;
            if (_response.ClosesConnection || (_flags & ConnectionFlags.Persists) == 0)
            {
                _flags |= ConnectionFlags.EndsWhole | (complete && Reason == RejectionReason.None ? ConnectionFlags.EndsCleanly : ConnectionFlags.None);
                _state = ConnectionState.Closing;
                return;
            }

            if (!complete)
            {
                _state = ConnectionState.Draining;
                return;
            }

            BeginRequest(now + Limits.IdleTimeout);
        }

        /// <summary>Whether an answer that is begun now ends the connection.</summary>
        internal bool ClosesAfterResponse
        {
            get
            {
                if ((_flags & ConnectionFlags.Persists) == 0)
                {
                    return true;
                }

                if (IsContentComplete)
                {
                    return false;
                }

                // A client that waits for 100 (Continue) may or may not send its content after a final answer (RFC 9110 10.1.1).
                bool waits = (_head.Flags & RequestFlags.ExpectsContinue) != 0 && (_flags & ConnectionFlags.ContinueWritten) == 0 && _contentTaken == 0;
                return waits || ExceedsDrain;
            }
        }

        /// <summary>Gives up a response that has started: earlier ones and what there is of it are sent, its end never is.</summary>
        internal void GiveUpResponse()
        {
            _response.Abort();
            _flags &= ~(ConnectionFlags.Persists | ConnectionFlags.EndsWhole | ConnectionFlags.EndsCleanly);
            _state = ConnectionState.Closing;
        }

        /// <summary>Ends the connection at once, without a further octet.</summary>
        public void Abort()
        {
            Close();
        }

        private void Close()
        {
            _state = ConnectionState.Closed;
            _deadline = NoDeadline;
            _writeDeadline = NoDeadline;
            _head.Flags &= ~RequestFlags.Live;
            _response.Reset();
        }

        private void BeginRequest(long deadline)
        {
            if (_next != _received)
            {
                if (!_parser.TryFollow(_next, _received))
                {
                    _parser.Reset(_next);
                }
            }
            else if (_parser.TryKeep())
            {
                _next = _parser.Next;
                _received = _next;
            }
            else
            {
                _next = 0;
                _received = 0;
                _parser.Reset(0);
            }

            _flags &= ~ConnectionFlags.ContinueWritten;
            _state = ConnectionState.RequestLine;
            _deadline = deadline;
        }
    }
}
