namespace MicroHttp.Hosting
{
    /// <summary>One line of a log, assembled in a buffer that is used again for each. What has no room is left out.</summary>
    internal sealed class LogLine
    {
        private const byte Escape = 0x1b;

        // Room for the longest number.
        private const int NumberRoom = 20;

        private readonly byte[] _buffer;
        private int _start;
        private int _column;

        public LogLine(int octets)
        {
            _buffer = new byte[octets];
        }

        public byte[] Buffer => _buffer;

        public int Count { get; private set; }

        public void Clear()
        {
            Count = 0;
        }

        /// <summary>Begins a column of <paramref name="width"/> characters.</summary>
        public void Begin(int width)
        {
            _start = Count;
            _column = width;
        }

        /// <summary>Ends a column whose text begins at its left.</summary>
        public void EndLeft()
        {
            while (Count - _start < _column)
            {
                Add((byte)' ');
            }

            Add((byte)' ');
        }

        /// <summary>Ends a column whose text ends at its right.</summary>
        public void EndRight()
        {
            int length = Count - _start;
            int distance = _column - length;
            if (distance > 0 && Count + distance <= _buffer.Length)
            {
                Octets.Copy(_buffer, _start, _buffer, _start + distance, length);
                for (int i = 0; i < distance; i++)
                {
                    _buffer[_start + i] = (byte)' ';
                }

                Count += distance;
            }

            Add((byte)' ');
        }

        /// <summary>Changes the colour, by a code of ECMA-48 8.3.117.</summary>
        public void Color(string code)
        {
            Add(Escape);
            Add((byte)'[');
            Text(code);
            Add((byte)'m');
        }

        /// <summary>Adds ASCII text.</summary>
        public void Text(string text)
        {
            if (Count + text.Length <= _buffer.Length)
            {
                Count = Octets.WriteAscii(text, _buffer, Count);
            }
        }

        /// <summary>Adds what a client has sent. Control characters, which could drive a terminal, are escaped as in a URL.</summary>
        public void Foreign(Utf8Slice text, int most)
        {
            for (int i = 0; i < text.Count; i++)
            {
                if (i == most)
                {
                    Text("...");
                    return;
                }

                byte octet = text[i];
                bool isControl = octet < 0x20 || octet == 0x7F || (octet == 0xC2 && i + 1 < text.Count && text[i + 1] < 0xA0);
                if (isControl)
                {
                    Escaped(octet);
                    if (octet == 0xC2)
                    {
                        // U+0080 to U+009F are controls of two octets.
                        i++;
                        Escaped(text[i]);
                    }
                }
                else
                {
                    Add(octet);
                }
            }
        }

        public void Number(long value)
        {
            if (_buffer.Length - Count >= NumberRoom)
            {
                Count = Octets.WriteInt64(value, _buffer, Count);
            }
        }

        /// <summary>Adds the line feed, for which there is always room.</summary>
        public void End()
        {
            if (Count == _buffer.Length)
            {
                Count--;
            }

            Add((byte)'\n');
        }

        private void Escaped(byte octet)
        {
            Add((byte)'%');
            Add(Octets.HexDigit(octet >> 4));
            Add(Octets.HexDigit(octet & 0xF));
        }

        private void Add(byte octet)
        {
            if (Count < _buffer.Length)
            {
                _buffer[Count] = octet;
                Count++;
            }
        }
    }
}
