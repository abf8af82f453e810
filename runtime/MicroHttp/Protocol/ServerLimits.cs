namespace MicroHttp
{
    /// <summary>
    /// The bounds of a server: sizes in octets, times in milliseconds. The defaults differ between a device and a desktop; both are named, the device's first.
    /// A server reads them when it is made.
    /// </summary>
    public sealed class ServerLimits
    {
        /// <summary>
        /// Connections that are served at the same time; 0, the default, means 4 on a device, 64 with slots on a desktop, 10000 with event loops of either kind.
        /// One more is answered 503 unless an idle one can give way.
        /// </summary>
        public int Connections { get; set; }

        /// <summary>
        /// Connections that sessions, such as event streams and WebSockets, may take at the same time; 0, the default, means all but two, and at least one.
        /// One more is answered 503 with Retry-After.
        /// </summary>
        public int Sessions { get; set; }

        /// <summary>Octets of the receive buffer of one connection, at least 256. Default 1024, desktop 16384. It holds the request line, the fields that are kept, and content that an endpoint binds.</summary>
        public int ReceiveBuffer { get; set; } = Platform.DefaultBuffer;

        /// <summary>Octets of the send buffer of one connection, at least 512. Default 1024, desktop 16384. The head of a response fits into it; longer content is sent in pieces.</summary>
        public int SendBuffer { get; set; } = Platform.DefaultBuffer;

        /// <summary>Octets of the longest request line. Default 8192; a longer one, or one that does not fit the receive buffer, is answered 414.</summary>
        public int RequestLine { get; set; } = 8192;

        /// <summary>Octets of the largest field section, skipped fields included. Default 16384, desktop 32768; a larger one is answered 431.</summary>
        public int FieldSection { get; set; } = Platform.DefaultFieldSection;

        /// <summary>The most field lines of a request. Default 128; more are answered 431.</summary>
        public int FieldLines { get; set; } = 128;

        /// <summary>Octets of content that an endpoint without <see cref="ContentLimitAttribute"/> accepts. Default 1024, desktop 65536; more is answered 413.</summary>
        public long Content { get; set; } = Platform.DefaultContent;

        /// <summary>Octets of content that is read and dropped so that the connection can be kept, where no handler wanted it. Default 4096, desktop 65536; beyond that the connection closes.</summary>
        public int Drain { get; set; } = Platform.DefaultDrain;

        /// <summary>Event loops, each a thread of its own. Default 1; slots have none.</summary>
        public int EventLoops { get; set; } = 1;

        /// <summary>Octets of a response without declared length that an event loop holds back to learn its length. Default 65536; a larger one is answered 500.</summary>
        public int BufferedResponse { get; set; } = 65536;

        /// <summary>Milliseconds until the first octet of a new connection. Default 10000; then it closes.</summary>
        public int FirstOctetTimeout { get; set; } = 10000;

        /// <summary>Milliseconds from the first octet of a request to the end of its field section. Default 10000; then 408.</summary>
        public int HeadTimeout { get; set; } = 10000;

        /// <summary>Milliseconds without an octet of the content that is awaited. Default 10000; then 408.</summary>
        public int ContentTimeout { get; set; } = 10000;

        /// <summary>
        /// The least octets of content per second, averaged since its start and after <see cref="ContentTimeout"/> has passed once. Default 100; slower is answered 408. 0 for none.
        /// A client that reads an answer more slowly, after <see cref="WriteTimeout"/> has passed once, is given up.
        /// </summary>
        public int LeastContentRate { get; set; } = 100;

        /// <summary>Milliseconds between a response and the next request. Default 10000, desktop 60000; then the connection closes.</summary>
        public int IdleTimeout { get; set; } = Platform.DefaultIdleTimeout;

        /// <summary>Milliseconds after which a client that reads nothing is given up. Default 10000.</summary>
        public int WriteTimeout { get; set; } = 10000;

        /// <summary>
        /// Milliseconds for which a client keeps the server waiting, for the rest of a head, for content, for reading, before its connection gives way to a new one
        /// where all are taken and none has been idle for so long. Default 500: others are served while somebody holds connections with requests that never end.
        /// </summary>
        public int StallTimeout { get; set; } = 500;

        /// <summary>Milliseconds for which a closing connection still reads, so that its last answer is not reset away. Default 1000.</summary>
        public int LingerTimeout { get; set; } = 1000;
    }
}
