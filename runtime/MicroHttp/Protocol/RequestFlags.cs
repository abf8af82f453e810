using System;

namespace MicroHttp.Protocol
{
    /// <summary>What is so or not about a request. One field holds it all: on a device each costs as much as any other.</summary>
    [Flags]
    internal enum RequestFlags
    {
        None = 0,

        /// <summary>The connection is secured by TLS. Outlives the request.</summary>
        Secure = 1,

        /// <summary>The request is between its request line and the end of its response.</summary>
        Live = 2,

        /// <summary>It was sent as HTTP/1.0.</summary>
        Http10 = 4,

        /// <summary>There was a Host.</summary>
        Host = 8,

        /// <summary>There was a Content-Length.</summary>
        Length = 0x10,

        /// <summary>There was a Transfer-Encoding.</summary>
        Coded = 0x20,

        /// <summary>A transfer coding is not understood.</summary>
        UnknownCoding = 0x40,

        /// <summary>The transfer codings leave open where the content ends.</summary>
        AmbiguousCoding = 0x80,

        /// <summary>Connection names close.</summary>
        Close = 0x100,

        /// <summary>Connection names keep-alive.</summary>
        KeepAlive = 0x200,

        /// <summary>The client asked to be told to go on before it sends content.</summary>
        ExpectsContinue = 0x400,

        /// <summary>Sec-Fetch-Site says that the request comes from a page of another site or origin, or there are several origins.</summary>
        CrossSite = 0x800,

        /// <summary>The answer does not depend on the content; what arrives of it is dropped.</summary>
        ContentIgnored = 0x1000,

        /// <summary>The query has been decoded in place.</summary>
        QueryDecoded = 0x2000,

        /// <summary>The content has been decoded in place.</summary>
        ContentDecoded = 0x4000,

        /// <summary>What answers the request has failed.</summary>
        Failed = 0x8000,

        /// <summary>A source is being read for the response.</summary>
        Pulling = 0x10000,

        /// <summary>The octets of the head are no longer those that came.</summary>
        Altered = 0x20000,

        /// <summary>The head is octet for octet that of the request before, so that it was not read again.</summary>
        Repeats = 0x40000,
    }
}
