namespace MicroHttp.Corpus
{
    /// <summary>Answers with the number of octets it was given.</summary>
    internal sealed class CountingSink : ContentSink
    {
        private long _count;

        public override bool Begin(HttpExchange exchange, long length)
        {
            _count = 0;
            return true;
        }

        public override void Write(byte[] buffer, int offset, int count) => _count += count;

        public override void Complete(HttpExchange exchange) => exchange.Response.Write(_count);
    }
}
