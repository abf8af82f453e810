namespace MicroHttp
{
    /// <summary>What becomes of a message for which the queue to its client has no room.</summary>
    public enum WebSocketOverflow
    {
        /// <summary>It is not sent, and who sends it is told.</summary>
        Refuse = 0,

        /// <summary>The oldest messages give way to it.</summary>
        DropOldest = 1,

        /// <summary>The client is disconnected.</summary>
        Disconnect = 2,
    }
}
