using System;

namespace MicroHttp.Corpus
{
    /// <summary>Fails at the first piece.</summary>
    internal sealed class FailingSink : ContentSink
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("boom-secret");

        public override void Complete(HttpExchange exchange) => exchange.Response.Write("complete");
    }
}
