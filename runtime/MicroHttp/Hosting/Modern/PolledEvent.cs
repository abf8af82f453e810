namespace MicroHttp.Hosting.Modern
{
    /// <summary>What a <see cref="LoopPoller"/> reports of one socket.</summary>
    internal struct PolledEvent
    {
        /// <summary>The key that the socket was added with.</summary>
        public long Key;

        /// <summary>What it is ready for.</summary>
        public Readiness Ready;
    }
}
