using System;
using System.ComponentModel;
using MicroHttp.Hosting;
using MicroHttp.WebSockets;

namespace MicroHttp
{
    public abstract partial class WebSocketSession
    {
        // RFC 6455 5.5: a control frame has at most 125 octets, two of which are the code.
        private const int MostReason = 123;

        private Subscription[] _memberships = new Subscription[0];
        private bool _inPieces;

        /// <summary>Sends a text message.</summary>
        /// <returns>False when it is not sent, because the queue is full or the WebSocket is not open.</returns>
        public bool SendText(string text)
        {
            lock (_gate)
            {
                return CanSend && Sent(_queue.TryAddText(text, Overflow == WebSocketOverflow.DropOldest));
            }
        }

        /// <summary>Sends a text message that is UTF-8.</summary>
        /// <returns>False when it is not sent, because the queue is full or the WebSocket is not open.</returns>
        public bool SendText(Utf8Slice text)
        {
            return Send(Opcode.Text, text.IsAbsent ? Octets.Empty : text.Buffer, text.Offset, text.Count);
        }

        /// <summary>Sends a text message that is UTF-8.</summary>
        /// <returns>False when it is not sent, because the queue is full or the WebSocket is not open.</returns>
        public bool SendText(byte[] buffer, int offset, int count)
        {
            return Send(Opcode.Text, buffer, offset, count);
        }

        /// <summary>Sends a binary message.</summary>
        /// <returns>False when it is not sent, because the queue is full or the WebSocket is not open.</returns>
        public bool SendBinary(byte[] buffer, int offset, int count)
        {
            return Send(Opcode.Binary, buffer, offset, count);
        }

        /// <summary>Sends a piece of a message that is not known whole. Until its last piece no other message goes out.</summary>
        /// <returns>False when it is not sent, because the queue is full or the WebSocket is not open; then it may be tried again.</returns>
        public bool SendPiece(WebSocketMessageKind kind, byte[] buffer, int offset, int count, bool isLast)
        {
            lock (_gate)
            {
                int opcode = _inPieces ? Opcode.Continuation : (int)kind;
                if (!_isOpen || _closeSent || !Sent(_queue.TryAdd(opcode, isLast, buffer, offset, count, false)))
                {
                    return false;
                }

                _inPieces = !isLast;
                return true;
            }
        }

        /// <summary>Closes the WebSocket with <see cref="WebSocketCloseCode.Normal"/>, behind what has been sent.</summary>
        public void Close()
        {
            Close(WebSocketCloseCode.Normal, null);
        }

        /// <summary>Closes the WebSocket, behind what has been sent. The client has <see cref="PongTimeout"/> to agree.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The code is none that may be sent.</exception>
        public void Close(int code, string? reason)
        {
            if (!WebSocketCloseCode.MayBeSent(code))
            {
                throw new ArgumentOutOfRangeException(nameof(code));
            }

            lock (_gate)
            {
                AddClose(code, reason);
            }

            Wake();
        }

        /// <summary>Gets what <paramref name="channel"/> sends from now on, until the WebSocket ends.</summary>
        public void Join(WebSocketChannel channel)
        {
            Subscription membership = new Subscription(channel.Broadcast, this, -1);
            lock (_gate)
            {
                if (_over)
                {
                    return;
                }

                Subscription[] memberships = new Subscription[_memberships.Length + 1];
                Array.Copy(_memberships, 0, memberships, 0, _memberships.Length);
                memberships[_memberships.Length] = membership;
                _memberships = memberships;
                membership.Begin();
            }

            Wake();
        }

        /// <inheritdoc/>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public sealed override int Fill(byte[] buffer, int offset, int count, long now)
        {
            int at = offset;
            int end = offset + count;
            Subscription[] memberships = _memberships;
            Subscription? cut = Cut(memberships);
            if (cut != null)
            {
                at += cut.TakeRest(buffer, at, end - at);
                if (cut.IsInMessage)
                {
                    return at - offset;
                }
            }

            bool others;
            lock (_gate)
            {
                at += _queue.Take(buffer, at, end - at);
                others = _queue.IsEmpty && !_inPieces && !_closeSent;
                if (_closeSent && _closeBy == NoDeadline && _queue.IsEmpty)
                {
                    _closeBy = now + PongTimeout;
                }
            }

            for (int i = 0; others && i < memberships.Length; i++)
            {
                at += memberships[i].Take(buffer, at, end - at);
                if (memberships[i].IsOver)
                {
                    // The channel has given up a client that is too far behind.
                    lock (_gate)
                    {
                        AddClose(WebSocketCloseCode.TryAgainLater, null);
                        at += _queue.Take(buffer, at, end - at);
                    }

                    break;
                }

                others = !memberships[i].IsInMessage;
            }

            return at - offset;
        }

        private bool CanSend => _isOpen && !_closeSent && !_inPieces;

        private bool Send(int opcode, byte[] buffer, int offset, int count)
        {
            lock (_gate)
            {
                return CanSend && Sent(_queue.TryAdd(opcode, true, buffer, offset, count, Overflow == WebSocketOverflow.DropOldest));
            }
        }

        /// <summary>Does what follows when a message was, or was not, added to the queue.</summary>
        private bool Sent(bool added)
        {
            if (!added && Overflow == WebSocketOverflow.Disconnect)
            {
                // A client that does not read would not read a close either.
                _queue.Clear();
                _closeSent = true;
                _over = true;
            }

            if (!_isReceiving)
            {
                Wake();
            }

            return added;
        }

        /// <summary>Adds a close, once. Code 0 stands for none.</summary>
        private void AddClose(int code, string? reason)
        {
            if (_closeSent)
            {
                return;
            }

            byte[] payload = new byte[code == 0 ? 0 : 2 + MostReason];
            int count = 0;
            if (code != 0)
            {
                payload[0] = (byte)(code >> 8);
                payload[1] = (byte)code;
                int index = 0;
                count = reason == null ? 2 : Octets.WriteUtf8(reason, ref index, payload, 2, payload.Length);
            }

            _queue.TryAdd(Opcode.Close, true, payload, 0, count, false);
            _closeSent = true;
        }

        private void LeaveAll()
        {
            for (int i = 0; i < _memberships.Length; i++)
            {
                _memberships[i].Leave();
            }

            _memberships = new Subscription[0];
        }

        /// <summary>The membership of whose message a part has been sent.</summary>
        private static Subscription? Cut(Subscription[] memberships)
        {
            for (int i = 0; i < memberships.Length; i++)
            {
                if (memberships[i].IsInMessage)
                {
                    return memberships[i];
                }
            }

            return null;
        }
    }
}
