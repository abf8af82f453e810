namespace MicroHttp.Protocol
{
    // A client that polls sends the same head again and again. To compare it with the last one takes a fraction of the steps that reading it takes, and comes to the
    // same: what is read depends on the octets alone. The last head stays where it is, at the start of the buffer, and what comes is received behind it.
    internal sealed partial class RequestParser
    {
        // With less room behind the head it would take too many calls to receive one.
        private const int LeastRoom = 128;

        // What the head itself says, and not what became of it.
        private const RequestFlags OfHead = RequestFlags.Secure | RequestFlags.Http10 | RequestFlags.Host | RequestFlags.Length | RequestFlags.Close
            | RequestFlags.KeepAlive | RequestFlags.CrossSite;

        /// <summary>Whether <see cref="Compare"/> is to be asked about what comes.</summary>
        public bool IsComparing => _state >= ParserState.Followed && _state <= ParserState.Comparing;

        /// <summary>Keeps the head of a request that is answered, if it is as it came, says of its content no more than its length, and leaves enough room behind it.</summary>
        /// <returns>False where it is not kept.</returns>
        public bool TryKeep()
        {
            if (_state != ParserState.Complete || _head.HeadStart != 0 || _head.Length < 0 || (_head.Flags & (RequestFlags.Altered | RequestFlags.ExpectsContinue)) != 0
                || _head.ReceiveBuffer.Length - _head.ContentStart < LeastRoom)
            {
                return false;
            }

            _state = ParserState.Kept;
            _scanned = 0;
            Next = _head.ContentStart;
            return true;
        }

        /// <summary>Compares what came behind the head that is kept with it, unless <see cref="TryFollow"/> has.</summary>
        /// <param name="end">The end of what was received; then the end of what is left of it.</param>
        /// <returns>Whether the head came again, whole. Else either more is needed, or the parser has gone to the start of a request that has to be read.</returns>
        public bool Compare(ref int end)
        {
            if (_state != ParserState.Followed)
            {
                byte[] buffer = _head.ReceiveBuffer;
                int length = Next;
                if (end == length)
                {
                    return false;
                }

                int from = _scanned;
                int count = end - length < length - from ? end - length : length - from;
                if (!Octets.Equal(buffer, from, buffer, length, count))
                {
                    // As far as it was compared before it is the same.
                    Octets.Copy(buffer, length, buffer, from, end - length);
                    end -= length - from;
                    Reset(0);
                    return false;
                }

                if (from + count < length)
                {
                    _state = ParserState.Comparing;
                    _scanned = from + count;
                    end = length;
                    return false;
                }

                int behind = length + count;
                if (behind < end)
                {
                    Octets.Copy(buffer, behind, buffer, length, end - behind);
                }

                end -= count;
            }

            _state = ParserState.Complete;
            _head.Flags = (_head.Flags & OfHead) | RequestFlags.Repeats;
            _head.ContentEnd = _head.ContentStart;
            return true;
        }

        /// <summary>Whether what came behind the head that is kept, and ends at <paramref name="end"/>, is that head and nothing else.</summary>
        public bool Repeats(int end)
        {
            int length = Next;
            byte[] buffer = _head.ReceiveBuffer;
            return end == length + length && _state == ParserState.Kept && Octets.Equal(buffer, 0, buffer, length, length);
        }

        /// <summary>Takes a request as read whose head stands at <paramref name="at"/> as it stood in the request before, which is answered and had no content.</summary>
        /// <param name="at">Where the request begins.</param>
        /// <param name="end">The end of what was received.</param>
        /// <returns>False where it has to be read.</returns>
        public bool TryFollow(int at, int end)
        {
            int start = _head.HeadStart;
            int length = _head.ContentStart - start;
            if (_state != ParserState.Complete || _head.Length != 0 || (_head.Flags & RequestFlags.Altered) != 0
                || end - at < length || !Octets.Equal(_head.ReceiveBuffer, start, _head.ReceiveBuffer, at, length))
            {
                return false;
            }

            _state = ParserState.Followed;
            Next = at + length;
            return true;
        }

        /// <summary>Forgets the head that is kept, where a request is refused of which a part has come.</summary>
        public void Forget()
        {
            if (IsComparing)
            {
                Reset(0);
            }
        }
    }
}
