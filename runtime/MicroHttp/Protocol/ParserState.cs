namespace MicroHttp.Protocol
{
    /// <summary>How far <see cref="RequestParser"/> has come.</summary>
    internal enum ParserState
    {
        /// <summary>No octet of the request has arrived. Empty lines in front of it are none.</summary>
        Waiting,

        /// <summary>The same, but the head of the request before stands once more behind it.</summary>
        Followed,

        /// <summary>No octet has arrived, and the head of the request before is kept: what comes is compared with it.</summary>
        Kept,

        /// <summary>A part of the head that is kept has come again.</summary>
        Comparing,

        /// <summary>In the request line.</summary>
        RequestLine,

        /// <summary>In the field section.</summary>
        Fields,

        /// <summary>Behind the empty line that ends it.</summary>
        Complete,
    }
}
