using System.Text;

namespace MicroHttp.Streams.Tests.WebSockets
{
    /// <summary>Returns what it gets, whole or in pieces, and remembers how it ended.</summary>
    internal sealed class EchoSession(bool inPieces = false) : WebSocketSession
    {
        public StringBuilder Events { get; } = new StringBuilder();

        public string[] Speaks { get; set; } = [];

        public string? Greeting { get; set; }

        public string? ThrowsOn { get; set; }

        protected override string[] Subprotocols => Speaks;

        protected override bool TakesPieces => inPieces;

        protected override void OnOpen()
        {
            Events.Append("open ");
            if (Greeting != null)
            {
                SendText(Greeting);
            }
        }

        protected override void OnText(Utf8Slice text)
        {
            if (ThrowsOn != null && text.Is(ThrowsOn))
            {
                throw new System.InvalidOperationException(ThrowsOn);
            }

            SendText(text);
        }

        protected override void OnBinary(byte[] buffer, int offset, int count) => SendBinary(buffer, offset, count);

        protected override void OnPiece(WebSocketMessageKind kind, byte[] buffer, int offset, int count, bool isLast) => SendPiece(kind, buffer, offset, count, isLast);

        protected override void OnClosed(int code, string reason) => Events.Append("closed ").Append(code).Append(reason);
    }
}
