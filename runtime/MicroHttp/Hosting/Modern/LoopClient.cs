namespace MicroHttp.Hosting.Modern
{
    /// <summary>A client that has connected and is not served yet.</summary>
    internal readonly struct LoopClient
    {
        public LoopClient(int descriptor, int redirectPort, LoopLayer? layer)
        {
            Descriptor = descriptor;
            RedirectPort = redirectPort;
            Layer = layer;
        }

        /// <summary>Its socket, which does not block.</summary>
        public int Descriptor { get; }

        /// <summary>See <see cref="Transport.RedirectPort"/>.</summary>
        public int RedirectPort { get; }

        /// <summary>What stands between it and the socket; null for nothing.</summary>
        public LoopLayer? Layer { get; }
    }
}
