namespace MicroHttp.Protocol
{
    /// <summary>What an endpoint does with the content of a request.</summary>
    public enum ContentMode
    {
        /// <summary>It ignores the content, which is drained up to a limit.</summary>
        Ignored = 0,

        /// <summary>It wants the content whole in the receive buffer before it runs.</summary>
        Held = 1,

        /// <summary>It runs after the field section and is handed each piece as it arrives.</summary>
        Streamed = 2,
    }
}
