namespace MicroHttp.WebSockets
{
    /// <summary>What <see cref="FrameReader.Step"/> found.</summary>
    internal enum FrameStep
    {
        /// <summary>All octets are taken; more are needed.</summary>
        NeedInput,

        /// <summary>A piece of a message, unmasked in the buffer; perhaps its last, perhaps of no octets.</summary>
        Piece,

        /// <summary>A whole control frame.</summary>
        Control,

        /// <summary>The connection has failed for <see cref="FrameReader.Failure"/>.</summary>
        Failed,
    }
}
