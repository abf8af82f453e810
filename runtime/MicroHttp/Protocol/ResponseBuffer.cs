using System;

namespace MicroHttp.Protocol
{
    /// <summary>
    /// Assembles responses in the send buffer. While the head is uncommitted the buffer holds, in this order: octets of earlier responses that are not sent yet,
    /// room for the lines that the server adds, the handler's field lines, an empty line, content. Once committed, content follows in chunks, or as it is
    /// where its length was declared or the version has no chunks (RFC 9112 6 and 7.1).
    /// </summary>
    public abstract partial class ResponseBuffer
    {
        // The longest status line of RFC 9110 (46), Date (37), Content-Length with nineteen digits (37), Connection: keep-alive (24), and a Content-Type with
        // a short media type (41). A longer media type takes its room from the content.
        internal const int PrefixRoom = 185;
        private const int ShortMediaType = 25;

        // A chunk's size in hexadecimal and CRLF stand in front of its data: at most FFFFFF CRLF.
        private const int ChunkHeadRoom = 8;

        // What may have to be written behind content that fills the buffer: the chunk head moved in front of it, CRLF, last chunk and empty line.
        private const int TailRoom = ChunkHeadRoom + 8;

        private const long Undeclared = -1;

        private byte[] _buffer = Octets.Empty;
        private int _start;
        private int _end;
        private int _fieldsEnd;
        private int _content;
        private int _position;
        private long _declared;
        private long _sentContent;
        private StatusCode _status;
        private ResponseStage _stage;
        private ResponseFlags _flags;
        private string? _contentType;

        internal ResponseBuffer()
        {
        }

        /// <summary>The status code; <see cref="StatusCode.None"/> becomes 200 with content and 204 without. May be set until the head is sent.</summary>
        /// <exception cref="InvalidOperationException">The head has been sent.</exception>
        /// <exception cref="ArgumentOutOfRangeException">Not from 200 to 599.</exception>
        public StatusCode Status
        {
            get => _status;
            set
            {
                RequireUncommitted();
                if ((int)value < 200 || (int)value > 599)
                {
                    throw new ArgumentOutOfRangeException(nameof(value));
                }

                _status = value;
            }
        }

        /// <summary>Whether the head has been sent, or is about to be, so that it can no longer be changed.</summary>
        public bool HasStarted => _stage > ResponseStage.Content;

        /// <summary>Whether content has been written.</summary>
        public bool HasContent => _position > _content || _sentContent > 0;

        /// <summary>The octets of content written so far.</summary>
        public long ContentOctets => _sentContent + (_position - _content);

        /// <summary>The octets of content that were declared; -1 for none.</summary>
        internal long DeclaredLength => _declared;

        /// <summary>The media type, in ASCII.</summary>
        /// <exception cref="InvalidOperationException">It does not fit the send buffer.</exception>
        internal string? ContentTypeValue
        {
            get => _contentType;
            set
            {
                _contentType = value;
                if (MediaTypeExcess != 0 && !HasStarted && _position > Limit && !HasHeadRoom(0))
                {
                    _contentType = null;
                    throw NoHeadRoom();
                }
            }
        }

        internal IRoomMaker? RoomMaker;

        internal DateField? Date => RoomMaker?.Date;

        // Field lines, with their CRLF, that every response of the connection carries.
        internal byte[]? ServerFields;

        /// <summary>Whether the connection is to be closed after this response.</summary>
        internal bool ClosesConnection
        {
            get => (_flags & ResponseFlags.Closes) != 0;
            set => _flags = value ? _flags | ResponseFlags.Closes : _flags & ~ResponseFlags.Closes;
        }

        internal bool IsComplete => _stage == ResponseStage.Idle;

        internal bool IsTrailing => _stage == ResponseStage.Trailers;

        /// <summary>The send buffer, for writers of this assembly and its extensions that have called <see cref="Reserve"/>.</summary>
        internal byte[] Buffer => _buffer;

        internal bool HasOutput => _end > _start;

        /// <summary>Whether another response may be begun before what is there is sent: where it fits the first <paramref name="most"/> octets of the buffer, which may have grown.</summary>
        internal bool HasRoomForHead(int most)
        {
            return (most < _buffer.Length ? most : _buffer.Length) - _end >= PrefixRoom + PrefixRoom;
        }

        internal void Attach(byte[] buffer)
        {
            if (buffer.Length < MinimumBuffer)
            {
                throw new ArgumentException("A send buffer has at least 512 octets.");
            }

            _buffer = buffer;
            _start = 0;
            _end = 0;
            _flags &= ~ResponseFlags.Kept;
        }

        internal const int MinimumBuffer = 512;

        internal void Detach()
        {
            _buffer = Octets.Empty;
            _start = 0;
            _end = 0;
        }

        /// <summary>Forgets everything, sent or not.</summary>
        internal void Reset()
        {
            _start = 0;
            _end = 0;
            _stage = ResponseStage.Idle;
            _flags = ResponseFlags.None;
        }

