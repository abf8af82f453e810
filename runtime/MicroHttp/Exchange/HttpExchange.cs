using System;
using System.ComponentModel;
using MicroHttp.Hosting;
using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>A request and its response. There is one for each connection, used again for each request.</summary>
    public sealed partial class HttpExchange
    {
        internal readonly HttpRequest HttpRequest;
        internal readonly HttpResponse HttpResponse;

        // What the exchange goes on with: a sink, then a source or a session.
        private object? _continuation;

        internal HttpExchange(HttpRequest request, HttpResponse response, IWakeUp wakeUp, object? gate)
        {
            HttpRequest = request;
            HttpResponse = response;
            BindTasks(wakeUp, gate);
        }

        /// <summary>The request.</summary>
        public HttpRequest Request => HttpRequest;

        /// <summary>The response.</summary>
        public HttpResponse Response => HttpResponse;

        /// <summary>The number of the endpoint that answers, or a negative one of <see cref="Generated.RouteMatch"/>.</summary>
        public int Endpoint { get; internal set; }

        /// <summary>How many filters ran before the handler. Kept by generated code.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public int FiltersRun { get; set; }

        /// <summary>The sink that takes the content that is to come. Set by generated code from what a handler returned.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public ContentSink? Sink
        {
            get => _continuation as ContentSink;
            set
            {
                // What the response goes on with is not lost when the sink is done.
                if (value != null || _continuation is ContentSink)
                {
                    _continuation = value;
                }
            }
        }

        /// <summary>The source of the response's content. Set by generated code from what a handler returned.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public ContentSource? Source
        {
            get => _continuation as ContentSource;
            set => _continuation = value;
        }

        /// <summary>Is told when this exchange is complete, besides the server's own observer. Set by a filter, for one exchange.</summary>
        internal IServerObserver? Observer { get; set; }

        /// <summary>The handlers of the connection that return tasks; null until there is one, and on a device.</summary>
        internal HandlerTask? HandlerTask { get; set; }

        /// <summary>Whether a handler has begun and its result is not there yet.</summary>
        internal bool IsPending => HandlerTask != null && HandlerTask.IsPending;

        /// <summary>The session that takes the connection over. Set by generated code from what a handler returned.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public Session? Session
        {
            get => _continuation as Session;
            set => _continuation = value;
        }

        /// <summary>
        /// Evaluates the request's conditions (If-Match, If-None-Match, If-Modified-Since, If-Unmodified-Since; RFC 9110 13.2.2) against the current state of the
        /// resource, and adds ETag and Last-Modified to the response to GET and HEAD. To be called before a change is made, or content is produced.
        /// </summary>
        /// <param name="entityTag">The entity tag with its quotation marks; null for none.</param>
        /// <param name="lastModified">When the resource was last changed, in UTC; the default value when that is not known. Ignored while the wall clock is not set.</param>
        /// <returns>False when the answer is 304 or 412: the status is set, and the handler has nothing left to do.</returns>
        public bool CheckPreconditions(string? entityTag, DateTime lastModified = default)
        {
            if (Response.Date == null || Response.Date.Line == null)
            {
                // A board that was not told the time cannot judge dates (RFC 9110 6.6.1).
                lastModified = default;
            }

            int status = Preconditions.Evaluate(Request, entityTag, lastModified);

            // RFC 9110 9.3.4: the validators in a response to PUT would be those of what it has left there.
            bool reads = Request.Method == RequestMethod.Get || Request.Method == RequestMethod.Head;
            if (reads && status != 412)
            {
                AddValidators(entityTag, lastModified);
            }

            if (status != 0)
            {
                Response.Status = (StatusCode)status;
            }

            return status == 0;
        }

        /// <summary>Whether the client accepts content in <paramref name="coding"/>, such as gzip (RFC 9110 12.5.3). Adds Vary to the response.</summary>
        public bool AcceptsEncoding(string coding)
        {
            Response.AppendLine(ServerText.Vary);
            return Request.TryGetKnown(FieldTable.AcceptEncoding, out int start, out int end)
                && ContentCoding.Accepts(Request.ReceiveBuffer, start, end, coding);
        }

        /// <summary>
        /// Says that the handler answers the same each time. The whole answer is the same where no filter sees the request, nothing is to be protected from other sites,
        /// and no content has to be passed over.
        /// </summary>
        internal void MarkConstant()
        {
            if (!HttpRequest.Endpoint.Filtered && HttpRequest.RequestMethod <= RequestMethod.Head && HttpRequest.Length == 0)
            {
                HttpResponse.MarkConstant();
            }
        }

        /// <summary>Begins anew, with nothing of the last exchange.</summary>
        internal void Begin()
        {
            FiltersRun = 0;
            _continuation = null;
            Observer = null;
        }

        // What handlers that return tasks need; nothing on a device.
        partial void BindTasks(IWakeUp wakeUp, object? gate);

        private void AddValidators(string? entityTag, DateTime lastModified)
        {
            if (entityTag != null)
            {
                Response.AppendField(ServerText.ETag, entityTag);
            }

            if (lastModified != default(DateTime))
            {
                // RFC 9110 8.8.2.1: a time in the future is replaced by that of the message.
                long now = Response.Date!.Second;
                bool isToCome = lastModified.Ticks / TimeSpan.TicksPerSecond > now;
                Response.AppendDate(ServerText.LastModified, isToCome ? new DateTime(now * TimeSpan.TicksPerSecond, DateTimeKind.Utc) : lastModified);
            }
        }
    }
}
