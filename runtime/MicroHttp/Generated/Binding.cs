using System.ComponentModel;
using MicroHttp.Protocol;

namespace MicroHttp.Generated
{
    /// <summary>What generated code calls to bind parameters, and to say in problem details why it could not: the same words on every target.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class Binding
    {
        /// <summary>What a value of the query is called.</summary>
        public const string Query = "query value";

        /// <summary>What a field of the field section is called.</summary>
        public const string Field = "field";

        /// <summary>What a cookie is called.</summary>
        public const string Cookie = "cookie";

        /// <summary>What a field of a form is called.</summary>
        public const string Form = "form field";

        private static readonly string FormType = "application/x-www-form-urlencoded";

        /// <summary>Answers 400: the value is required and was not sent.</summary>
        public static void Missing(HttpExchange exchange, string source, string name)
        {
            Refuse(exchange, source, name, "is missing.");
        }

        /// <summary>Whether the value came before; answers 400 then.</summary>
        /// <param name="exchange">The exchange.</param>
        /// <param name="source">What it is called, such as <see cref="Query"/>.</param>
        /// <param name="name">Its name.</param>
        /// <param name="seen">Whether it came before; then true.</param>
        public static bool Repeats(HttpExchange exchange, string source, string name, ref bool seen)
        {
            if (seen)
            {
                Refuse(exchange, source, name, "comes more than once.");
                return true;
            }

            seen = true;
            return false;
        }

        /// <summary>Answers 400: the value is not what it has to be.</summary>
        /// <returns>True.</returns>
        public static bool Invalid(HttpExchange exchange, string source, string name, string expected)
        {
            Refuse(exchange, source, name, "is not " + expected + ".");
            return true;
        }

        /// <summary>The route value <paramref name="index"/>, of which Match has seen that it is an integer.</summary>
        public static long RouteInteger(HttpRequest request, int index)
        {
            Octets.TryParseInt64(request.Buffer, request.RouteStart(index), request.RouteEnd(index), long.MinValue, long.MaxValue, out long value);
            return value;
        }

        /// <summary>The route value <paramref name="index"/> as text.</summary>
        public static string RouteText(HttpRequest request, int index)
        {
            request.DecodeRouteValue(index);
            return Octets.GetString(request.Buffer, request.RouteStart(index), request.RouteEnd(index));
        }

        /// <summary>The octets of the route value <paramref name="index"/>.</summary>
        public static Utf8Slice RouteSlice(HttpRequest request, int index)
        {
            request.DecodeRouteValue(index);
            return new Utf8Slice(request.Buffer, request.RouteStart(index), request.RouteEnd(index) - request.RouteStart(index));
        }

        /// <summary>Goes to the query, for <see cref="NextPair"/>.</summary>
        /// <param name="request">The request.</param>
        /// <param name="decoded">Whether something in it was decoded.</param>
        /// <param name="end">The index behind its last pair.</param>
        /// <returns>The index of its first pair.</returns>
        /// <exception cref="HttpException">400: an escape is malformed, or the decoded octets are not UTF-8.</exception>
        public static int OpenQuery(HttpRequest request, out bool decoded, out int end)
        {
            request.RequireLive();
            byte[] buffer = request.ReceiveBuffer;
            int start = request.Ranges[RequestHead.QueryRange];
            end = request.Ranges[RequestHead.QueryRange + 1];
            decoded = (request.Flags & RequestFlags.QueryDecoded) != 0;
            if (start == 0 || decoded || FormOctets.IsPlain(buffer, start, end))
            {
                return start;
            }

            request.Flags |= RequestFlags.Altered;
            end = FormOctets.Decode(buffer, start, end);
            if (end < 0)
            {
                throw new HttpException(StatusCode.BadRequest, "The query has a malformed escape or is not UTF-8.");
            }

            request.Ranges[RequestHead.QueryRange + 1] = end;
            request.Flags |= RequestFlags.QueryDecoded;
            decoded = true;
            return start;
        }

        /// <summary>Goes on to the next pair of a query or a form, past empty ones. All in numbers, because a device makes an object of each local structure.</summary>
        /// <param name="buffer">The receive buffer.</param>
        /// <param name="decoded">Whether something was decoded; a form always is.</param>
        /// <param name="next">The index of the pair to go to; then that of the one behind it.</param>
        /// <param name="end">The index behind the last pair.</param>
        /// <param name="name">The index of the name's first octet.</param>
        /// <param name="nameEnd">The index behind the name.</param>
        /// <param name="value">The index of the value's first octet.</param>
        /// <param name="valueEnd">The index behind the value.</param>
        /// <returns>False behind the last one.</returns>
        public static bool NextPair(byte[] buffer, bool decoded, ref int next, int end, out int name, out int nameEnd, out int value, out int valueEnd)
        {
            for (int at = next; at < end;)
            {
                int behind = Octets.IndexOf(buffer, decoded ? FormOctets.PairSeparator : (byte)'&', at, end);
                if (behind < 0)
                {
                    behind = end;
                }

                if (behind != at)
                {
                    int separator = Octets.IndexOf(buffer, decoded ? FormOctets.NameSeparator : (byte)'=', at, behind);
                    name = at;
                    nameEnd = separator < 0 ? behind : separator;
                    value = separator < 0 ? behind : separator + 1;
                    valueEnd = behind;
                    next = behind + 1;
                    return true;
                }

                at = behind + 1;
            }

            next = end;
            name = end;
            nameEnd = end;
            value = end;
            valueEnd = end;
            return false;
        }

        /// <summary>Reads content that is a urlencoded form. Answers 415 when it is something else, 400 when it is malformed.</summary>
        /// <param name="exchange">The exchange.</param>
        /// <param name="contentType">The index of Content-Type among the wanted fields.</param>
        /// <param name="form">The index of its first pair.</param>
        /// <param name="end">The index behind its last pair.</param>
        /// <returns>False when it has answered.</returns>
        public static bool TryForm(HttpExchange exchange, int contentType, out int form, out int end)
        {
            HttpRequest request = exchange.Request;
            form = request.ContentStart;
            end = form;
            if (!MediaTypes.Is(request.Buffer, request.FieldStart(contentType), request.FieldEnd(contentType), FormType))
            {
                exchange.Response.WriteProblem(StatusCode.UnsupportedMediaType, "The content is not " + FormType + ".");
                return false;
            }

            if (!request.DecodeForm())
            {
                exchange.Response.WriteProblem(StatusCode.BadRequest, "The form has a malformed escape or is not UTF-8.");
                return false;
            }

            end = request.ContentEnd;
            return true;
        }

        /// <summary>Reads content that is text in UTF-8. Answers 415 when it says that it is in another charset, 400 when it is not UTF-8.</summary>
        /// <param name="exchange">The exchange.</param>
        /// <param name="contentType">The index of Content-Type among the wanted fields.</param>
        /// <param name="text">The text.</param>
        /// <returns>False when it has answered.</returns>
        public static bool TryText(HttpExchange exchange, int contentType, out string text)
        {
            HttpRequest request = exchange.Request;
            text = string.Empty;
            if (!MediaTypes.IsUtf8(request.Buffer, request.FieldStart(contentType), request.FieldEnd(contentType)))
            {
                exchange.Response.WriteProblem(StatusCode.UnsupportedMediaType, "The content is not in UTF-8.");
                return false;
            }

            if (!Octets.IsUtf8(request.Buffer, request.ContentStart, request.ContentEnd))
            {
                exchange.Response.WriteProblem(StatusCode.BadRequest, "The content is not UTF-8.");
                return false;
            }

            if (request.ContentEnd > request.ContentStart)
            {
                text = Octets.GetString(request.Buffer, request.ContentStart, request.ContentEnd);
            }

            return true;
        }

        private static void Refuse(HttpExchange exchange, string source, string name, string reason)
        {
            exchange.Response.WriteProblem(StatusCode.BadRequest, "The " + source + " '" + name + "' " + reason);
        }
    }
}
