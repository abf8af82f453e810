namespace MicroHttp.Assets.Tasks.Compression
{
    /// <summary>A literal octet, or a copy of octets before it.</summary>
    internal readonly struct Token
    {
        public Token(int value, int distance)
        {
            Value = value;
            Distance = distance;
        }

        /// <summary>The octet, or how many octets to copy.</summary>
        public int Value { get; }

        /// <summary>How far back to copy from; 0 for a literal.</summary>
        public int Distance { get; }

        /// <summary>Its symbol among literals and lengths.</summary>
        public int Symbol => Distance == 0 ? Value : Alphabet.LengthSymbol(Value);
    }
}
