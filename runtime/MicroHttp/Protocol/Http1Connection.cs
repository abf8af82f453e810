using System;

namespace MicroHttp.Protocol
{
    /// <summary>
    /// One connection of HTTP/1.1 without any I/O (RFC 9112): the driver brings octets and time, takes octets away, and asks what happened.
    /// Nothing is allocated after construction, and nothing is read or written outside the attached buffers.
    /// </summary>
    public sealed class Http1Connection
    {
        /// <summary>The value of <see cref="NextDeadline"/> while nothing is awaited.</summary>
        public const long NoDeadline = long.MaxValue;

        // Content that is handed on in pieces gets at least this much of the receive buffer.
        private const int LeastContentRoom = 128;

        private readonly ServerLimits _limits;
        private readonly RequestHead _head;
        private readonly ResponseBuffer _response;
        private readonly RequestParser _parser;
        private readonly ChunkedDecoder _chunks;
        private byte[] _buffer = Octets.Empty;
        private int _next;
        private int _received;
        private bool _ended;
        private ConnectionState _state = ConnectionState.Closed;
        private EndpointInfo? _endpoint;
        private ContentMode _mode;
        private long _contentLimit;
        private long _contentTaken;
        private long _contentSince;
        private int _pieceStart;
        private int _pieceCount;
        private bool _persists;
        private bool _endsCleanly;
        private bool _continueWritten;
        private long _deadline = NoDeadline;
        private long _writeDeadline = NoDeadline;
        private long _writeSince;
        private long _written;

        internal Http1Connection(ServerLimits limits, RequestMethods methods, RequestHead head, ResponseBuffer response)
        {
            _limits = limits;
            _head = head;
            _response = response;
            _parser = new RequestParser(head, methods, limits);
            _chunks = new ChunkedDecoder(limits);
        }

        /// <summary>Why the request is refused, after <see cref="ConnectionEvent.Rejected"/>.</summary>
        public RejectionReason Reason { get; private set; }

        /// <summary>When the driver is to call <see cref="HandleTimeout"/>, in its milliseconds; <see cref="NoDeadline"/> for never.</summary>
        public long NextDeadline => _response.HasOutput && _writeDeadline < _deadline ? _writeDeadline : _deadline;

        /// <summary>Whether octets wait to be sent.</summary>
        public bool HasOutput => _response.HasOutput;

        /// <summary>Whether the connection has nothing unread and nothing unsent between two requests, so that it may be closed or detached without loss.</summary>
        public bool IsIdle => _state == ConnectionState.RequestLine && _next == _received && !_parser.HasBegun && !_response.HasOutput;

        /// <summary>Whether the request has been read whole and nothing came behind it, so that the connection may end with its answer.</summary>
        public bool CanEnd => IsContentComplete && _next == _received;

        /// <summary>Whether all answers are sent and only the client's close is awaited. The driver closes its sending side when it first sees this.</summary>
        public bool IsLingering => _state == ConnectionState.Lingering;

        /// <summary>Whether the client has closed its sending side.</summary>
        public bool HasEnded => _ended;

        /// <summary>Whether it has ended, perhaps because the client did not read.</summary>
        internal bool IsClosed => _state == ConnectionState.Closed;

        /// <summary>Whether the connection ends where a response did, so that its end may be told from one in the middle (RFC 9112 9.8).</summary>
        internal bool EndsWhole { get; private set; }

        internal MessageFraming Framing => _parser.Framing;

        internal ContentMode Mode => _mode;

        internal byte[] ReceiveBuffer => _buffer;

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
            _buffer = receive;
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
            _buffer = Octets.Empty;
            _head.ReceiveBuffer = Octets.Empty;
            return true;
        }

        /// <summary>Changes the receive buffer of a connection that <see cref="IsIdle"/>.</summary>
        internal void ReplaceReceiveBuffer(byte[] buffer)
        {
            _buffer = buffer;
            _head.ReceiveBuffer = buffer;
            _next = 0;
            _received = 0;
            _parser.Restart(0);
        }

