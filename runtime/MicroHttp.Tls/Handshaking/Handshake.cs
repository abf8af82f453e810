namespace MicroHttp.Hosting.Tls
{
    /// <summary>A client that has connected and is not yet through its handshake.</summary>
    internal sealed class Handshake
    {
        public Handshake(Transport client, long deadline)
        {
            Client = client;
            Deadline = deadline;
        }

        /// <summary>The client, without TLS.</summary>
        public Transport Client { get; }

        /// <summary>When it must have ended.</summary>
        public long Deadline { get; }

        /// <summary>When the last octets came, where the platform can tell; else when the handshake began. Read by the thread that watches.</summary>
        public long HeardAt { get; set; }

        /// <summary>Whether it is in the platform's hands, which only closing the connection ends.</summary>
        public bool HasBegun { get; set; }

        /// <summary>Why the thread that watches has closed the connection.</summary>
        public HandshakeFailure Failure { get; set; }

        /// <summary>What the platform keeps from peeking to authenticating.</summary>
        public object? State { get; set; }
    }
}
