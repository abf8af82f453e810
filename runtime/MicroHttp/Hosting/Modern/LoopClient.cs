namespace MicroHttp.Hosting.Modern
{
    /// <summary>A client that has connected and is not served yet.</summary>
    internal readonly struct LoopClient
    {
        public LoopClient(LoopSocket socket, int redirectPort, LoopLayer? layer)
        {
            Socket = socket;
            RedirectPort = redirectPort;
            Layer = layer;
        }

        /// <summary>Its socket, which no poller has.</summary>
        public LoopSocket Socket { get; }

        /// <summary>See <see cref="Transport.RedirectPort"/>.</summary>
        public int RedirectPort { get; }

        /// <summary>What stands between it and the socket; null for nothing.</summary>
        public LoopLayer? Layer { get; }
    }
}