        /// <summary>Starts with a client that has just connected.</summary>
        /// <param name="now">The driver's time.</param>
        public void Open(long now)
        {
            _ended = false;
            EndsWhole = false;
            Reason = RejectionReason.None;
            _writeDeadline = NoDeadline;
            _next = 0;
            _received = 0;
            _response.Reset();
            BeginRequest(now + _limits.FirstOctetTimeout);
        }

        /// <summary>Where the next octets are to be received. The count is 0 when the connection takes none now.</summary>
        public void ReceiveSegment(out byte[] buffer, out int offset, out int count)
        {
            buffer = _buffer;
            offset = _received;
            count = _ended ? 0 : _buffer.Length - _received;
        }

        /// <summary>Says that <paramref name="count"/> octets were received into the segment.</summary>
        public void Received(int count)
        {
            _received += count;
        }

        /// <summary>Says that the client has closed its sending side.</summary>
        public void ReceivedEnd()
        {
            _ended = true;
        }

        /// <summary>The octets that are to be sent next.</summary>
        public void SendSegment(out byte[] buffer, out int offset, out int count)
        {
            _response.Output(out buffer, out offset, out count);
        }

        /// <summary>Says that <paramref name="count"/> octets of the segment were sent.</summary>
        /// <param name="count">How many.</param>
        /// <param name="now">The driver's time.</param>
        public void Sent(int count, long now)
        {
            _response.Sent(count);
            if (!_response.HasOutput)
            {
                _writeDeadline = NoDeadline;
                if (_state == ConnectionState.RequestLine && !_parser.HasBegun)
                {
                    // Only now can the client think of its next request.
                    _deadline = now + _limits.IdleTimeout;
                }

                return;
            }

            if (_writeDeadline == NoDeadline)
            {
                BeginOutput(now);
            }

            _written += count;
            _writeDeadline = SlowestDeadline(now, _limits.WriteTimeout, _writeSince, _written);
        }

        /// <summary>
        /// Since when the client owes what the server waits for: the rest of a head, content, reading, its close. Content and reading that come faster than
        /// <see cref="ServerLimits.LeastContentRate"/> owe nothing until they stop. <see cref="NoDeadline"/> where nothing is owed, as by an idle client.
        /// </summary>
        internal long OwedSince
        {
            get
            {
                // Each deadline is so much later than the time that it is counted from.
                if (_response.HasOutput)
                {
                    return _writeDeadline == NoDeadline ? NoDeadline : _writeDeadline - _limits.WriteTimeout;
                }

                if (_deadline == NoDeadline)
                {
                    return NoDeadline;
                }

                switch (_state)
                {
                    case ConnectionState.RequestLine when !_parser.HasBegun:
                        return NoDeadline;
                    case ConnectionState.RequestLine:
                    case ConnectionState.Fields:
                        return _deadline - _limits.HeadTimeout;
                    case ConnectionState.Content:
                    case ConnectionState.Draining:
                        return _deadline - _limits.ContentTimeout;
                    case ConnectionState.Lingering:
                        return _deadline - _limits.LingerTimeout;
                    default:
                        return NoDeadline;
                }
            }
        }

        /// <summary>Begins the time that the client has to take output, if there is some.</summary>
        internal void AwaitSend(long now)
        {
            if (_response.HasOutput && _writeDeadline == NoDeadline)
            {
                BeginOutput(now);
            }
        }

