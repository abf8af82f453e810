using System;
using MicroHttp.Generated;
using MicroHttp.Hosting;
using MicroHttp.Protocol;

namespace MicroHttp.Benchmarks
{
    /// <summary>A connection whose octets come from and go to memory.</summary>
    internal sealed class MemoryDriver : IConnectionDriver
    {
        private readonly ExchangePump _pump;

        public MemoryDriver(IHttpApplication application)
        {
            ServerLimits limits = new ServerLimits();
            _pump = new ServerCore(application, limits).CreatePump(this);
            _pump.Connection.Attach(new byte[limits.ReceiveBuffer], new byte[limits.SendBuffer]);
            _pump.Open(0);
            Sessions = new SessionQuota(limits, 1);
        }

        public SessionQuota Sessions { get; }

        public bool Blocks => false;

        /// <summary>Where the last response is.</summary>
        public ReadOnlyMemory<byte> Response { get; private set; }

        /// <summary>Has a request answered.</summary>
        /// <returns>How many octets the response has.</returns>
        public int Exchange(byte[] request)
        {
            Http1Connection connection = _pump.Connection;
            connection.ReceiveSegment(out byte[] buffer, out int offset, out _);
            request.CopyTo(buffer, offset);
            connection.Received(request.Length);
            while (_pump.Step(0) != PumpStep.Receive)
            {
                // What is to be sent waits until all of it is there.
            }

            connection.SendSegment(out byte[] output, out int start, out int count);
            Response = output.AsMemory(start, count);
            connection.Sent(count, 0);
            return count;
        }

        public bool MakeRoom(Http1Connection connection, ResponseBuffer response) => false;

        public byte[]? GrowReceive(byte[] current, int used, int octets) => null;

        public void Wake()
        {
        }
    }
}
