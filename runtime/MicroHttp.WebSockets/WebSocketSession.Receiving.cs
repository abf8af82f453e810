using System.ComponentModel;
using MicroHttp.WebSockets;

namespace MicroHttp
{
    public abstract partial class WebSocketSession
    {
        private const int LeastMessage = 256;

        private byte[] _message = Octets.Empty;
        private int _messageCount;

        // While octets are received no wake-up is needed: the session is asked for its own right after.
        private bool _isReceiving;

        /// <inheritdoc/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public sealed override int Receive(byte[] buffer, int offset, int count, long now)
        {
            _heard = now;
            _pinged = NoDeadline;
            SetReceiving(true);
            try
            {
                return Receive(buffer, offset, count);
            }
            finally
            {
                SetReceiving(false);
            }
        }

        private int Receive(byte[] buffer, int offset, int count)
        {
            int at = offset;
            int end = offset + count;
            while (at < end)
            {
                if (_closeReceived || _over)
                {
                    // RFC 6455 5.5.1: nothing counts behind a close.
                    return count;
                }

                if (IsCrowded)
                {
                    // A client that asks for more than it takes is not listened to until it does.
                    break;
                }

                FrameStep step = _reader.Step(buffer, at, end);
                at = _reader.Next;
                switch (step)
                {
                    case FrameStep.Piece:
                        TakePiece(buffer);
                        break;

                    case FrameStep.Control:
                        TakeControl();
                        break;

                    case FrameStep.Failed:
                        FailConnection(_reader.Failure);
                        break;

                    default:
                        break;
                }
            }

            return at - offset;
        }

        private void SetReceiving(bool receiving)
        {
            lock (_gate)
            {
                _isReceiving = receiving;
            }
        }

        private bool IsCrowded
        {
            get
            {
                lock (_gate)
                {
                    return _queue.IsCrowded;
                }
            }
        }

        private void TakePiece(byte[] buffer)
        {
            if (_closeSent)
            {
                // Messages that cross the close are not answered any more.
                return;
            }

            int opcode = _reader.MessageOpcode;
            int start = _reader.PieceStart;
            int count = _reader.PieceCount;
            if (TakesPieces)
            {
                OnPiece((WebSocketMessageKind)opcode, buffer, start, count, _reader.IsLast);
                return;
            }

            if (_reader.IsLast && _messageCount == 0)
            {
                TakeMessage(opcode, buffer, start, count);
                return;
            }

            Append(buffer, start, count);
            if (_reader.IsLast)
            {
                byte[] message = _message;
                count = _messageCount;
                _messageCount = 0;
                if (message.Length > SendQueue)
                {
                    // A buffer that one large message needed is let go.
                    _message = Octets.Empty;
                }

                TakeMessage(opcode, message, 0, count);
            }
        }

        private void TakeMessage(int opcode, byte[] buffer, int offset, int count)
        {
            if (opcode == Opcode.Text)
            {
                OnText(new Utf8Slice(buffer, offset, count));
            }
            else
            {
                OnBinary(buffer, offset, count);
            }
        }

        private void Append(byte[] buffer, int offset, int count)
        {
            int needed = _messageCount + count;
            if (_message.Length < needed)
            {
                int size = 2 * _message.Length > LeastMessage ? 2 * _message.Length : LeastMessage;
                size = size > MaximumMessage ? (int)MaximumMessage : size;
                byte[] larger = new byte[size > needed ? size : needed];
                Octets.Copy(_message, 0, larger, 0, _messageCount);
                _message = larger;
            }

            Octets.Copy(buffer, offset, _message, _messageCount, count);
            _messageCount = needed;
        }

        private void TakeControl()
        {
            byte[] payload = _reader.Control;
            int count = _reader.ControlCount;
            if (_reader.ControlOpcode == Opcode.Ping)
            {
                lock (_gate)
                {
                    if (!_closeSent)
                    {
                        _queue.TryAdd(Opcode.Pong, true, payload, 0, count, false);
                    }
                }
            }
            else if (_reader.ControlOpcode == Opcode.Close)
            {
                TakeClose(payload, count);
            }
        }

        /// <summary>Answers a close with its own code (RFC 6455 5.5.1).</summary>
        private void TakeClose(byte[] payload, int count)
        {
            int code = count == 0 ? WebSocketCloseCode.NoCode : count == 1 ? 0 : (payload[0] << 8) | payload[1];
            if (count > 0 && !WebSocketCloseCode.MayBeSent(code))
            {
                FailConnection(WebSocketCloseCode.ProtocolError);
                return;
            }

            if (count > 2 && !Octets.IsUtf8(payload, 2, count))
            {
                FailConnection(WebSocketCloseCode.InvalidData);
                return;
            }

            _closeReceived = true;
            _closeCode = code;
            _closeReason = count > 2 ? Octets.GetString(payload, 2, count) : string.Empty;
            lock (_gate)
            {
                AddClose(count == 0 ? 0 : code, null);
                _over = true;
            }
        }

        /// <summary>Ends the connection for a mistake of either side (RFC 6455 7.1.7): it is told why, and not listened to any more.</summary>
        private void FailConnection(int code)
        {
            _closeCode = code;
            lock (_gate)
            {
                AddClose(code, null);
                _over = true;
            }
        }
    }
}
