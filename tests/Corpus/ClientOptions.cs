namespace MicroHttp.Corpus
{
    /// <summary>How a <see cref="MemoryClient"/> drives a connection. None of it may change what comes of it.</summary>
    internal sealed class ClientOptions
    {
        /// <summary>The octet that stands in the free part of the receive buffer, where nothing may be read or written.</summary>
        public byte Guard { get; set; } = 0xA5;

        /// <summary>The most octets that are sent before the next input; 0 for all.</summary>
        public int SendPiece { get; set; }

        /// <summary>Whether the client reads only what <see cref="MemoryClient.Read"/> asks for.</summary>
        public bool Stalls { get; set; }

        /// <summary>Whether the driver may send in the middle of a handler, as a slot does; a loop enlarges the buffer instead.</summary>
        public bool Blocks { get; set; } = true;

        /// <summary>Whether the receive buffer may grow for content.</summary>
        public bool Grows { get; set; }
    }
}
