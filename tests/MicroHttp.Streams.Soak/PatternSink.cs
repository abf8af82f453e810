namespace MicroHttp.Streams.Soak
{
    /// <summary>Takes what <see cref="PatternSource"/> yields, and tells how much of it was as it has to be.</summary>
    internal sealed class PatternSink : ContentSink
    {
        private long _at;
        private long _right;

        public override void Write(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                _right += buffer[offset + i] == Pattern.At(_at++) ? 1 : 0;
            }
        }

        public override void Complete(HttpExchange exchange) => exchange.Response.Write(_right);
    }
}
