using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>Walks the cookies of all Cookie lines of a request where they lie (RFC 6265 5.4): <c>while (cursor.Next()) { ... }</c>. Allocates nothing.</summary>
    public struct CookieCursor
    {
        internal static readonly string FieldName = "cookie";

        private readonly byte[] _buffer;
        private FieldCursor _fields;
        private int _next;
        private int _end;
        private int _nameStart;
        private int _nameEnd;
        private int _valueStart;
        private int _valueEnd;

        internal CookieCursor(RequestHead head)
        {
            _buffer = head.ReceiveBuffer;
            _fields = new FieldCursor(head);
            _next = 0;
            _end = 0;
            _nameStart = 0;
            _nameEnd = 0;
            _valueStart = 0;
            _valueEnd = 0;
        }

        /// <summary>The index of the name's first octet.</summary>
        public int NameStart => _nameStart;

        /// <summary>The index behind the name.</summary>
        public int NameEnd => _nameEnd;

        /// <summary>The index of the value's first octet.</summary>
        public int ValueStart => _valueStart;

        /// <summary>The index behind the value.</summary>
        public int ValueEnd => _valueEnd;

        /// <summary>The name of the current cookie.</summary>
        public Utf8Slice Name => new Utf8Slice(_buffer, _nameStart, _nameEnd - _nameStart);

        /// <summary>The value of the current cookie, without quotation marks around it.</summary>
        public Utf8Slice Value => new Utf8Slice(_buffer, _valueStart, _valueEnd - _valueStart);

        /// <summary>Goes on to the next cookie. What has no equals sign is no cookie and is passed over.</summary>
        /// <returns>False behind the last one.</returns>
        public bool Next()
        {
            for (; ; )
            {
                if (_next >= _end && !NextLine())
                {
                    return false;
                }

                int start = _next;
                int end = Octets.IndexOf(_buffer, (byte)';', start, _end);
                if (end < 0)
                {
                    end = _end;
                }

                _next = end + 1;
                int equals = Octets.IndexOf(_buffer, (byte)'=', start, end);
                if (equals >= 0)
                {
                    _nameStart = start;
                    _nameEnd = equals;
                    Trim(ref _nameStart, ref _nameEnd);
                    _valueStart = equals + 1;
                    _valueEnd = end;
                    Trim(ref _valueStart, ref _valueEnd);
                    TrimQuotes();
                    if (_nameEnd > _nameStart)
                    {
                        return true;
                    }
                }
            }
        }

        private bool NextLine()
        {
            while (_fields.Next())
            {
                if (_fields.Name.IsIgnoringCase(FieldName))
                {
                    Utf8Slice value = _fields.Value;
                    _next = value.Offset;
                    _end = value.Offset + value.Count;
                    if (value.Count != 0)
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        private void Trim(ref int start, ref int end)
        {
            while (start < end && FieldSection.IsOptionalWhitespace(_buffer[start]))
            {
                start++;
            }

            while (end > start && FieldSection.IsOptionalWhitespace(_buffer[end - 1]))
            {
                end--;
            }
        }

        // RFC 6265 4.1.1: cookie-value = *cookie-octet / ( DQUOTE *cookie-octet DQUOTE )
        private void TrimQuotes()
        {
            if (_valueEnd - _valueStart >= 2 && _buffer[_valueStart] == (byte)'"' && _buffer[_valueEnd - 1] == (byte)'"')
            {
                _valueStart++;
                _valueEnd--;
            }
        }
    }
}
