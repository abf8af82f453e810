namespace MicroHttp.Protocol
{
    /// <summary>
    /// Reads a request line and a field section from the receive buffer (RFC 9112 2 to 5). Each octet is looked at about once, and what comes of it does not
    /// depend on how the input is split: whichever comes first, an octet that cannot stand where it stands or one too many, decides why a line is refused.
    /// </summary>
    internal sealed partial class RequestParser
    {
        // RFC 9112 2.2: a server ignores at least one empty line before the request line.
        private const int MostEmptyLines = 8;

        /// <summary>The index of the first octet that has not been taken. Set by the parser alone; a field, because an interpreter calls a property.</summary>
        public int Next;

        private readonly RequestHead _head;
        private ParserState _state;

        // How far the line that begins at Next has been looked at, and where the token it begins with ends; 0 while that is not known.
        private int _scanned;
        private int _tokenEnd;

        // Empty lines in front of the request line, then field lines.
        private int _lines;
        private int _sectionOctets;

        public RequestParser(RequestHead head)
        {
            _head = head;
        }

        /// <summary>Whether an octet of the request has arrived. Empty lines in front of it are none.</summary>
        public bool HasBegun => _state > ParserState.Kept;

        /// <summary>Whether the request line has been read.</summary>
        public bool IsInFields => _state >= ParserState.Fields;

        /// <summary>Goes to the start of a request at <paramref name="start"/>.</summary>
        public void Reset(int start)
        {
            _lines = 0;
            Restart(start);
        }

        /// <summary>Goes to <paramref name="start"/> in another buffer, between two requests. Empty lines that came before still count.</summary>
        public void Restart(int start)
        {
            Next = start;
            _state = ParserState.Waiting;
            _scanned = start;
            _tokenEnd = 0;
            _sectionOctets = 0;
            _head.Clear(start);
        }

        /// <summary>Follows octets that moved down by <paramref name="distance"/>.</summary>
        public void Shift(int distance)
        {
            ShiftLine(distance);
            _head.Shift(distance);
        }

        /// <summary>Reads on in octets that end at <paramref name="end"/>.</summary>
        public ParseStep Step(int end)
        {
            byte[] buffer = _head.ReceiveBuffer;
            return IsInFields ? ReadFieldLines(buffer, end) : ReadRequestLine(buffer, end);
        }

        /// <summary>Drops the field lines that nobody asked for, to make room; the head keeps its place.</summary>
        /// <param name="end">The end of what was received.</param>
        /// <returns>The new end.</returns>
        public int DropUnwanted(int end)
        {
            byte[] buffer = _head.ReceiveBuffer;
            FieldTable fields = _head.Rules.Fields;
            int to = _head.FieldsStart;
            _head.Flags |= RequestFlags.Altered;

            // Behind the last field line of a section that is complete is its empty line.
            int linesEnd = _state == ParserState.Complete ? _head.FieldsEnd : Next;
            for (int at = to; at < linesEnd;)
            {
                int nameEnd = Octets.IndexOf(buffer, (byte)':', at, linesEnd);
                int next = Octets.IndexOf(buffer, (byte)'\n', nameEnd, linesEnd) + 1;
                int entry = fields.Find(buffer, at, nameEnd);
                if (entry == FieldTable.Host || entry == FieldTable.Origin || _head.Wants(entry))
                {
                    int distance = at - to;
                    Octets.Copy(buffer, at, buffer, to, next - at);
                    _head.ShiftFieldLine(at, next, distance);
                    to += next - at;
                }
                else
                {
                    _head.ForgetFieldLine(at, next);
                }

                at = next;
            }

            int dropped = linesEnd - to;
            Octets.Copy(buffer, linesEnd, buffer, to, end - linesEnd);
            ShiftLine(dropped);
            return end - dropped;
        }

        private void ShiftLine(int distance)
        {
            Next -= distance;
            _scanned -= distance;
            if (_tokenEnd != 0)
            {
                _tokenEnd -= distance;
            }
        }

        private void BeginLine(int start)
        {
            Next = start;
            _scanned = start;
            _tokenEnd = 0;
        }

        private ParseStep Reject(RejectionReason reason)
        {
            _head.Rejection = reason;
            return ParseStep.Rejected;
        }
    }
}
