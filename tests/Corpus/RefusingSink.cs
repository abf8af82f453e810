using System;

namespace MicroHttp.Corpus
{
    /// <summary>Wants no content.</summary>
    internal sealed class RefusingSink : ContentSink
    {
        public override bool Begin(HttpExchange exchange, long length)
        {
            exchange.Response.WriteProblem(StatusCode.Forbidden, "No content, please.");
            return false;
        }

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("It was refused.");

        public override void Complete(HttpExchange exchange) => throw new InvalidOperationException("It was refused.");
    }
}
