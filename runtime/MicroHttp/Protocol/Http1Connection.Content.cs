namespace MicroHttp.Protocol
{
    public sealed partial class Http1Connection
    {
        /// <summary>The piece of content that <see cref="ConnectionEvent.Content"/> announced. It is gone at the next <see cref="Poll"/>.</summary>
        public void ContentSegment(out byte[] buffer, out int offset, out int count)
        {
            buffer = _head.ReceiveBuffer;
            offset = _next - _pieceCount;
            count = _pieceCount;
        }

        /// <summary>Whether the content, as far as it is announced, is more than is dropped. It does not matter how much of it has arrived.</summary>
        internal bool ExceedsDrain
        {
            get
            {
                ChunkedDecoder? chunks = Chunks;
                return (chunks == null ? _head.Length : _contentTaken + chunks.Remaining) > Limits.Drain;
            }
        }

        private bool IsContentComplete
        {
            get
            {
                long length = _head.Length;
                return length == 0 || (length < 0 && _chunks != null ? _chunks.IsComplete : _contentTaken == length);
            }
        }

        /// <summary>What takes the chunked coding off the content; null where it goes without.</summary>
        private ChunkedDecoder? Chunks => _head.Length < 0 ? _chunks : null;

        private ContentMode Mode => (_head.Flags & RequestFlags.ContentIgnored) != 0 ? ContentMode.Ignored : _head.Endpoint.Content;

        private long ContentLimit
        {
            get
            {
                long limit = _head.Endpoint.ContentLimit;
                return limit >= 0 ? limit : Limits.Content;
            }
        }

        /// <summary>Goes from the head to its content.</summary>
        /// <returns>Whether the caller can answer at once.</returns>
        private bool BeginContent(long now)
        {
            if (_head.Length == 0 || Mode == ContentMode.Ignored)
            {
                _state = ConnectionState.Answering;
                return true;
            }

            if (_head.Length > ContentLimit)
            {
                Refuse(RejectionReason.ContentTooLarge);
                return false;
            }

            if (!MakeContentRoom())
            {
                return false;
            }

            if ((_head.Flags & RequestFlags.ExpectsContinue) != 0 && _received == _next && _response.TryWriteInterim(ServerText.Continue))
            {
                _flags |= ConnectionFlags.ContinueWritten;
            }

            _contentSince = now;
            _deadline = now + Limits.ContentTimeout;
            _state = ConnectionState.Content;
            return false;
        }

        /// <summary>Sees to it that the content, or a piece of it, has room behind the head.</summary>
        private bool MakeContentRoom()
        {
            bool held = Mode == ContentMode.Held;
            int size = _head.ReceiveBuffer.Length;
            long needed = held && _head.Length > 0 ? _head.Length : LeastContentRoom;
            if (size - _head.ContentStart >= needed)
            {
                return true;
            }

            MoveToStart();
            if (size - _head.ContentStart < needed)
            {
                DropUnwantedBeforeContent();
            }

            if (size - _head.ContentStart < needed && !GrowReceive(_head.ContentStart + needed))
            {
                Refuse(held ? RejectionReason.ContentTooLarge : RejectionReason.FieldSectionTooLarge);
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
            // A length of 63 bits and what is in front of it add up to a number below zero.
            byte[]? larger = octets < 0 || octets > int.MaxValue || _response.RoomMaker == null ? null : _response.RoomMaker.GrowReceive(_head.ReceiveBuffer, _received, (int)octets);
            if (larger == null)
            {
                return false;
            }

            _head.ReceiveBuffer = larger;
            return true;
        }

        private ConnectionEvent PollContent(long now)
        {
            ChunkedDecoder? chunks = Chunks;
            for (; ; )
            {
                if (chunks != null && !chunks.IsInData && !StepChunks(chunks))
                {
                    return ConnectionEvent.Rejected;
                }

                long remaining = chunks != null ? chunks.Remaining : _head.Length - _contentTaken;
                if (chunks != null ? chunks.IsComplete : remaining == 0)
                {
                    _deadline = NoDeadline;
                    _state = ConnectionState.Answering;
                    return ConnectionEvent.RequestEnd;
                }

                int available = _received - _next;
                if (available > 0 && (chunks == null || chunks.IsInData))
                {
                    int piece = remaining < available ? (int)remaining : available;
                    if (_contentTaken + piece > ContentLimit)
                    {
                        Refuse(RejectionReason.ContentTooLarge);
                        return ConnectionEvent.Rejected;
                    }

                    TakePiece(chunks, piece);
                    _deadline = SlowestDeadline(now, Limits.ContentTimeout, _contentSince, _contentTaken);
                    if (Mode == ContentMode.Streamed)
                    {
                        return ConnectionEvent.Content;
                    }

                    continue;
                }

                if (HasEnded)
                {
                    // Content that was cut off gets no answer, but earlier answers are still sent.
                    _state = ConnectionState.Closing;
                    return ConnectionEvent.Closed;
                }

                return MakePieceRoom() ? ConnectionEvent.NeedInput : ConnectionEvent.Rejected;
            }
        }

        private bool StepChunks(ChunkedDecoder chunks)
        {
            int next = chunks.Step(_head.ReceiveBuffer, _next, _received);
            if (next < 0)
            {
                Refuse(chunks.Reason);
                return false;
            }

            // RFC 9112 7.1: an announced size beyond the limit is refused before its data is sent.
            if (chunks.IsInData && _contentTaken + chunks.Remaining > ContentLimit)
            {
                Refuse(RejectionReason.ContentTooLarge);
                return false;
            }

            _next = next;
            return true;
        }

        private void TakePiece(ChunkedDecoder? chunks, int count)
        {
            int start = _next;
            _pieceCount = count;
            _next += count;
            _contentTaken += count;
            chunks?.TakeData(count);
            if (Mode == ContentMode.Held)
            {
                // Pieces of chunked content move down behind one another.
                if (start != _head.ContentEnd)
                {
                    Octets.Copy(_head.ReceiveBuffer, start, _head.ReceiveBuffer, _head.ContentEnd, count);
                }

                _head.ContentEnd += count;
            }
        }

        /// <summary>Makes room for more content: behind what is held, or behind the head when all pieces have been handed on.</summary>
        private bool MakePieceRoom()
        {
            byte[] buffer = _head.ReceiveBuffer;
            int keep = Mode == ContentMode.Held ? _head.ContentEnd : _head.ContentStart;
            if (_next == _received && keep < _next)
            {
                _next = keep;
                _received = keep;
            }

            if (_received < buffer.Length)
            {
                return true;
            }

            if (keep < _next)
            {
                Octets.Copy(buffer, _next, buffer, keep, _received - _next);
                _received -= _next - keep;
                _next = keep;
                return true;
            }

            MoveToStart();
            DropUnwantedBeforeContent();
            if (_received < buffer.Length || GrowReceive(2L * buffer.Length))
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
                _deadline = now + Limits.ContentTimeout;
            }

            ChunkedDecoder? chunks = Chunks;
            for (; ; )
            {
                if (chunks != null && !chunks.IsInData)
                {
                    int next = chunks.Step(_head.ReceiveBuffer, _next, _received);
                    if (next < 0)
                    {
                        break;
                    }

                    _next = next;
                    if (chunks.IsComplete)
                    {
                        BeginRequest(now + Limits.IdleTimeout);
                        return true;
                    }
                }

                long remaining = chunks != null ? chunks.Remaining : _head.Length - _contentTaken;
                if (chunks == null && remaining == 0)
                {
                    BeginRequest(now + Limits.IdleTimeout);
                    return true;
                }

                // A chunk counts as soon as it is announced, so that it does not matter how much of it has arrived.
                if (_contentTaken + remaining > Limits.Drain)
                {
                    break;
                }

                int available = _received - _next;
                if (available == 0)
                {
                    if (HasEnded)
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
                chunks?.TakeData(piece);
            }

            _flags &= ~ConnectionFlags.EndsCleanly;
            _state = ConnectionState.Closing;
            return true;
        }
    }
}
