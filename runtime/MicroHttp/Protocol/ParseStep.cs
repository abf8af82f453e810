namespace MicroHttp.Protocol
{
    /// <summary>What the parser came to.</summary>
    internal enum ParseStep
    {
        /// <summary>More octets are needed.</summary>
        NeedInput,

        /// <summary>The request line is complete.</summary>
        RequestLine,

        /// <summary>The field section is complete.</summary>
        Head,

        /// <summary>The request is refused for the parser's reason.</summary>
        Rejected,
    }
}
