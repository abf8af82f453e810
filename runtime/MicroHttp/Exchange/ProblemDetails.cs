using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>Writes problem details (RFC 9457): <c>{"title":"Not Found","status":404,"detail":"..."}</c>.</summary>
    internal static class ProblemDetails
    {
        internal const string MediaType = "application/problem+json";

        public static void Write(HttpResponse response, StatusCode status, string? detail)
        {
            response.ContentType = MediaType;
            response.Write("{\"title\":\"");
            string title = ReasonPhrase.Of((int)status);
            response.Write(title.Length == 0 ? "Error" : title);
            response.Write("\",\"status\":");
            response.Write((int)status);
            if (detail != null)
            {
                response.Write(",\"detail\":\"");
                WriteEscaped(response, detail);
                response.Write("\"");
            }

            response.Write("}");
        }

        // RFC 8259 7: quotation mark, reverse solidus and U+0000 to U+001F are escaped.
        private static void WriteEscaped(HttpResponse response, string text)
        {
            int from = 0;
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                if (c != '"' && c != '\\' && c >= ' ')
                {
                    continue;
                }

                response.Write(text.Substring(from, i - from));
                response.Write(c == '"' ? "\\\"" : c == '\\' ? "\\\\" : " ");
                from = i + 1;
            }

            response.Write(from == 0 ? text : text.Substring(from));
        }
    }
}
