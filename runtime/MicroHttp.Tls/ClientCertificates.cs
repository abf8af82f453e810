namespace MicroHttp
{
    /// <summary>Whether clients prove who they are by a certificate of their own.</summary>
    public enum ClientCertificates
    {
        /// <summary>They are not asked.</summary>
        None = 0,

        /// <summary>They are asked and may have none. One that is shown must be trusted.</summary>
        Accepted = 1,

        /// <summary>One without a trusted certificate does not get through the handshake.</summary>
        Required = 2,
    }
}
