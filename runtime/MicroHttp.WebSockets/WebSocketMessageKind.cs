namespace MicroHttp
{
    /// <summary>What a message consists of. The values are the opcodes of RFC 6455 5.2.</summary>
    public enum WebSocketMessageKind
    {
        /// <summary>UTF-8.</summary>
        Text = 1,

        /// <summary>Octets.</summary>
        Binary = 2,
    }
}
