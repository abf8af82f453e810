namespace MicroHttp.Protocol
{
    /// <summary>Where a connection stands. <see cref="Http1Connection"/> is the only place that changes it.</summary>
    internal enum ConnectionState
    {
        /// <summary>Between requests, or in a request line.</summary>
        RequestLine,

        /// <summary>The caller has been told of the request line and has not selected an endpoint.</summary>
        Matching,

        /// <summary>In the field section.</summary>
        Fields,

        /// <summary>The caller has been told of the request; content is read when it asks again.</summary>
        Head,

        /// <summary>In the content.</summary>
        Content,

        /// <summary>The caller has been told that the content is complete, or of a refusal, and has not ended the response.</summary>
        Answering,

        /// <summary>The response has ended before the content, which is read and dropped.</summary>
        Draining,

        /// <summary>A refusal that the caller has not been told of.</summary>
        Refused,

        /// <summary>The last response waits to be sent.</summary>
        Closing,

        /// <summary>The last response has been sent; what the client still sends is dropped until it closes.</summary>
        Lingering,

        /// <summary>A session produces what is sent, and takes what arrives where it has switched protocols.</summary>
        Session,

        /// <summary>Over.</summary>
        Closed,
    }
}
