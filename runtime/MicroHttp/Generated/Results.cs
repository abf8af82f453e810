using System;
using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>What generated code calls with what a handler returned.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static partial class Results
    {
        /// <summary>Answers with text; 404 for null, unless the handler has set a status code.</summary>
        public static void Text(HttpExchange exchange, string? text, string mediaType)
        {
            if (text == null)
            {
                Nothing(exchange);
                return;
            }

            HttpResponse response = Open(exchange, mediaType);
            response.Write(text);
        }

        /// <summary>Answers with text that is the same each time. A device, whose memory is short, has the text alone and not its octets.</summary>
        public static void Constant(HttpExchange exchange, string text, string mediaType)
        {
            HttpResponse response = Open(exchange, mediaType);
            response.Write(text);
            exchange.MarkConstant();
        }

        /// <summary>Answers with octets of a buffer; 404 for an absent slice, unless the handler has set a status code.</summary>
        public static void Slice(HttpExchange exchange, Utf8Slice slice, string mediaType)
        {
            if (slice.IsAbsent)
            {
                Nothing(exchange);
                return;
            }

            HttpResponse response = Open(exchange, mediaType);
            response.Write(slice);
        }

        /// <summary>Answers with octets; 404 for null, unless the handler has set a status code.</summary>
        public static void Content(HttpExchange exchange, byte[]? octets, string mediaType)
        {
            if (octets == null)
            {
                Nothing(exchange);
                return;
            }

            HttpResponse response = Open(exchange, mediaType);
            response.Write(octets);
        }

        /// <summary>Answers with a status code, and what the handler has written.</summary>
        public static void Status(HttpExchange exchange, StatusCode status)
        {
            exchange.Response.Status = status;
        }

        /// <summary>Answers with what <paramref name="source"/> yields; 404 for null, unless the handler has set a status code.</summary>
        public static void Source(HttpExchange exchange, ContentSource? source)
        {
            if (source == null)
            {
                Nothing(exchange);
                return;
            }

            RefuseContent(exchange.Response);
            exchange.Source = source;
        }

        /// <summary>Hands the content that is to come to <paramref name="sink"/>; answers 404 for null, unless the handler has set a status code.</summary>
        public static void Sink(HttpExchange exchange, ContentSink? sink)
        {
            if (sink == null)
            {
                Nothing(exchange);
                return;
            }

            exchange.Sink = sink;
        }

        /// <summary>Hands the connection to <paramref name="session"/>; answers 404 for null, unless the handler has set a status code.</summary>
        public static void Session(HttpExchange exchange, Session? session)
        {
            if (session == null)
            {
                Nothing(exchange);
                return;
            }

            RefuseContent(exchange.Response);
            exchange.Session = session;
        }

        /// <summary>Answers what null stands for: 404, unless the handler has set a status code or written content.</summary>
        public static void Nothing(HttpExchange exchange)
        {
            HttpResponse response = exchange.Response;
            if (response.Status == StatusCode.None && !response.HasContent && !response.HasStarted)
            {
                response.WriteProblem(StatusCode.NotFound, null);
            }
        }

        /// <summary>The response, ready for content of <paramref name="mediaType"/>; 200 unless the handler has set a status code.</summary>
        /// <exception cref="InvalidOperationException">The handler has written content, and returned content as well.</exception>
        public static HttpResponse Open(HttpExchange exchange, string mediaType)
        {
            HttpResponse response = exchange.Response;
            RefuseContent(response);
            if (response.Status == StatusCode.None)
            {
                response.Status = StatusCode.Ok;
            }

            response.DefaultContentType(mediaType);
            return response;
        }

        private static void RefuseContent(HttpResponse response)
        {
            if (response.HasContent || response.HasStarted)
            {
                throw new InvalidOperationException("The handler wrote content to its response and returned content as well.");
            }
        }
    }
}
