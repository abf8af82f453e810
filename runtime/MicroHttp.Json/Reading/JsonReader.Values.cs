using System;

namespace MicroHttp.Generated
{
    /// <summary>Values of the kinds that models hold.</summary>
    public partial struct JsonReader
    {
        private const uint Null = 0x6C6C756E; // "null"
        private const uint True = 0x65757274; // "true"
        private const uint False = 0x736C6166; // "fals", an e behind it

        // The greatest ulong is 18446744073709551615.
        private const ulong MostTens = 1844674407370955161;

        /// <summary>Whether the next value is a string.</summary>
        public bool IsText
        {
            get
            {
                SkipSpace();
                return _position < _end && _buffer[_position] == (byte)'"';
            }
        }

        /// <summary>Passes over null, if that is the next value.</summary>
        public bool TryNull()
        {
            return BeginValue() && _buffer[_position] == (byte)'n' && SkipLiteral(Null);
        }

        /// <summary>Reads true or false.</summary>
        public bool ReadBoolean(out bool value)
        {
            value = BeginValue() && SkipLiteral(True);
            return value || (!Failed && SkipLiteral(False)) || Mismatch(JsonErrorCode.NotABoolean);
        }

        /// <summary>Reads a whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
        public bool ReadInteger(long least, long most, out long value)
        {
            value = 0;
            if (!ReadMagnitude(out ulong magnitude, out bool negative))
            {
                return false;
            }

            // The magnitude of the least long is one more than that of the greatest.
            if (negative ? magnitude > (ulong)long.MaxValue + 1 : magnitude > (ulong)long.MaxValue)
            {
                return Refuse(JsonErrorCode.OutOfRange);
            }

            value = negative ? (long)(0 - magnitude) : (long)magnitude;
            return (value >= least && value <= most) || Refuse(JsonErrorCode.OutOfRange);
        }

        /// <summary>Reads a whole number that is not negative.</summary>
        public bool ReadUnsigned(out ulong value)
        {
            return ReadMagnitude(out value, out bool negative) && (!negative || value == 0 || Refuse(JsonErrorCode.OutOfRange));
        }

        /// <summary>Finds the range of a number of any form.</summary>
        public bool ReadNumber(out int start, out int end)
        {
            start = 0;
            end = 0;
            return BeginValue() ? ScanNumber(JsonErrorCode.NotANumber, out start, out end) : Malformed();
        }

        /// <summary>Reads a string.</summary>
        public bool ReadString(out string? value)
        {
            value = ReadText(out int start, out int end, JsonErrorCode.NotAString) ? start == end ? string.Empty : Octets.GetString(_buffer, start, end) : null;
            return value != null;
        }

        /// <summary>Reads a string that stays where it lies.</summary>
        public bool ReadSlice(out Utf8Slice value)
        {
            bool found = ReadText(out int start, out int end, JsonErrorCode.NotAString);
            value = found ? new Utf8Slice(_buffer, start, end - start) : default;
            return found;
        }

        /// <summary>Reads a date and time (RFC 3339) as UTC.</summary>
        public bool ReadDateTime(out DateTime value)
        {
            value = default;
            return ReadText(out int start, out int end, JsonErrorCode.NotADateTime)
                && (Timestamps.TryDateTime(_buffer, start, end, out value) || Refuse(JsonErrorCode.NotADateTime));
        }

        /// <summary>Finds the range of a string and decodes it there.</summary>
        internal bool ReadText(out int start, out int end, JsonErrorCode otherwise)
        {
            start = 0;
            end = 0;
            if (!BeginValue() || _buffer[_position] != (byte)'"')
            {
                return Mismatch(otherwise);
            }

            return ScanText(out start, out end);
        }

        private static bool IsDigit(byte octet)
        {
            return octet >= (byte)'0' && octet <= (byte)'9';
        }

        private static int LengthOf(uint literal)
        {
            return literal == False ? 5 : 4;
        }

        private bool StartsWith(uint literal)
        {
            return _end - _position >= LengthOf(literal) && Octets.Load4(_buffer, _position) == literal && (literal != False || _buffer[_position + 4] == (byte)'e');
        }

        private bool SkipLiteral(uint literal)
        {
            if (!StartsWith(literal))
            {
                return false;
            }

            _position += LengthOf(literal);
            return true;
        }

        /// <summary>Reads the string at the position: [<paramref name="start"/>, <paramref name="end"/>) is its text.</summary>
        private bool ScanText(out int start, out int end)
        {
            start = _position + 1;
            JsonErrorCode error = JsonText.Scan(_buffer, start, _end, out int close, out bool escaped);
            end = close;
            if (error != JsonErrorCode.None)
            {
                return Fail(error, close);
            }

            _position = close + 1;
            if (escaped && !_looksAhead)
            {
                end = JsonText.Unescape(_buffer, start, close);
            }

            return true;
        }

        /// <summary>Passes over a number.</summary>
        private bool ScanNumber(JsonErrorCode otherwise, out int start, out int end)
        {
            // RFC 8259 6: number = [ minus ] int [ frac ] [ exp ]
            start = _position;
            end = _position;
            if (_buffer[_position] != (byte)'-' && !IsDigit(_buffer[_position]))
            {
                return Mismatch(otherwise);
            }

            if (_buffer[_position] == (byte)'-')
            {
                _position++;
            }

            if (_position < _end && _buffer[_position] == (byte)'0')
            {
                _position++;
            }
            else if (!SkipDigits())
            {
                return false;
            }

            if (_position < _end && _buffer[_position] == (byte)'.')
            {
                _position++;
                if (!SkipDigits())
                {
                    return false;
                }
            }

            if (_position < _end && (_buffer[_position] | 0x20) == 'e')
            {
                _position++;
                if (_position < _end && (_buffer[_position] == (byte)'+' || _buffer[_position] == (byte)'-'))
                {
                    _position++;
                }

                if (!SkipDigits())
                {
                    return false;
                }
            }

            end = _position;
            return true;
        }

        /// <summary>Passes over one digit or more.</summary>
        private bool SkipDigits()
        {
            byte[] buffer = _buffer;
            int start = _position;
            int at = start;
            while (at < _end && IsDigit(buffer[at]))
            {
                at++;
            }

            _position = at;
            return at > start || Malformed();
        }

        private bool ReadMagnitude(out ulong magnitude, out bool negative)
        {
            magnitude = 0;
            negative = false;
            if (!BeginValue())
            {
                return Malformed();
            }

            byte[] buffer = _buffer;
            int at = _position;
            negative = buffer[at] == (byte)'-';
            if (negative)
            {
                at++;
            }

            // A leading zero stands alone (RFC 8259 6).
            int digits = at;
            int last = at < _end && buffer[at] == (byte)'0' ? at + 1 : _end;
            bool fits = true;
            while (at < last && IsDigit(buffer[at]))
            {
                uint digit = (uint)(buffer[at] - '0');
                if (magnitude >= MostTens && (magnitude > MostTens || digit > 5))
                {
                    fits = false;
                }

                magnitude = magnitude * 10 + digit;
                at++;
            }

            if (fits && at > digits && (at == _end || (buffer[at] != (byte)'.' && (buffer[at] | 0x20) != 'e')))
            {
                _position = at;
                return true;
            }

            return ScanNumber(JsonErrorCode.NotANumber, out _, out int end) && Refuse(end > at ? JsonErrorCode.NotAWholeNumber : JsonErrorCode.OutOfRange);
        }
    }
}
