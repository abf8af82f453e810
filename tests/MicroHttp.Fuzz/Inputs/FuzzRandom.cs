namespace MicroHttp.Fuzz.Inputs
{
    /// <summary>Numbers that a seed determines, on every machine (splitmix64).</summary>
    internal sealed class FuzzRandom
    {
        private ulong _state;

        public FuzzRandom(long seed, long index)
        {
            _state = ((ulong)seed * 0x9E3779B97F4A7C15) ^ ((ulong)index * 0xD1342543DE82EF95);
        }

        /// <summary>A number from 0 to <paramref name="below"/>, which is not one of them.</summary>
        public int Next(int below) => (int)((Next() >> 33) % (ulong)below);

        /// <summary>True once in so many times.</summary>
        public bool OneIn(int times) => Next(times) == 0;

        public T Pick<T>(T[] items) => items[Next(items.Length)];

        private ulong Next()
        {
            _state += 0x9E3779B97F4A7C15;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
