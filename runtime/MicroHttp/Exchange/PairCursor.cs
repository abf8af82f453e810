using MicroHttp.Generated;

namespace MicroHttp
{
    /// <summary>Walks the names and values of a query or a urlencoded form, decoded, where they lie: <c>while (cursor.Next()) { ... }</c>. Allocates nothing.</summary>
    public struct PairCursor
    {
        private readonly byte[] _buffer;
        private readonly bool _decoded;
        private readonly int _end;
        private int _next;
        private int _name;
        private int _nameEnd;
        private int _value;
        private int _valueEnd;

        /// <summary>Walks [<paramref name="start"/>, <paramref name="end"/>) of <paramref name="buffer"/>.</summary>
        internal PairCursor(byte[] buffer, bool decoded, int start, int end)
        {
            _buffer = buffer;
            _decoded = decoded;
            _next = start;
            _end = end;
            _name = 0;
            _nameEnd = 0;
            _value = 0;
            _valueEnd = 0;
        }

        /// <summary>The current name.</summary>
        public Utf8Slice Name => new Utf8Slice(_buffer, _name, _nameEnd - _name);

        /// <summary>The current value; empty where the pair has no equals sign.</summary>
        public Utf8Slice Value => new Utf8Slice(_buffer, _value, _valueEnd - _value);

        /// <summary>Goes on to the next pair, past empty ones.</summary>
        /// <returns>False behind the last one.</returns>
        public bool Next()
        {
            return Binding.NextPair(_buffer, _decoded, ref _next, _end, out _name, out _nameEnd, out _value, out _valueEnd);
        }
    }
}