        /// <summary>Whether the client has taken none of the output, or too little of it, in the time it has.</summary>
        internal bool ReadsTooSlowly(long now)
        {
            return _response.HasOutput && now >= _writeDeadline;
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
                        if (!_response.HasRoomForHead && _response.HasOutput)
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
                        _persists = false;
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
                        _state = _ended || (_endsCleanly && _next == _received) ? ConnectionState.Closed : ConnectionState.Lingering;
                        _deadline = now + _limits.LingerTimeout;
                        continue;

                    case ConnectionState.Lingering:
                        _received = 0;
                        _next = 0;
                        if (!_ended)
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

        /// <summary>Says which endpoint answers, after <see cref="ConnectionEvent.RequestLine"/>.</summary>
        public void SelectEndpoint(EndpointInfo endpoint)
        {
            _endpoint = endpoint;
            _mode = endpoint.Content;
            _contentLimit = endpoint.ContentLimit >= 0 ? endpoint.ContentLimit : _limits.Content;
            _head.WantedMask = endpoint.WantedFields;
            _head.KeepsAll = endpoint.WholeFieldSection;
            if (_state == ConnectionState.Matching)
            {
                _state = ConnectionState.Fields;
            }
        }

        /// <summary>Says, instead of asking for content, that the answer does not depend on it; what arrives of it is dropped.</summary>
        public void IgnoreContent()
        {
            _mode = ContentMode.Ignored;
        }

        /// <summary>Refuses the request. The caller answers, and the connection closes after that.</summary>
        public void Refuse(RejectionReason reason)
        {
            Reason = reason;
            _state = ConnectionState.Refused;
        }

        /// <summary>The piece of content that <see cref="ConnectionEvent.Content"/> announced. It is gone at the next <see cref="Poll"/>.</summary>
        public void ContentSegment(out byte[] buffer, out int offset, out int count)
        {
            buffer = _buffer;
            offset = _pieceStart;
            count = _pieceCount;
        }

        /// <summary>Says that the response has ended, after <see cref="ConnectionEvent.RequestEnd"/>, <see cref="ConnectionEvent.Rejected"/>, or before the content is complete.</summary>
        /// <param name="now">The driver's time.</param>
        public void EndResponse(long now)
        {
            bool complete = IsContentComplete;
            _head.IsLive = false;
            if (_response.ClosesConnection || !_persists)
            {
                EndsWhole = true;
                _endsCleanly = complete && Reason == RejectionReason.None;
                _state = ConnectionState.Closing;
                return;
            }

            if (!complete)
            {
                _state = ConnectionState.Draining;
                return;
            }

            BeginRequest(now + _limits.IdleTimeout);
        }

        /// <summary>Whether an answer that is begun now ends the connection.</summary>
        internal bool ClosesAfterResponse
        {
            get
            {
                if (!_persists)
                {
                    return true;
                }

                // A client that waits for 100 (Continue) may or may not send its content after a final answer (RFC 9110 10.1.1).
                bool waits = _parser.Framing.ExpectsContinue && !_continueWritten && _contentTaken == 0;
                return !IsContentComplete && (waits || ExceedsDrain);
            }
        }

        /// <summary>Whether the content, as far as it is announced, is more than is dropped. It does not matter how much of it has arrived.</summary>
        internal bool ExceedsDrain => (_head.Length < 0 ? _contentTaken + _chunks.Remaining : _head.Length) > _limits.Drain;

        private bool IsContentComplete => _head.Length == 0 || (_head.Length > 0 ? _contentTaken == _head.Length : _chunks.IsComplete);

        /// <summary>Lets a handler wait: it has no deadline, nor has what was sent before.</summary>
        internal void SuspendRequest()
        {
            _deadline = NoDeadline;
            _writeDeadline = NoDeadline;
        }

        /// <summary>Hands the connection to a session, whose response is committed. The request's octets are gone then.</summary>
        internal void BeginSession()
        {
            _state = ConnectionState.Session;
            _deadline = NoDeadline;

            // What pointed to the request is empty from now on; only the framing of content that nobody reads is still needed.
            long length = _head.Length;
            _head.Clear(0);
            _head.Length = length;
            _head.IsLive = true;
            CompactInput();
        }

        /// <summary>The octets that have arrived for a session and were not taken.</summary>
        internal void SessionInput(out byte[] buffer, out int offset, out int count)
        {
            buffer = _buffer;
            offset = _next;
            count = _received - _next;
        }

        /// <summary>Says that the session has taken <paramref name="count"/> octets.</summary>
        internal void TakeSessionInput(int count)
        {
            _next += count;
            if (_next == _received || _received == _buffer.Length)
            {
                CompactInput();
            }
        }

        /// <summary>Says when the session wants to be asked again.</summary>
        internal void AwaitSession(long deadline)
        {
            _deadline = deadline;
        }

        /// <summary>Ends a session that has switched protocols: what it has written is sent, then the connection closes.</summary>
        internal void EndUpgrade()
        {
            _response.Abort();
            _head.IsLive = false;
            EndsWhole = true;
            _endsCleanly = false;
            _state = ConnectionState.Closing;
        }

        private void CompactInput()
        {
            if (_next > 0)
            {
                Octets.Copy(_buffer, _next, _buffer, 0, _received - _next);
                _received -= _next;
                _next = 0;
            }
        }

        /// <summary>Gives up a response that has started: earlier ones and what there is of it are sent, its end never is.</summary>
        internal void GiveUpResponse()
        {
            _response.Abort();
            _persists = false;
            EndsWhole = false;
            _endsCleanly = false;
            _state = ConnectionState.Closing;
        }

        /// <summary>Ends the connection at once, without a further octet.</summary>
        public void Abort()
        {
            Close();
        }

        /// <summary>Acts when <see cref="NextDeadline"/> has come.</summary>
        /// <param name="now">The driver's time.</param>
        public void HandleTimeout(long now)
        {
            if (ReadsTooSlowly(now))
            {
                Close();
                return;
            }

            if (now < _deadline)
            {
                return;
            }

            switch (_state)
            {
                case ConnectionState.RequestLine when !_parser.HasBegun && _response.HasOutput:
                    // The client is still reading the last answer, for which it has time of its own.
                    _deadline = now + _limits.IdleTimeout;
                    return;

                case ConnectionState.RequestLine when !_parser.HasBegun:
                    EndsWhole = true;
                    Close();
                    break;

                case ConnectionState.Lingering:
                    Close();
                    break;

                case ConnectionState.Draining:
                    _endsCleanly = false;
                    _state = ConnectionState.Closing;
                    break;

                case ConnectionState.RequestLine:
                case ConnectionState.Fields:
                    Refuse(RejectionReason.HeadTimeout);
                    break;

                case ConnectionState.Content:
                    Refuse(RejectionReason.ContentTimeout);
                    break;

                default:
                    break;
            }

            _deadline = NoDeadline;
        }

        private void Close()
        {
            _state = ConnectionState.Closed;
            _deadline = NoDeadline;
            _writeDeadline = NoDeadline;
            _head.IsLive = false;
            _response.Reset();
        }

        private void BeginRequest(long deadline)
        {
            if (_next == _received)
            {
                _next = 0;
                _received = 0;
            }

            _parser.Reset(_next);
            _continueWritten = false;
            _state = ConnectionState.RequestLine;
            _deadline = deadline;
        }

        private ConnectionEvent PollHead(long now)
        {
            bool hadBegun = _parser.HasBegun;
            ParseStep step = _parser.Step(_received);
            _next = _parser.Next;
            if (_parser.HasBegun && !hadBegun)
            {
                _deadline = now + _limits.HeadTimeout;
            }

            switch (step)
            {
                case ParseStep.RequestLine:
                    _head.IsLive = true;
                    _state = ConnectionState.Matching;
                    return ConnectionEvent.RequestLine;

                case ParseStep.Head:
                    _state = ConnectionState.Head;
                    _persists = _parser.Framing.Persists;
                    _head.ContentStart = _next;
                    _head.ContentEnd = _next;
                    _contentTaken = 0;
                    _chunks.Reset();
                    _deadline = NoDeadline;
                    return ConnectionEvent.Request;

                case ParseStep.Rejected:
                    Refuse(_parser.Reason);
                    return ConnectionEvent.Rejected;

                default:
                    if (_ended)
                    {
                        // A head that was cut off gets no answer, but earlier ones are still sent.
                        _state = ConnectionState.Closing;
                        return ConnectionEvent.Closed;
                    }

                    if (!MakeHeadRoom())
                    {
                        Refuse(_parser.IsInFields ? RejectionReason.FieldSectionTooLarge : RejectionReason.TargetTooLong);
                        return ConnectionEvent.Rejected;
                    }

                    return ConnectionEvent.NeedInput;
            }
        }

        /// <summary>Makes room in a buffer that is full: moves the request to its start, then drops the field lines that nobody asked for.</summary>
        private bool MakeHeadRoom()
        {
            if (_received < _buffer.Length)
            {
                return true;
            }

            MoveToStart();
            if (_received == _buffer.Length && _parser.IsInFields)
            {
                _received = _parser.DropUnwanted(_received);
                _next = _parser.Next;
            }

            return _received < _buffer.Length;
        }

        private void MoveToStart()
        {
            int distance = _head.HeadStart;
            if (distance > 0)
            {
                Octets.Copy(_buffer, distance, _buffer, 0, _received - distance);
                _parser.Shift(distance);
                _received -= distance;
                _next -= distance;
            }
        }

        /// <summary>Goes from the head to its content.</summary>
        /// <returns>Whether the caller can answer at once.</returns>
        private bool BeginContent(long now)
        {
            if (_head.Length == 0 || _mode == ContentMode.Ignored)
            {
                _state = ConnectionState.Answering;
                return true;
            }

            if (_head.Length > _contentLimit)
            {
                Refuse(RejectionReason.ContentTooLarge);
                return false;
            }

            if (!MakeContentRoom())
            {
                return false;
            }

            if (_parser.Framing.ExpectsContinue && _received == _next)
            {
                _continueWritten = _response.TryWriteInterim("HTTP/1.1 100 Continue\r\n\r\n");
            }

            _contentSince = now;
            _deadline = now + _limits.ContentTimeout;
            _state = ConnectionState.Content;
            return false;
        }

        /// <summary>Sees to it that the content, or a piece of it, has room behind the head.</summary>
        private bool MakeContentRoom()
        {
            long needed = _mode == ContentMode.Held && _head.Length > 0 ? _head.Length : LeastContentRoom;
            if (_buffer.Length - _head.ContentStart >= needed)
            {
                return true;
            }

            MoveToStart();
            if (_buffer.Length - _head.ContentStart < needed)
            {
                DropUnwantedBeforeContent();
            }

            if (_buffer.Length - _head.ContentStart < needed && !GrowReceive(_head.ContentStart + needed))
            {
                Refuse(_mode == ContentMode.Held ? RejectionReason.ContentTooLarge : RejectionReason.FieldSectionTooLarge);
                return false;
            }

            return true;
        }

        private void DropUnwantedBeforeContent()
        {
            int before = _received;
            _received = _parser.DropUnwanted(_received);
            int dropped = before - _received;
            _next -= dropped;
            _head.ContentStart -= dropped;
            _head.ContentEnd -= dropped;
        }

        private bool GrowReceive(long octets)
        {
            byte[]? larger = octets > int.MaxValue || _response.RoomMaker == null ? null : _response.RoomMaker.GrowReceive(_buffer, _received, (int)octets);
            if (larger == null)
            {
                return false;
            }

            _buffer = larger;
            _head.ReceiveBuffer = larger;
            return true;
        }

        private ConnectionEvent PollContent(long now)
        {
            for (; ; )
            {
                if (_head.Length < 0 && !_chunks.IsInData && !StepChunks())
                {
                    return ConnectionEvent.Rejected;
                }

                long remaining = _head.Length < 0 ? _chunks.Remaining : _head.Length - _contentTaken;
                if (_head.Length < 0 ? _chunks.IsComplete : remaining == 0)
                {
                    _deadline = NoDeadline;
                    _state = ConnectionState.Answering;
                    return ConnectionEvent.RequestEnd;
                }

                int available = _received - _next;
                if (available > 0 && (_head.Length >= 0 || _chunks.IsInData))
                {
                    int piece = remaining < available ? (int)remaining : available;
                    if (_contentTaken + piece > _contentLimit)
                    {
                        Refuse(RejectionReason.ContentTooLarge);
                        return ConnectionEvent.Rejected;
                    }

                    TakePiece(piece);
                    _deadline = SlowestDeadline(now, _limits.ContentTimeout, _contentSince, _contentTaken);
                    if (_mode == ContentMode.Streamed)
                    {
                        return ConnectionEvent.Content;
                    }

                    continue;
                }

                if (_ended)
                {
                    // Content that was cut off gets no answer, but earlier answers are still sent.
                    _state = ConnectionState.Closing;
                    return ConnectionEvent.Closed;
                }

                return MakePieceRoom() ? ConnectionEvent.NeedInput : ConnectionEvent.Rejected;
            }
        }

        // The time without an octet is bounded, and so is the average rate, or one octet every few seconds would hold a connection for good.
        private long SlowestDeadline(long now, int timeout, long since, long octets)
        {
            long deadline = now + timeout;
            if (_limits.LeastContentRate > 0)
            {
                long slowest = since + timeout + (octets * 1000 / _limits.LeastContentRate);
                deadline = slowest < deadline ? slowest : deadline;
            }

            return deadline;
        }

        private void BeginOutput(long now)
        {
            _writeSince = now;
            _written = 0;
            _writeDeadline = now + _limits.WriteTimeout;
        }

        private bool StepChunks()
        {
            int next = _chunks.Step(_buffer, _next, _received);
            if (next < 0)
            {
                Refuse(_chunks.Reason);
                return false;
            }

            // RFC 9112 7.1: an announced size beyond the limit is refused before its data is sent.
            if (_chunks.IsInData && _contentTaken + _chunks.Remaining > _contentLimit)
            {
                Refuse(RejectionReason.ContentTooLarge);
                return false;
            }

            _next = next;
            return true;
        }

        private void TakePiece(int count)
        {
            _pieceStart = _next;
            _pieceCount = count;
            _next += count;
            _contentTaken += count;
            if (_head.Length < 0)
            {
                _chunks.TakeData(count);
            }

            if (_mode == ContentMode.Held)
            {
                // Pieces of chunked content move down behind one another.
                if (_pieceStart != _head.ContentEnd)
                {
                    Octets.Copy(_buffer, _pieceStart, _buffer, _head.ContentEnd, count);
                }

                _head.ContentEnd += count;
            }
        }

        /// <summary>Makes room for more content: behind what is held, or behind the head when all pieces have been handed on.</summary>
        private bool MakePieceRoom()
        {
            int keep = _mode == ContentMode.Held ? _head.ContentEnd : _head.ContentStart;
            if (_next == _received && keep < _next)
            {
                _next = keep;
                _received = keep;
            }

            if (_received < _buffer.Length)
            {
                return true;
            }

            if (keep < _next)
            {
                Octets.Copy(_buffer, _next, _buffer, keep, _received - _next);
                _received -= _next - keep;
                _next = keep;
                return true;
            }

            MoveToStart();
            DropUnwantedBeforeContent();
            if (_received < _buffer.Length || GrowReceive(2L * _buffer.Length))
            {
                return true;
            }

            Refuse(RejectionReason.ContentTooLarge);
            return false;
        }

        /// <summary>Reads and drops content that nobody wanted.</summary>
        /// <returns>False when more of it has to be received.</returns>
        private bool Drain(long now)
        {
            if (_deadline == NoDeadline)
            {
                _deadline = now + _limits.ContentTimeout;
            }

            for (; ; )
            {
                if (_head.Length < 0 && !_chunks.IsInData)
                {
                    int next = _chunks.Step(_buffer, _next, _received);
                    if (next < 0)
                    {
                        break;
                    }

                    _next = next;
                    if (_chunks.IsComplete)
                    {
                        BeginRequest(now + _limits.IdleTimeout);
                        return true;
                    }
                }

                long remaining = _head.Length < 0 ? _chunks.Remaining : _head.Length - _contentTaken;
                if (_head.Length >= 0 && remaining == 0)
                {
                    BeginRequest(now + _limits.IdleTimeout);
                    return true;
                }

                // A chunk counts as soon as it is announced, so that it does not matter how much of it has arrived.
                if (_contentTaken + remaining > _limits.Drain)
                {
                    break;
                }

                int available = _received - _next;
                if (available == 0)
                {
                    if (_ended)
                    {
                        break;
                    }

                    _next = 0;
                    _received = 0;
                    return false;
                }

                int piece = remaining < available ? (int)remaining : available;
                _next += piece;
                _contentTaken += piece;
                if (_head.Length < 0)
                {
                    _chunks.TakeData(piece);
                }
            }

            _endsCleanly = false;
            _state = ConnectionState.Closing;
            return true;
        }
    }
}
