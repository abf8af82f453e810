namespace MicroHttp.Hosting.Modern
{
    /// <summary>What a <see cref="SocketPoller"/> watches.</summary>
    internal interface IPolled
    {
        /// <summary>The key that it is reported by.</summary>
        long Key { get; }

        /// <summary>Finds out what it is ready for, and has the rest completed by the platform. Called by the poller's thread.</summary>
        /// <returns>Nothing where <paramref name="poller"/> has it no more.</returns>
        Readiness Poll(SocketPoller poller);

        /// <summary>Takes what the platform has completed. Called by any thread.</summary>
        void Complete(SocketCompletion completion);
    }
}
