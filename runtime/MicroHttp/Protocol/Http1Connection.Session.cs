namespace MicroHttp.Protocol
{
    public sealed partial class Http1Connection
    {
        /// <summary>Hands the connection to a session, whose response is committed. The request's octets are gone then.</summary>
        internal void BeginSession()
        {
            _state = ConnectionState.Session;
            _deadline = NoDeadline;

            // What pointed to the request is empty from now on; only the framing of content that nobody reads is still needed.
            long length = _head.Length;
            _head.Clear(0);
            _head.Length = length;
            _head.Flags |= RequestFlags.Live | RequestFlags.Altered;
            CompactInput();
        }

        /// <summary>The octets that have arrived for a session and were not taken.</summary>
        internal void SessionInput(out byte[] buffer, out int offset, out int count)
        {
            buffer = _head.ReceiveBuffer;
            offset = _next;
            count = _received - _next;
        }

        /// <summary>Says that the session has taken <paramref name="count"/> octets.</summary>
        internal void TakeSessionInput(int count)
        {
            _next += count;
            if (_next == _received || _received == _head.ReceiveBuffer.Length)
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
            _head.Flags &= ~RequestFlags.Live;
            _flags = (_flags | ConnectionFlags.EndsWhole) & ~ConnectionFlags.EndsCleanly;
            _state = ConnectionState.Closing;
        }

        private void CompactInput()
        {
            if (_next > 0)
            {
                Octets.Copy(_head.ReceiveBuffer, _next, _head.ReceiveBuffer, 0, _received - _next);
                _received -= _next;
                _next = 0;
            }
        }
    }
}
