using System.ComponentModel;

namespace MicroHttp
{
    /// <summary>A request and its response. There is one for each connection, used again for each request.</summary>
    public sealed class HttpExchange
    {
        internal HttpExchange(HttpRequest request, HttpResponse response)
        {
            Request = request;
            Response = response;
        }

        /// <summary>The request.</summary>
        public HttpRequest Request { get; }

        /// <summary>The response.</summary>
        public HttpResponse Response { get; }

        /// <summary>The number of the endpoint that answers, or a negative one of <see cref="Generated.RouteMatch"/>.</summary>
        public int Endpoint { get; internal set; }

        /// <summary>How many filters ran before the handler. Kept by generated code.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public int FiltersRun { get; set; }

        /// <summary>The sink that takes the content that is to come. Set by generated code from what a handler returned.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public ContentSink? Sink { get; set; }
    }
}
