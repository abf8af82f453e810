namespace MicroHttp
{
    /// <summary>What becomes of messages that a client does not take as fast as they are published.</summary>
    public enum OverflowPolicy
    {
        /// <summary>A client that is behind by more than the channel holds misses the oldest ones.</summary>
        DropOldest = 0,

        /// <summary>The channel holds the latest message of each name: a client that is behind misses those that were replaced, and a new one gets all of them at once.</summary>
        LatestPerName = 1,

        /// <summary>A client that is behind by more than the channel holds is disconnected.</summary>
        Disconnect = 2,
    }
}
