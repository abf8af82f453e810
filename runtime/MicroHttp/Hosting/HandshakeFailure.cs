namespace MicroHttp
{
    /// <summary>Why a TLS handshake ended before a request could be sent.</summary>
    public enum HandshakeFailure
    {
        /// <summary>It did not fail.</summary>
        None = 0,

        /// <summary>The client took longer than <c>TlsOptions.HandshakeTimeout</c>.</summary>
        TimedOut = 1,

        /// <summary>The client kept the server waiting while others waited for their turn.</summary>
        GaveWay = 2,

        /// <summary>The client closed the connection.</summary>
        ClientGone = 3,

        /// <summary>What the client sent is not TLS: plain HTTP, or garbage.</summary>
        NotTls = 4,

        /// <summary>Client and server have no version or cipher suite in common, or what the client sent is malformed.</summary>
        Incompatible = 5,

        /// <summary>The client broke off after it had seen the server's certificate: expired, for another name, or issued by somebody whom it does not trust.</summary>
        RefusedByClient = 6,

        /// <summary>The client's certificate is missing, expired, or issued by somebody whom the server does not trust.</summary>
        ClientCertificate = 7,

        /// <summary>Anything else, such as a certificate of the server that cannot be used.</summary>
        Other = 8,
    }
}
