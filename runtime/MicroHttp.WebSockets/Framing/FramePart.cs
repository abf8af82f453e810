namespace MicroHttp.WebSockets
{
    /// <summary>The part of a frame that comes next (RFC 6455 5.2).</summary>
    internal enum FramePart
    {
        /// <summary>FIN, reserved bits and opcode.</summary>
        Opcode,

        /// <summary>MASK and the length, or what kind of length follows.</summary>
        Length,

        /// <summary>A length of 2 or 8 octets.</summary>
        ExtendedLength,

        /// <summary>The masking key.</summary>
        Mask,

        /// <summary>The payload.</summary>
        Payload,
    }
}