        /// <summary>Moves an uncommitted response to the start of the buffer, once all earlier ones are sent.</summary>
        /// <returns>Whether that made room.</returns>
        internal bool Compact()
        {
            int distance = _end;
            if (HasStarted || _start != _end || distance == 0)
            {
                return false;
            }

            Move(FieldsStart, -distance);
            _start = 0;
            _end = 0;
            return true;
        }

        /// <summary>Moves everything into <paramref name="larger"/>.</summary>
        /// <returns>The buffer that was attached.</returns>
        internal byte[] Grow(byte[] larger)
        {
            byte[] smaller = _buffer;
            int used = _stage == ResponseStage.Idle ? _end : _position;
            Octets.Copy(smaller, 0, larger, 0, used);
            _buffer = larger;
            _flags &= ~ResponseFlags.Kept;
            return smaller;
        }

        internal void Output(out byte[] buffer, out int offset, out int count)
        {
            buffer = _buffer;
            offset = _start;
            count = _end - _start;
        }

        /// <returns>Whether that was all.</returns>
        internal bool Sent(int count)
        {
            int start = _start + count;
            _start = start;
            if (start != _end)
            {
                return false;
            }

            if (_stage == ResponseStage.Idle)
            {
                _start = 0;
                _end = 0;
            }

            return true;
        }

        /// <summary>Starts a response.</summary>
        internal void Begin(bool forHead, bool http10)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = 0;
            }

            _flags = (forHead ? ResponseFlags.ForHead : ResponseFlags.None) | (http10 ? ResponseFlags.Http10 : ResponseFlags.None);
            Restart();
        }

        /// <summary>Forgets status, fields and content of a response whose head is uncommitted.</summary>
        internal void Restart()
        {
            _status = StatusCode.None;
            _contentType = null;
            ForgetConstant();
            _flags &= ~(ResponseFlags.DropsContent | ResponseFlags.Chunked | ResponseFlags.Constant);
            if ((_flags & ResponseFlags.ForHead) != 0)
            {
                _flags |= ResponseFlags.DropsContent;
            }

            _fieldsEnd = FieldsStart;
            _content = _fieldsEnd;
            _position = _fieldsEnd;
            _declared = Undeclared;
            _sentContent = 0;
            _stage = ResponseStage.Fields;
        }

        /// <summary>Ends the response: all of it is output now.</summary>
        /// <returns>False when another amount of content was written than was declared: the response can be restarted unless it has started, or else only be aborted.</returns>
        internal bool Complete()
        {
            if (_stage <= ResponseStage.Content)
            {
                OpenContent();
            }

            if (_declared != Undeclared && ContentOctets != _declared && (_flags & ResponseFlags.DropsContent) == 0 && !IsWithoutContent((int)_status))
            {
                return false;
            }

            if (_stage <= ResponseStage.Content)
            {
                bool isOnly = _start == _end;
                int start = _end;
                CommitHead(true);
                if ((_flags & ResponseFlags.Constant) != 0)
                {
                    _keptStart = isOnly ? _start : start;
                    _flags |= ResponseFlags.Kept;
                }
            }
            else if (_stage == ResponseStage.Trailers)
            {
                _end = WriteLineEnd(_buffer, _end);
            }
            else
            {
                CommitContent();
                if ((_flags & (ResponseFlags.Chunked | ResponseFlags.ForHead)) == ResponseFlags.Chunked)
                {
                    _end = WriteLineEnd(_buffer, WriteLastChunk());
                }
            }

            _stage = ResponseStage.Idle;
            return true;
        }

        /// <summary>Gives up a response that has been committed in part.</summary>
        internal void Abort()
        {
            _stage = ResponseStage.Idle;
            ClosesConnection = true;
        }

        private int Limit => _buffer.Length - TailRoom - (HasStarted ? 0 : MediaTypeExcess);

        // By how much the media type is longer than what room is kept for.
        private int MediaTypeExcess => _contentType == null || _contentType.Length <= ShortMediaType ? 0 : _contentType.Length - ShortMediaType;

        private void RequireUncommitted()
        {
            if (_stage == ResponseStage.Idle)
            {
                throw new InvalidOperationException("The response has ended; it belongs to the connection and must not be used after its handler.");
            }

            if (HasStarted)
            {
                throw new InvalidOperationException("The head of the response has been sent.");
            }
        }

        /// <summary>Where the handler's field lines begin as long as the head is uncommitted.</summary>
        private int FieldsStart => _end + PrefixRoom + (ServerFields == null ? 0 : ServerFields.Length);

        /// <summary>Moves fields, which begin at <paramref name="start"/>, and content up or down in the buffer.</summary>
        private void Move(int start, int distance)
        {
            Octets.Copy(_buffer, start, _buffer, start + distance, _position - start);
            _fieldsEnd += distance;
            _content += distance;
            _position += distance;
        }
    }
}
