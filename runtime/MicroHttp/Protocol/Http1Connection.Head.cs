namespace MicroHttp.Protocol
{
    public sealed partial class Http1Connection
    {
        private ConnectionEvent PollHead(long now)
        {
            bool hadBegun = _parser.HasBegun;
            if (_parser.IsComparing)
            {
                if (_parser.Compare(ref _received))
                {
                    return BeginRepeated();
                }

                if (_parser.IsComparing)
                {
                    return AwaitHead(now, hadBegun);
                }
            }

            ParseStep step = _parser.Step(_received);
            _next = _parser.Next;
            switch (step)
            {
                case ParseStep.RequestLine:
                    BeginHead(now, hadBegun);
                    _head.Flags |= RequestFlags.Live;
                    _state = ConnectionState.Matching;
                    return ConnectionEvent.RequestLine;

                case ParseStep.Head:
                    _state = ConnectionState.Head;
                    _flags = MessageFraming.Persists(_head) ? _flags | ConnectionFlags.Persists : _flags & ~ConnectionFlags.Persists;
                    _contentTaken = 0;
                    if (_head.Length < 0)
                    {
                        _chunks ??= new ChunkedDecoder(Limits);
                        _chunks.Reset();
                    }

                    _deadline = NoDeadline;
                    return ConnectionEvent.Request;

                case ParseStep.Rejected:
                    Refuse(_head.Rejection);
                    return ConnectionEvent.Rejected;

                default:
                    return AwaitHead(now, hadBegun);
            }
        }

        /// <summary>Begins the time that the client has for the head, with its first octet.</summary>
        private void BeginHead(long now, bool hadBegun)
        {
            if (!hadBegun && _parser.HasBegun)
            {
                _deadline = now + Limits.HeadTimeout;
            }
        }

        private ConnectionEvent AwaitHead(long now, bool hadBegun)
        {
            BeginHead(now, hadBegun);
            if (HasEnded)
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

        /// <summary>Begins a request whose head is that of the one before: its endpoint is known, and that the connection may be kept.</summary>
        private ConnectionEvent BeginRepeated()
        {
            _next = _parser.Next;
            _head.Flags |= RequestFlags.Live;
            _state = ConnectionState.Head;
            _contentTaken = 0;
            _deadline = NoDeadline;
            return ConnectionEvent.Request;
        }

        /// <summary>Answers a request that came again, whole and alone, with the answer that is kept.</summary>
        /// <returns>False where that is not so.</returns>
        internal bool TryRepeat(long now)
        {
            if (_state != ConnectionState.RequestLine || HasEnded || !_parser.Repeats(_received) || !_response.TryRepeat())
            {
                return false;
            }

            _received = _next;
            _deadline = now + Limits.IdleTimeout;
            BeginOutput(now);
            return true;
        }

        /// <summary>Makes room in a buffer that is full: moves the request to its start, then drops the field lines that nobody asked for.</summary>
        private bool MakeHeadRoom()
        {
            int size = _head.ReceiveBuffer.Length;
            if (_received < size)
            {
                return true;
            }

            MoveToStart();
            if (_received == size && _parser.IsInFields)
            {
                _received = _parser.DropUnwanted(_received);
                _next = _parser.Next;
            }

            return _received < size;
        }

        private void MoveToStart()
        {
            int distance = _head.HeadStart;
            if (distance > 0)
            {
                Octets.Copy(_head.ReceiveBuffer, distance, _head.ReceiveBuffer, 0, _received - distance);
                _parser.Shift(distance);
                _received -= distance;
                _next -= distance;
            }
        }
    }
}
