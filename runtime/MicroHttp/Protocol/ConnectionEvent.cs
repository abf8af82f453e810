namespace MicroHttp.Protocol
{
    /// <summary>What <see cref="Http1Connection.Poll"/> found.</summary>
    public enum ConnectionEvent
    {
        /// <summary>Nothing more can happen before octets are received. Output, if there is any, is sent first.</summary>
        NeedInput,

        /// <summary>Nothing more can happen before output is sent.</summary>
        NeedOutput,

        /// <summary>The request line is complete: the caller matches it and calls <see cref="Http1Connection.SelectEndpoint"/>.</summary>
        RequestLine,

        /// <summary>The field section is complete. The caller may begin the response.</summary>
        Request,

        /// <summary>A piece of content has arrived: see <see cref="Http1Connection.ContentSegment"/>.</summary>
        Content,

        /// <summary>The content that the endpoint wants is complete: the caller answers.</summary>
        RequestEnd,

        /// <summary>The request is refused for <see cref="Http1Connection.Reason"/>: the caller answers, after which the connection closes.</summary>
        Rejected,

        /// <summary>The connection has ended; the caller closes the socket.</summary>
        Closed,
    }
}
