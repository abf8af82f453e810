using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>What generated code calls to bind a parameter from JSON content.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class JsonContent
    {
        /// <summary>Whether the request has content.</summary>
        public static bool IsThere(HttpExchange exchange)
        {
            return exchange.Request.ContentEnd > exchange.Request.ContentStart;
        }

        /// <summary>Opens the content. Answers 415 when it is not JSON, or in another charset than UTF-8.</summary>
        /// <param name="exchange">The exchange.</param>
        /// <param name="contentType">The index of Content-Type among the wanted fields.</param>
        /// <param name="reader">Reads the content.</param>
        /// <returns>False when it has answered.</returns>
        public static bool TryOpen(HttpExchange exchange, int contentType, out JsonReader reader)
        {
            HttpRequest request = exchange.Request;
            reader = new JsonReader(request.Buffer, request.ContentStart, request.ContentEnd);
            if (!MediaTypes.IsJson(request.Buffer, request.FieldStart(contentType), request.FieldEnd(contentType)))
            {
                exchange.Response.WriteProblem(StatusCode.UnsupportedMediaType, "The content is not application/json.");
                return false;
            }

            // RFC 8259 8.1: JSON is UTF-8; 11: there is no charset parameter. Where one is there it must not lie.
            if (!MediaTypes.IsUtf8(request.Buffer, request.FieldStart(contentType), request.FieldEnd(contentType)))
            {
                exchange.Response.WriteProblem(StatusCode.UnsupportedMediaType, "The content is not in UTF-8.");
                return false;
            }

            return true;
        }

        /// <summary>Answers 400 with what was wrong.</summary>
        public static void Refuse(HttpExchange exchange, JsonError error)
        {
            exchange.Response.WriteProblem(StatusCode.BadRequest, error.ToString());
        }
    }
}
