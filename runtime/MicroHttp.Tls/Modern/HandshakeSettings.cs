namespace MicroHttp.Hosting.Tls
{
    /// <summary>What the handshakes of a listener share.</summary>
    internal sealed class HandshakeSettings
    {
        public HandshakeSettings(TlsOptions options, ServerCounters counters)
        {
            Options = options;
            Counters = counters;
            ResponseFields = options.MakeResponseFields();
        }

        public TlsOptions Options { get; }

        public ServerCounters Counters { get; }

        public byte[]? ResponseFields { get; }
    }
}
