using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>Turns a <see cref="ContentSource"/> into the head of a response.</summary>
    internal static class SourceResponse
    {
        /// <summary>Evaluates conditions and range, and sets status, fields and length.</summary>
        /// <param name="exchange">The exchange.</param>
        /// <param name="source">What the handler returned.</param>
        /// <param name="first">The first octet of it that is to be sent.</param>
        /// <param name="remaining">How many octets are to be read from it; -1 for all there are.</param>
        /// <returns>False when nothing of it is to be sent.</returns>
        public static bool Begin(HttpExchange exchange, ContentSource source, out long first, out long remaining)
        {
            HttpResponse response = exchange.Response;
            HttpRequest request = exchange.Request;
            long length = source.Length;
            first = 0;
            remaining = length;
            bool plain = response.Status == StatusCode.None || response.Status == StatusCode.Ok;
            if (plain && !exchange.CheckPreconditions(source.EntityTag, source.LastModified))
            {
                if (response.Status == StatusCode.PreconditionFailed)
                {
                    response.WriteProblem(StatusCode.PreconditionFailed, null);
                }

                return false;
            }

            if (source.ContentType != null)
            {
                response.ContentType = source.ContentType;
            }

            if (source.ContentEncoding != null)
            {
                response.AppendField(ServerText.ContentEncoding, source.ContentEncoding);
            }

            if (plain)
            {
                response.Status = StatusCode.Ok;
                if (source.CanSeek && length >= 0)
                {
                    response.AppendLine(ServerText.AcceptRanges);
                    if (Preconditions.TryGetRange(request, source.EntityTag, source.LastModified, length, out first, out long count))
                    {
                        if (count == 0)
                        {
                            response.WriteProblem(StatusCode.RangeNotSatisfiable, null);
                            response.AppendContentRange(0, 0, length);
                            return false;
                        }

                        response.Status = StatusCode.PartialContent;
                        response.AppendContentRange(first, count, length);
                        if (first > 0)
                        {
                            source.Seek(first);
                        }

                        remaining = count;
                    }
                }
            }

            bool head = request.Method == RequestMethod.Head;
            if (remaining >= 0)
            {
                response.DeclareLength(remaining);
            }
            else if (head)
            {
                // GET would go in chunks, so HEAD says so (RFC 9110 9.3.2).
                response.Flush();
            }

            return remaining != 0 && !head;
        }
    }
}
