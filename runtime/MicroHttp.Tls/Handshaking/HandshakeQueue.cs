namespace MicroHttp.Hosting.Tls
{
    /// <summary>Clients that wait for a thread, in the order in which they came. Guarded by whom it belongs to.</summary>
    internal sealed class HandshakeQueue
    {
        private readonly Handshake?[] _items;
        private int _first;

        public HandshakeQueue(int capacity)
        {
            _items = new Handshake?[capacity];
        }

        public int Count { get; private set; }

        public bool IsEmpty => Count == 0;

        public bool IsFull => Count == _items.Length;

        public void Add(Handshake handshake)
        {
            _items[(_first + Count) % _items.Length] = handshake;
            Count++;
        }

        /// <summary>Takes the one that has waited longest; null when nobody waits.</summary>
        public Handshake? Take()
        {
            if (Count == 0)
            {
                return null;
            }

            Handshake? handshake = _items[_first];
            _items[_first] = null;
            _first = (_first + 1) % _items.Length;
            Count--;
            return handshake;
        }
    }
}
