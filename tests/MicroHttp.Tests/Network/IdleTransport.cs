using MicroHttp.Hosting;

namespace MicroHttp.Tests.Network
{
    /// <summary>A client that says nothing.</summary>
    internal sealed class IdleTransport : Transport
    {
        public bool IsClosed { get; private set; }

        public bool HasEnded { get; private set; }

        public override void SetReceiveTimeout(int milliseconds)
        {
        }

        public override void SetSendTimeout(int milliseconds)
        {
        }

        public override int Receive(byte[] buffer, int offset, int count) => 0;

        public override int Send(byte[] buffer, int offset, int count) => count;

        public override void EndSending() => HasEnded = true;

        public override void Close() => IsClosed = true;
    }
}
