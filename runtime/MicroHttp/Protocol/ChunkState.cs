namespace MicroHttp.Protocol
{
    /// <summary>Where in the chunked coding the next octet stands.</summary>
    internal enum ChunkState
    {
        SizeStart,
        Size,
        SizeLineFeed,
        ExtensionName,
        ExtensionNameRest,
        ExtensionValue,
        ExtensionValueRest,
        ExtensionQuoted,
        ExtensionEscape,
        ExtensionQuotedEnd,
        Data,
        DataCarriageReturn,
        DataLineFeed,
        Malformed,
        Complete,

        // From here on: the trailer section.
        LineStart,
        LineName,
        LineValue,
        LineLineFeed,
        LastLineFeed,
    }
}
