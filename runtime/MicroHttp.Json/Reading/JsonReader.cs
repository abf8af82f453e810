using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>
    /// Walks JSON content (RFC 8259) where it lies in the receive buffer. Generated readers ask for what the model holds; anything else is an error, noted once, after which
    /// the reader only returns false. Strings are decoded in place, so content can be read once.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public partial struct JsonReader
    {
        /// <summary>How deep arrays and objects may be nested: 16 on a device, whose stack is small, 64 elsewhere.</summary>
        public const int DepthLimit = Flavor.Current == Flavor.Nano ? 16 : 64;

        private readonly byte[] _buffer;
        private readonly int _start;
        private readonly int _end;
        private int _position;
        private int _valueStart;
        private int _nameStart;
        private int _nameEnd;
        private int _depth;
        private bool _first;
        private bool _looksAhead;
        private JsonErrorCode _code;
        private int _codeOffset;
        private string? _missing;

        /// <summary>Reads [<paramref name="start"/>, <paramref name="end"/>).</summary>
        public JsonReader(byte[] buffer, int start, int end)
        {
            _buffer = buffer;
            _start = start;
            _end = end;
            _position = start;
            _valueStart = start;
            _nameStart = start;
            _nameEnd = start;
            _depth = 0;
            _first = false;
            _looksAhead = false;
            _code = JsonErrorCode.None;
            _codeOffset = 0;
            _missing = null;
        }

        /// <summary>Reads the octets of <paramref name="content"/>.</summary>
        public JsonReader(Utf8Slice content)
            : this(content.IsAbsent ? Octets.Empty : content.Buffer, content.Offset, content.Offset + content.Count)
        {
        }

        /// <summary>The buffer that holds the content.</summary>
        public byte[] Buffer => _buffer;

        /// <summary>The index of the first octet of the name that <see cref="NextMember"/> found.</summary>
        public int NameStart => _nameStart;

        /// <summary>The number of octets of the name that <see cref="NextMember"/> found.</summary>
        public int NameLength => _nameEnd - _nameStart;

        /// <summary>The name that <see cref="NextMember"/> found.</summary>
        public string Name => _nameStart == _nameEnd ? string.Empty : Octets.GetString(_buffer, _nameStart, _nameEnd);

        /// <summary>Whether something was wrong.</summary>
        public bool Failed => _code != JsonErrorCode.None;

        /// <summary>What was wrong. The path is looked for when this is called.</summary>
        public JsonError Error
        {
            get
            {
                if (!Failed)
                {
                    return default;
                }

                string path = "";
                if (_code != JsonErrorCode.EndsEarly && _code != JsonErrorCode.GoesOn)
                {
                    path = JsonPath.Find(_buffer, _start, _codeOffset, _end);
                }

                if (_missing != null)
                {
                    path = JsonPath.Append(path, _missing);
                }

                return new JsonError(_code, _codeOffset - _start, path);
            }
        }

        /// <summary>Enters an object.</summary>
        public bool BeginObject()
        {
            return Begin((byte)'{', JsonErrorCode.NotAnObject);
        }

        /// <summary>Enters an array.</summary>
        public bool BeginArray()
        {
            return Begin((byte)'[', JsonErrorCode.NotAnArray);
        }

        /// <summary>Moves to the value of the next member and finds its name; leaves the object behind its last.</summary>
        /// <returns>False behind the last member, or when something is wrong: see <see cref="Failed"/>.</returns>
        public bool NextMember()
        {
            // RFC 8259 4: object = begin-object [ member *( value-separator member ) ] end-object
            if (!Separate((byte)'}'))
            {
                return false;
            }

            if (_position == _end || _buffer[_position] != (byte)'"')
            {
                return Malformed();
            }

            if (!ScanText(out _nameStart, out _nameEnd))
            {
                return false;
            }

            SkipSpace();
            if (_position == _end || _buffer[_position] != (byte)':')
            {
                return Malformed();
            }

            _position++;
            return true;
        }

        /// <summary>Moves to the next element; leaves the array behind its last.</summary>
        /// <returns>False behind the last element, or when something is wrong: see <see cref="Failed"/>.</returns>
        public bool NextElement()
        {
            // RFC 8259 5: array = begin-array [ value *( value-separator value ) ] end-array
            return Separate((byte)']');
        }

        /// <summary>The number of elements from here to the end of the array just entered, so that an array of the right length can be made; fewer when something in it is wrong.</summary>
        public int CountElements()
        {
            JsonReader ahead = this;
            ahead._looksAhead = true;
            int count = 0;
            while (ahead.NextElement() && ahead.SkipValue())
            {
                count++;
            }

            return count;
        }

        /// <summary>The number of members from here to the end of the object just entered; fewer when something in it is wrong.</summary>
        public int CountMembers()
        {
            JsonReader ahead = this;
            ahead._looksAhead = true;
            int count = 0;
            while (ahead.NextMember() && ahead.SkipValue())
            {
                count++;
            }

            return count;
        }

        /// <summary>Notes that the member <paramref name="bit"/> was there; an error when it was there before.</summary>
        public bool Once(ref uint seen, int bit)
        {
            uint mask = 1u << bit;
            if ((seen & mask) != 0)
            {
                return RefuseName();
            }

            seen |= mask;
            return true;
        }

        /// <summary>Ends with the error that the member was there before.</summary>
        public bool RefuseName()
        {
            return Fail(JsonErrorCode.OccursTwice, _nameStart - 1);
        }

        /// <summary>Ends with the error that the object just left does not have <paramref name="name"/>.</summary>
        public bool Missing(string name)
        {
            if (!Failed)
            {
                _missing = name;
            }

            return Fail(JsonErrorCode.IsMissing, _position - 1);
        }

        /// <summary>Ends with an error at the value that was read last.</summary>
        public bool Refuse(JsonErrorCode code)
        {
            return Fail(code, _valueStart);
        }

        /// <summary>Whether only white space follows, as it must behind the value (RFC 8259 2).</summary>
        public bool End()
        {
            SkipSpace();
            return _position == _end || Fail(JsonErrorCode.GoesOn, _position);
        }

        /// <summary>The same for a value that was <paramref name="read"/>, or not.</summary>
        /// <param name="read">Whether it was.</param>
        /// <param name="error">What is wrong, if anything.</param>
        public bool End(bool read, out JsonError error)
        {
            bool ended = read && End();
            error = Error;
            return ended;
        }

        /// <summary>Passes over a value of any kind, which must be well-formed.</summary>
        public bool SkipValue()
        {
            if (!BeginValue())
            {
                return Malformed();
            }

            switch (_buffer[_position])
            {
                case (byte)'{':
                    if (!BeginObject())
                    {
                        return false;
                    }

                    while (NextMember() && SkipValue())
                    {
                    }

                    return !Failed;
                case (byte)'[':
                    if (!BeginArray())
                    {
                        return false;
                    }

                    while (NextElement() && SkipValue())
                    {
                    }

                    return !Failed;
                case (byte)'"':
                    return ScanText(out _, out _);
                case (byte)'t':
                    return SkipLiteral(True) || Malformed();
                case (byte)'f':
                    return SkipLiteral(False) || Malformed();
                case (byte)'n':
                    return SkipLiteral(Null) || Malformed();
                default:
                    return ScanNumber(JsonErrorCode.Malformed, out _, out _);
            }
        }

        private bool Begin(byte open, JsonErrorCode otherwise)
        {
            if (!BeginValue() || _buffer[_position] != open)
            {
                return Mismatch(otherwise);
            }

            if (_depth == DepthLimit)
            {
                return Fail(JsonErrorCode.TooDeep, _position);
            }

            _depth++;
            _position++;
            _first = true;
            return true;
        }

        /// <summary>Passes over what stands in front of the next member or element; over <paramref name="close"/> and out behind the last.</summary>
        private bool Separate(byte close)
        {
            bool first = _first;
            _first = false;
            SkipSpace();
            if (Failed || _position == _end)
            {
                return Malformed();
            }

            if (_buffer[_position] == close)
            {
                _position++;
                _depth--;
                return false;
            }

            if (first)
            {
                return true;
            }

            if (_buffer[_position] != (byte)',')
            {
                return Malformed();
            }

            _position++;
            SkipSpace();
            return true;
        }

        private bool BeginValue()
        {
            SkipSpace();
            _valueStart = _position;
            return _position < _end && !Failed;
        }

        private void SkipSpace()
        {
            byte[] buffer = _buffer;
            int at = _position;
            while (at < _end && JsonText.IsSpace(buffer[at]))
            {
                at++;
            }

            _position = at;
        }

        private bool Fail(JsonErrorCode code, int offset)
        {
            if (_code == JsonErrorCode.None)
            {
                _code = code;
                _codeOffset = offset;
            }

            return false;
        }

        /// <summary>Ends with the error that the octet here does not belong here.</summary>
        private bool Malformed()
        {
            return Fail(_position == _end ? JsonErrorCode.EndsEarly : JsonErrorCode.Malformed, _position);
        }

        /// <summary>Ends with <paramref name="code"/> when another kind of value stands here, with its own error when none does.</summary>
        private bool Mismatch(JsonErrorCode code)
        {
            if (_position == _end)
            {
                return Malformed();
            }

            switch (_buffer[_position])
            {
                case (byte)'{':
                case (byte)'[':
                case (byte)'"':
                case (byte)'-':
                    return Fail(code, _position);
                case (byte)'n':
                    return Fail(StartsWith(Null) ? JsonErrorCode.IsNull : JsonErrorCode.Malformed, _position);
                case (byte)'t':
                    return Fail(StartsWith(True) ? code : JsonErrorCode.Malformed, _position);
                case (byte)'f':
                    return Fail(StartsWith(False) ? code : JsonErrorCode.Malformed, _position);
                default:
                    return Fail(IsDigit(_buffer[_position]) ? code : JsonErrorCode.Malformed, _position);
            }
        }
    }
}
