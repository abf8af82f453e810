namespace MicroHttp.Protocol
{
    /// <summary>Why a request was refused before, or instead of, a handler. The reason alone decides the status code: see <see cref="Rejection.StatusOf"/>.</summary>
    public enum RejectionReason
    {
        /// <summary>The request was not refused.</summary>
        None = 0,

        /// <summary>The request line is not <c>method SP request-target SP HTTP-version CRLF</c> (RFC 9112 3).</summary>
        MalformedRequestLine,

        /// <summary>The version is not <c>HTTP/</c> digit <c>.</c> digit (RFC 9112 2.3).</summary>
        MalformedVersion,

        /// <summary>The version is not 1.x.</summary>
        UnsupportedVersion,

        /// <summary>The target has none of the four forms, a fragment, or an octet that a URI cannot hold (RFC 9112 3.2).</summary>
        MalformedTarget,

        /// <summary>The path has a dot segment, a backslash, %00, a malformed escape, or is not UTF-8 once decoded.</summary>
        MalformedPath,

        /// <summary>The request line does not fit.</summary>
        TargetTooLong,

        /// <summary>CONNECT, which an origin server does not serve.</summary>
        ConnectRefused,

        /// <summary>A line ends by LF alone, or holds CR alone (RFC 9112 2.2).</summary>
        BareLineEnd,

        /// <summary>A field line has no colon, white space before it, or a name that is no token (RFC 9112 5.1).</summary>
        MalformedFieldName,

        /// <summary>A field value holds a control character (RFC 9110 5.5).</summary>
        MalformedFieldValue,

        /// <summary>A field line is folded (RFC 9112 5.2).</summary>
        FoldedFieldLine,

        /// <summary>The field section, a line of it, or their number exceeds the limit.</summary>
        FieldSectionTooLarge,

        /// <summary>HTTP/1.1 without Host (RFC 9112 3.2).</summary>
        MissingHost,

        /// <summary>More than one Host.</summary>
        RepeatedHost,

        /// <summary>Host is not <c>uri-host [ ":" port ]</c>.</summary>
        MalformedHost,

        /// <summary>Content-Length is not one plain number that fits 63 bits (RFC 9112 6.3).</summary>
        MalformedContentLength,

        /// <summary>Transfer-Encoding together with Content-Length, in HTTP/1.0, repeated, or malformed (RFC 9112 6.1).</summary>
        AmbiguousFraming,

        /// <summary>A transfer coding other than chunked (RFC 9112 6.1).</summary>
        UnknownTransferCoding,

        /// <summary>A chunk, its size, extension or end is malformed (RFC 9112 7.1).</summary>
        MalformedChunk,

        /// <summary>The trailer section is malformed or too large.</summary>
        MalformedTrailer,

        /// <summary>The content exceeds the endpoint's limit, or the buffer that has to hold it.</summary>
        ContentTooLarge,

        /// <summary>Expect asks for something other than 100-continue (RFC 9110 10.1.1).</summary>
        UnknownExpectation,

        /// <summary>The head did not arrive in time.</summary>
        HeadTimeout,

        /// <summary>The content did not arrive in time, or slower than the least data rate.</summary>
        ContentTimeout,

        /// <summary>The host is not one that the server answers for (RFC 9110 7.4).</summary>
        MisdirectedRequest,

        /// <summary>A page of another origin sent a request with an unsafe method.</summary>
        CrossOrigin,

        /// <summary>All connections are in use.</summary>
        ServerFull,

        /// <summary>All connections that sessions may take are in use.</summary>
        SessionsFull,
    }
}
