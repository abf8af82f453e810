namespace MicroHttp.Hosting.Tls
{
    /// <summary>What a handshake waits for.</summary>
    internal enum HandshakeStep
    {
        /// <summary>Octets of the client.</summary>
        Receive,

        /// <summary>That the client takes what is to be sent, too.</summary>
        Send,

        /// <summary>Nothing: the client is through.</summary>
        Done,

        /// <summary>Nothing: the client is gone.</summary>
        Ended,
    }
}
