using System.Collections.Generic;
using System.Text;

namespace MicroHttp.Streams.Tests.Multipart
{
    /// <summary>Writes down what it is told.</summary>
    internal sealed class TranscriptSink : MultipartSink
    {
        private readonly List<byte> _octets = new List<byte>();

        public string Text => Encoding.UTF8.GetString(_octets.ToArray());

        public int Aborts { get; private set; }

        public override void Abort() => Aborts++;

        protected override void OnPart(MultipartPart part)
        {
            Add("[" + part.Name + (part.IsFile ? "|" + part.FileName + "|" + part.ContentType : "") + ":");
        }

        protected override void OnData(byte[] buffer, int offset, int count)
        {
            Xunit.Assert.NotEqual(0, count);
            _octets.AddRange(new System.ArraySegment<byte>(buffer, offset, count));
        }

        protected override void OnPartEnd() => Add("]");

        protected override void OnComplete(HttpExchange exchange) => exchange.Response.Write(_octets.ToArray());

        private void Add(string text) => _octets.AddRange(Encoding.UTF8.GetBytes(text));
    }
}
