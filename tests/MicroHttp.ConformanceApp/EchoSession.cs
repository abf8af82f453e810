namespace MicroHttp.Conformance
{
    /// <summary>Returns each message.</summary>
    internal sealed class EchoSession : WebSocketSession
    {
        public EchoSession()
        {
            MaximumMessage = 16777216;
        }

        protected override void OnText(Utf8Slice text) => SendText(text);

        protected override void OnBinary(byte[] buffer, int offset, int count) => SendBinary(buffer, offset, count);
    }
}
