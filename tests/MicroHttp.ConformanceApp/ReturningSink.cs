using System;

namespace MicroHttp.Conformance
{
    /// <summary>Collects the content and returns it.</summary>
    internal sealed class ReturningSink : ContentSink
    {
        private byte[] _content = new byte[256];
        private int _count;

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (_content.Length - _count < count)
            {
                byte[] larger = new byte[2 * (_count + count)];
                Array.Copy(_content, 0, larger, 0, _count);
                _content = larger;
            }

            Array.Copy(buffer, offset, _content, _count, count);
            _count += count;
        }

        public override void Complete(HttpExchange exchange)
        {
            exchange.Response.Status = StatusCode.Ok;
            exchange.Response.SetContentLength(_count);
            exchange.Response.Write(_content, 0, _count);
        }
    }
}
