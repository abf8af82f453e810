namespace MicroHttp.Protocol
{
    /// <summary>The one table from reason to answer.</summary>
    public static class Rejection
    {
        /// <summary>The number of reasons, <see cref="RejectionReason.None"/> included.</summary>
        public const int Count = (int)RejectionReason.SessionsFull + 1;

        /// <summary>The status code that answers <paramref name="reason"/>.</summary>
        public static StatusCode StatusOf(RejectionReason reason)
        {
            switch (reason)
            {
                case RejectionReason.UnsupportedVersion: return StatusCode.HttpVersionNotSupported;
                case RejectionReason.TargetTooLong: return StatusCode.UriTooLong;
                case RejectionReason.ConnectRefused: return StatusCode.MethodNotAllowed;
                case RejectionReason.FieldSectionTooLarge: return StatusCode.RequestHeaderFieldsTooLarge;
                case RejectionReason.UnknownTransferCoding: return StatusCode.NotImplemented;
                case RejectionReason.ContentTooLarge: return StatusCode.ContentTooLarge;
                case RejectionReason.UnknownExpectation: return StatusCode.ExpectationFailed;
                case RejectionReason.HeadTimeout: return StatusCode.RequestTimeout;
                case RejectionReason.ContentTimeout: return StatusCode.RequestTimeout;
                case RejectionReason.MisdirectedRequest: return StatusCode.MisdirectedRequest;
                case RejectionReason.CrossOrigin: return StatusCode.Forbidden;
                case RejectionReason.ServerFull: return StatusCode.ServiceUnavailable;
                case RejectionReason.SessionsFull: return StatusCode.ServiceUnavailable;
                default: return StatusCode.BadRequest;
            }
        }

        /// <summary>What a person is told of <paramref name="reason"/>; the detail of the problem details.</summary>
        public static string DetailOf(RejectionReason reason)
        {
            switch (reason)
            {
                case RejectionReason.MalformedRequestLine: return "The request line is not: method, space, target, space, version.";
                case RejectionReason.MalformedVersion: return "The version is not of the form HTTP/1.1.";
                case RejectionReason.UnsupportedVersion: return "This server speaks HTTP/1.1 and HTTP/1.0.";
                case RejectionReason.MalformedTarget: return "The request target is malformed; octets outside ASCII are sent as escapes.";
                case RejectionReason.MalformedPath: return "The path has a dot segment, a backslash, a malformed escape, or is not UTF-8.";
                case RejectionReason.TargetTooLong: return "The request line is longer than this server accepts.";
                case RejectionReason.ConnectRefused: return "This server is no proxy.";
                case RejectionReason.BareLineEnd: return "A line does not end by CR LF.";
                case RejectionReason.MalformedFieldName: return "A field name is no token followed by a colon.";
                case RejectionReason.MalformedFieldValue: return "A field value holds a control character.";
                case RejectionReason.FoldedFieldLine: return "A field line is folded.";
                case RejectionReason.FieldSectionTooLarge: return "The field section is larger than this server accepts.";
                case RejectionReason.MissingHost: return "Host is missing.";
                case RejectionReason.RepeatedHost: return "Host is there more than once.";
                case RejectionReason.MalformedHost: return "Host is not a host with an optional port.";
                case RejectionReason.MalformedContentLength: return "Content-Length is not one plain number.";
                case RejectionReason.AmbiguousFraming: return "Transfer-Encoding makes the length of the content ambiguous.";
                case RejectionReason.UnknownTransferCoding: return "The only transfer coding here is chunked.";
                case RejectionReason.MalformedChunk: return "A chunk is malformed.";
                case RejectionReason.MalformedTrailer: return "The trailer section is malformed or too large.";
                case RejectionReason.ContentTooLarge: return "The content is larger than this resource accepts.";
                case RejectionReason.UnknownExpectation: return "The only expectation here is 100-continue.";
                case RejectionReason.HeadTimeout: return "The request did not arrive in time.";
                case RejectionReason.ContentTimeout: return "The content did not arrive in time.";
                case RejectionReason.MisdirectedRequest: return "This server does not answer for the host that was asked for.";
                case RejectionReason.CrossOrigin: return "A page of another origin may not send this request.";
                case RejectionReason.ServerFull: return "All connections are in use.";
                case RejectionReason.SessionsFull: return "No further session can be opened now.";
                default: return "The request was refused.";
            }
        }
    }
}
