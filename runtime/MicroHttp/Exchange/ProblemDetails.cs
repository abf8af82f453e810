using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>Writes problem details (RFC 9457): <c>{"title":"Not Found","status":404,"detail":"..."}</c>.</summary>
    internal static class ProblemDetails
    {
        internal const string MediaType = "application/problem+json";

        private static readonly string KeptMediaType = MediaType;

        public static void Write(HttpResponse response, StatusCode status, string? detail)
        {
            response.DefaultContentType(KeptMediaType);
            response.AppendText(ServerText.ProblemTitle);
            WriteTitle(response, (int)status);
            response.AppendText(ServerText.ProblemStatus);
            response.Write((int)status);
            if (detail != null)
            {
                response.AppendText(ServerText.ProblemDetail);
                WriteEscaped(response, detail);
                WriteOctet(response, (byte)'"');
            }

            WriteOctet(response, (byte)'}');
        }

        private static void WriteTitle(HttpResponse response, int status)
        {
            int at = response.Reserve(ReasonPhrase.Room);
            int end = ReasonPhrase.Write(status, response.Buffer, at);
            if (end == at)
            {
                end = Octets.WriteAscii("Error", response.Buffer, at);
            }

            response.Advance(end - at);
        }

        private static void WriteOctet(HttpResponse response, byte octet)
        {
            response.Buffer[response.Reserve(1)] = octet;
            response.Advance(1);
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
                if (c >= ' ')
                {
                    WriteOctet(response, (byte)'\\');
                }

                WriteOctet(response, (byte)(c < ' ' ? ' ' : c));
                from = i + 1;
            }

            response.Write(from == 0 ? text : text.Substring(from));
        }
    }
}
