using System;

namespace MicroHttp.Corpus
{
    /// <summary>Answers with the content it was given.</summary>
    internal sealed class CollectingSink : ContentSink
    {
        private byte[] _content = new byte[64];
        private int _count;

        public override void Write(byte[] buffer, int offset, int count)
        {
            while (_content.Length - _count < count)
            {
                Array.Resize(ref _content, 2 * _content.Length);
            }

            Array.Copy(buffer, offset, _content, _count, count);
            _count += count;
        }

        public override void Complete(HttpExchange exchange) => exchange.Response.Write(_content, 0, _count);
    }
}
