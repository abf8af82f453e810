namespace MicroHttp.WebSockets
{
    /// <summary>
    /// Reads the frames of a client (RFC 6455 5) from octets as they come: in any pieces, with nothing held back but control frames. Text is checked to be UTF-8 as far as it
    /// has arrived, so that the first octet that is not ends the connection.
    /// </summary>
    internal sealed class FrameReader
    {
        private const int MostControl = 125;

        private readonly byte[] _control = new byte[MostControl];
        private readonly byte[] _mask = new byte[4];
        private readonly Utf8Validator _text = new Utf8Validator();
        private FramePart _part;
        private int _opcode;
        private bool _isFinal;
        private int _lengthLeft;
        private int _lengthOctets;
        private long _length;
        private int _maskAt;
        private long _left;
        private int _message;
        private long _messageLength;

        /// <summary>The octets that a message may have.</summary>
        public long MaximumMessage { get; set; } = long.MaxValue;

        /// <summary>The index behind the octets that were taken.</summary>
        public int Next { get; private set; }

        /// <summary>The piece's first octet.</summary>
        public int PieceStart { get; private set; }

        /// <summary>The piece's octets.</summary>
        public int PieceCount { get; private set; }

        /// <summary>Whether the piece is the last one of its message.</summary>
        public bool IsLast { get; private set; }

        /// <summary>What the message is: <see cref="Opcode.Text"/> or <see cref="Opcode.Binary"/>.</summary>
        public int MessageOpcode { get; private set; }

        /// <summary>The opcode of the control frame.</summary>
        public int ControlOpcode => _opcode;

        /// <summary>The control frame's octets.</summary>
        public byte[] Control => _control;

        /// <summary>How many of them there are.</summary>
        public int ControlCount { get; private set; }

        /// <summary>The close code that says why the connection has failed.</summary>
        public int Failure { get; private set; }

        /// <summary>Reads on in [<paramref name="at"/>, <paramref name="end"/>) until there is something to tell.</summary>
        public FrameStep Step(byte[] buffer, int at, int end)
        {
            for (; ; )
            {
                if (_part == FramePart.Payload)
                {
                    if (at == end && _left > 0)
                    {
                        Next = at;
                        return FrameStep.NeedInput;
                    }

                    FrameStep step = Opcode.IsControl(_opcode) ? TakeControl(buffer, at, end) : TakePiece(buffer, at, end);
                    if (step != FrameStep.NeedInput)
                    {
                        return step;
                    }

                    at = Next;
                    continue;
                }

                if (at == end)
                {
                    Next = at;
                    return FrameStep.NeedInput;
                }

                if (!TakeHead(buffer[at++]))
                {
                    Next = at;
                    return FrameStep.Failed;
                }
            }
        }

        private bool TakeHead(int octet)
        {
            switch (_part)
            {
                case FramePart.Opcode: return TakeOpcode(octet);
                case FramePart.Length: return TakeLength(octet);
                case FramePart.ExtendedLength: return TakeExtendedLength(octet);
                default:
                    _mask[_maskAt++] = (byte)octet;
                    if (_maskAt == 4)
                    {
                        _maskAt = 0;
                        _part = FramePart.Payload;
                    }

                    return true;
            }
        }

        private bool TakeOpcode(int octet)
        {
            _isFinal = (octet & 0x80) != 0;
            _opcode = octet & 15;

            // RFC 6455 5.2: reserved bits are 0 unless an extension was negotiated, and there is none here.
            bool valid = (octet & 0x70) == 0;
            switch (_opcode)
            {
                case Opcode.Continuation:
                    valid &= _message != 0;
                    break;

                case Opcode.Text:
                case Opcode.Binary:
                    valid &= _message == 0;
                    break;

                case Opcode.Close:
                case Opcode.Ping:
                case Opcode.Pong:
                    // RFC 6455 5.5: control frames must not be fragmented.
                    valid &= _isFinal;
                    break;

                default:
                    valid = false;
                    break;
            }

            _part = FramePart.Length;
            return valid || Fail(WebSocketCloseCode.ProtocolError);
        }

        private bool TakeLength(int octet)
        {
            // RFC 6455 5.1: a client masks all frames.
            int length = octet & 0x7F;
            if ((octet & 0x80) == 0 || (length > MostControl && Opcode.IsControl(_opcode)))
            {
                return Fail(WebSocketCloseCode.ProtocolError);
            }

            _length = 0;
            if (length <= MostControl)
            {
                return BeginPayload(length);
            }

            _lengthOctets = length == 126 ? 2 : 8;
            _lengthLeft = _lengthOctets;
            _part = FramePart.ExtendedLength;
            return true;
        }

        private bool TakeExtendedLength(int octet)
        {
            if (_lengthLeft == 8 && (octet & 0x80) != 0)
            {
                // RFC 6455 5.2: the most significant bit must be 0.
                return Fail(WebSocketCloseCode.ProtocolError);
            }

            _length = (_length << 8) | (long)(uint)octet;
            _lengthLeft--;
            if (_lengthLeft > 0)
            {
                return true;
            }

            // RFC 6455 5.2: the minimal number of octets must be used.
            return _length > (_lengthOctets == 2 ? MostControl : 65535) ? BeginPayload(_length) : Fail(WebSocketCloseCode.ProtocolError);
        }

        private bool BeginPayload(long length)
        {
            _left = length;
            _maskAt = 0;
            _part = FramePart.Mask;
            ControlCount = 0;
            if (Opcode.IsControl(_opcode))
            {
                return true;
            }

            if (_opcode != Opcode.Continuation)
            {
                _message = _opcode;
                _messageLength = 0;
                _text.Reset();
            }

            if (length > MaximumMessage - _messageLength)
            {
                return Fail(WebSocketCloseCode.MessageTooBig);
            }

            _messageLength += length;
            return true;
        }

        private FrameStep TakeControl(byte[] buffer, int at, int end)
        {
            int count = end - at < _left ? end - at : (int)_left;
            Unmask(buffer, at, at + count);
            Octets.Copy(buffer, at, _control, ControlCount, count);
            ControlCount += count;
            _left -= count;
            Next = at + count;
            if (_left > 0)
            {
                return FrameStep.NeedInput;
            }

            _part = FramePart.Opcode;
            return FrameStep.Control;
        }

        private FrameStep TakePiece(byte[] buffer, int at, int end)
        {
            int count = end - at < _left ? end - at : (int)_left;
            Unmask(buffer, at, at + count);
            _left -= count;
            Next = at + count;
            PieceStart = at;
            PieceCount = count;
            MessageOpcode = _message;
            IsLast = _left == 0 && _isFinal;
            if (_message == Opcode.Text && (!_text.Step(buffer, at, at + count) || (IsLast && !_text.IsComplete)))
            {
                Fail(WebSocketCloseCode.InvalidData);
                return FrameStep.Failed;
            }

            if (_left == 0)
            {
                _part = FramePart.Opcode;
            }

            if (IsLast)
            {
                _message = 0;
            }

            // A frame may be empty, and its message go on.
            return count > 0 || IsLast ? FrameStep.Piece : FrameStep.NeedInput;
        }

        private void Unmask(byte[] buffer, int at, int end)
        {
            byte[] mask = _mask;
            int index = _maskAt;
            while (at < end)
            {
                buffer[at] ^= mask[index];
                at++;
                index = (index + 1) & 3;
            }

            _maskAt = index;
        }

        private bool Fail(int code)
        {
            Failure = code;
            return false;
        }
    }
}
