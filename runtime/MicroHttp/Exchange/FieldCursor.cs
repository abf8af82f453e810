using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>Walks the field lines of a request where they lie: <c>while (cursor.Next()) { ... }</c>. Allocates nothing.</summary>
    public struct FieldCursor
    {
        private readonly byte[] _buffer;
        private readonly int _end;
        private int _next;
        private int _nameStart;
        private int _nameEnd;
        private int _valueStart;
        private int _valueEnd;

        internal FieldCursor(RequestHead head)
        {
            _buffer = head.ReceiveBuffer;
            _next = head.FieldsStart;
            _end = head.FieldsEnd;
            _nameStart = 0;
            _nameEnd = 0;
            _valueStart = 0;
            _valueEnd = 0;
        }

        /// <summary>The name of the current field line.</summary>
        public Utf8Slice Name => new Utf8Slice(_buffer, _nameStart, _nameEnd - _nameStart);

        /// <summary>The value of the current field line, without the white space around it.</summary>
        public Utf8Slice Value => new Utf8Slice(_buffer, _valueStart, _valueEnd - _valueStart);

        /// <summary>Goes on to the next field line.</summary>
        /// <returns>False behind the last one.</returns>
        public bool Next()
        {
            if (_next >= _end)
            {
                return false;
            }

            // The parser has validated every line: token, colon, value, CRLF.
            _nameStart = _next;
            _nameEnd = Octets.IndexOf(_buffer, (byte)':', _nameStart, _end);
            int lineFeed = Octets.IndexOf(_buffer, (byte)'\n', _nameEnd, _end);
            _valueStart = _nameEnd + 1;
            _valueEnd = lineFeed - 1;
            _next = lineFeed + 1;
            while (_valueStart < _valueEnd && FieldSection.IsOptionalWhitespace(_buffer[_valueStart]))
            {
                _valueStart++;
            }

            while (_valueEnd > _valueStart && FieldSection.IsOptionalWhitespace(_buffer[_valueEnd - 1]))
            {
                _valueEnd--;
            }

            return true;
        }
    }
}
