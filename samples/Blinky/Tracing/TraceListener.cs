using MicroHttp;
using MicroHttp.Hosting;

namespace Blinky.Tracing
{
    /// <summary>Accepts clients as another listener does, and shows what goes between them and the server.</summary>
    internal sealed class TraceListener(Listener inner, TraceWriter writer) : Listener
    {
        private int _connections;

        public override int BoundPort => inner.BoundPort;

        public override void Start() => inner.Start();

        public override Transport? Accept()
        {
            Transport? transport = inner.Accept();
            if (transport == null)
            {
                return null;
            }

            var trace = new ConnectionTrace(++_connections, writer);
            trace.Connected();
            return new TraceTransport(transport, trace);
        }

        public override void Close() => inner.Close();
    }
}
