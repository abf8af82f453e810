using System;

namespace MicroHttp
{
    /// <summary>Thrown by a handler to answer with problem details (RFC 9457) of a status code of its choice.</summary>
    public class HttpException : Exception
    {
        /// <summary>Answers with <paramref name="status"/>, without a detail.</summary>
        public HttpException(StatusCode status)
        {
            Status = status;
        }

        /// <summary>Answers with <paramref name="status"/> and shows <paramref name="detail"/> to the client.</summary>
        public HttpException(StatusCode status, string detail)
            : base(detail)
        {
            Status = status;
            Detail = detail;
        }

        /// <summary>The status code of the answer, 400 to 599.</summary>
        public StatusCode Status { get; }

        /// <summary>What the client is told, or null.</summary>
        public string? Detail { get; }
    }
}
