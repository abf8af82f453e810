using System;
using MicroHttp.Hosting;

namespace Blinky.Tracing
{
    /// <summary>Hands octets on and shows them.</summary>
    internal sealed class TraceTransport(Transport inner, ConnectionTrace trace) : Transport
    {
        // Octets that were shown, and not taken by the client yet.
        private int _shown;

        public override bool IsSecure => inner.IsSecure;

        public override byte[]? ClientCertificate => inner.ClientCertificate;

        public override byte[]? ResponseFields => inner.ResponseFields;

        public override void SetReceiveTimeout(int milliseconds) => inner.SetReceiveTimeout(milliseconds);

        public override void SetSendTimeout(int milliseconds) => inner.SetSendTimeout(milliseconds);

        public override bool Wait(int milliseconds) => inner.Wait(milliseconds);

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
            // Shown first: a client that has its answer may be quicker than what shows it.
            trace.Sent(buffer, offset + _shown, count - _shown);
            int sent = inner.Send(buffer, offset, count);
            _shown = count - Math.Max(sent, 0);
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
