using MicroHttp.Hosting;

namespace Blinky.Tracing
{
    /// <summary>Hands octets on and shows them.</summary>
    internal sealed class TraceTransport(Transport inner, ConnectionTrace trace) : Transport
    {
        public override bool AnswersInClear => inner.AnswersInClear;

        public override bool Open(int milliseconds)
        {
            trace.Connected();
            return inner.Open(milliseconds);
        }

        public override void SetReceiveTimeout(int milliseconds) => inner.SetReceiveTimeout(milliseconds);

        public override void SetSendTimeout(int milliseconds) => inner.SetSendTimeout(milliseconds);

        public override int Receive(byte[] buffer, int offset, int count)
        {
            int received = inner.Receive(buffer, offset, count);
            if (received > 0)
            {
                trace.Received(buffer, offset, received);
            }

            return received;
        }

        public override int Send(byte[] buffer, int offset, int count)
        {
            int sent = inner.Send(buffer, offset, count);
            if (sent > 0)
            {
                trace.Sent(buffer, offset, sent);
            }

            return sent;
        }

        public override void EndReceiving() => inner.EndReceiving();

        public override void EndSending() => inner.EndSending();

        public override void Close()
        {
            inner.Close();
            trace.Closed();
        }
    }
}
