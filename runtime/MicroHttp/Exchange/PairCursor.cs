using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>Walks the names and values of a query or a urlencoded form, decoded, where they lie: <c>while (cursor.Next()) { ... }</c>. Allocates nothing.</summary>
    public struct PairCursor
    {
        private readonly byte[] _buffer;
        private readonly int _end;
        private int _next;

        /// <summary>Walks [<paramref name="start"/>, <paramref name="end"/>) of <paramref name="buffer"/>, which <see cref="FormOctets.Decode"/> has decoded.</summary>
        internal PairCursor(byte[] buffer, int start, int end)
        {
            _buffer = buffer;
            _next = start;
            _end = end;
            NameStart = 0;
            NameEnd = 0;
            ValueStart = 0;
            ValueEnd = 0;
        }

        /// <summary>The index of the name's first octet.</summary>
        public int NameStart { get; private set; }

        /// <summary>The index behind the name.</summary>
        public int NameEnd { get; private set; }

        /// <summary>The index of the value's first octet.</summary>
        public int ValueStart { get; private set; }

        /// <summary>The index behind the value.</summary>
        public int ValueEnd { get; private set; }

        /// <summary>The current name.</summary>
        public Utf8Slice Name => new Utf8Slice(_buffer, NameStart, NameEnd - NameStart);

        /// <summary>The current value; empty where the pair has no equals sign.</summary>
        public Utf8Slice Value => new Utf8Slice(_buffer, ValueStart, ValueEnd - ValueStart);

        /// <summary>Goes on to the next pair, past empty ones.</summary>
        /// <returns>False behind the last one.</returns>
        public bool Next()
        {
            while (_next < _end)
            {
                NameStart = _next;
                ValueEnd = Octets.IndexOf(_buffer, FormOctets.PairSeparator, _next, _end);
                if (ValueEnd < 0)
                {
                    ValueEnd = _end;
                }

                _next = ValueEnd + 1;
                NameEnd = Octets.IndexOf(_buffer, FormOctets.NameSeparator, NameStart, ValueEnd);
                if (NameEnd < 0)
                {
                    NameEnd = ValueEnd;
                    ValueStart = ValueEnd;
                }
                else
                {
                    ValueStart = NameEnd + 1;
                }

                if (ValueEnd != NameStart)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
