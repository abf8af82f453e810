namespace MicroHttp.Protocol
{
    public sealed partial class Http1Connection
    {
        /// <summary>The piece of content that <see cref="ConnectionEvent.Content"/> announced. It is gone at the next <see cref="Poll"/>.</summary>
        public void ContentSegment(out byte[] buffer, out int offset, out int count)
        {
            buffer = _buffer;
            offset = _pieceStart;
            count = _pieceCount;
        }

        /// <summary>Whether the content, as far as it is announced, is more than is dropped. It does not matter how much of it has arrived.</summary>
        internal bool ExceedsDrain => (_head.Length < 0 ? _contentTaken + _chunks.Remaining : _head.Length) > _limits.Drain;

        private bool IsContentComplete => _head.Length == 0 || (_head.Length > 0 ? _contentTaken == _head.Length : _chunks.IsComplete);

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
