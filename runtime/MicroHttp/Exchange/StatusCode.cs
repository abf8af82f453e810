namespace MicroHttp
{
    /// <summary>The status code of a response (RFC 9110 15). Any value from 200 to 599 may be cast to it.</summary>
    public enum StatusCode
    {
        /// <summary>No status was set yet.</summary>
        None = 0,

        /// <summary>100 Continue, sent by the server itself.</summary>
        Continue = 100,

        /// <summary>101 Switching Protocols, sent by the server itself.</summary>
        SwitchingProtocols = 101,

        /// <summary>200 OK.</summary>
        Ok = 200,

        /// <summary>201 Created.</summary>
        Created = 201,

        /// <summary>202 Accepted.</summary>
        Accepted = 202,

        /// <summary>204 No Content.</summary>
        NoContent = 204,

        /// <summary>205 Reset Content.</summary>
        ResetContent = 205,

        /// <summary>206 Partial Content.</summary>
        PartialContent = 206,

        /// <summary>300 Multiple Choices.</summary>
        MultipleChoices = 300,

        /// <summary>301 Moved Permanently.</summary>
        MovedPermanently = 301,

        /// <summary>302 Found.</summary>
        Found = 302,

        /// <summary>303 See Other.</summary>
        SeeOther = 303,

        /// <summary>304 Not Modified.</summary>
        NotModified = 304,

        /// <summary>307 Temporary Redirect.</summary>
        TemporaryRedirect = 307,

        /// <summary>308 Permanent Redirect.</summary>
        PermanentRedirect = 308,

        /// <summary>400 Bad Request.</summary>
        BadRequest = 400,

        /// <summary>401 Unauthorized.</summary>
        Unauthorized = 401,

        /// <summary>403 Forbidden.</summary>
        Forbidden = 403,

        /// <summary>404 Not Found.</summary>
        NotFound = 404,

        /// <summary>405 Method Not Allowed.</summary>
        MethodNotAllowed = 405,

        /// <summary>406 Not Acceptable.</summary>
        NotAcceptable = 406,

        /// <summary>408 Request Timeout.</summary>
        RequestTimeout = 408,

        /// <summary>409 Conflict.</summary>
        Conflict = 409,

        /// <summary>410 Gone.</summary>
        Gone = 410,

        /// <summary>411 Length Required.</summary>
        LengthRequired = 411,

        /// <summary>412 Precondition Failed.</summary>
        PreconditionFailed = 412,

        /// <summary>413 Content Too Large.</summary>
        ContentTooLarge = 413,

        /// <summary>414 URI Too Long.</summary>
        UriTooLong = 414,

        /// <summary>415 Unsupported Media Type.</summary>
        UnsupportedMediaType = 415,

        /// <summary>416 Range Not Satisfiable.</summary>
        RangeNotSatisfiable = 416,

        /// <summary>417 Expectation Failed.</summary>
        ExpectationFailed = 417,

        /// <summary>421 Misdirected Request.</summary>
        MisdirectedRequest = 421,

        /// <summary>422 Unprocessable Content.</summary>
        UnprocessableContent = 422,

        /// <summary>423 Locked.</summary>
        Locked = 423,

        /// <summary>425 Too Early.</summary>
        TooEarly = 425,

        /// <summary>426 Upgrade Required.</summary>
        UpgradeRequired = 426,

        /// <summary>428 Precondition Required.</summary>
        PreconditionRequired = 428,

        /// <summary>429 Too Many Requests.</summary>
        TooManyRequests = 429,

        /// <summary>431 Request Header Fields Too Large.</summary>
        RequestHeaderFieldsTooLarge = 431,

        /// <summary>500 Internal Server Error.</summary>
        InternalServerError = 500,

        /// <summary>501 Not Implemented.</summary>
        NotImplemented = 501,

        /// <summary>502 Bad Gateway.</summary>
        BadGateway = 502,

        /// <summary>503 Service Unavailable.</summary>
        ServiceUnavailable = 503,

        /// <summary>504 Gateway Timeout.</summary>
        GatewayTimeout = 504,

        /// <summary>505 HTTP Version Not Supported.</summary>
        HttpVersionNotSupported = 505,

        /// <summary>507 Insufficient Storage.</summary>
        InsufficientStorage = 507,
    }
}
