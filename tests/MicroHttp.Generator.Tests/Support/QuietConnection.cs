using System;
using MicroHttp.Generated;
using MicroHttp.Hosting;
using MicroHttp.Protocol;

namespace MicroHttp.Generator.Tests.Support
{
    /// <summary>A connection in memory that keeps nothing of what is sent.</summary>
    internal sealed class QuietConnection : IConnectionDriver
    {
        private readonly ExchangePump _pump;

        public QuietConnection(IHttpApplication application)
        {
            var limits = new ServerLimits();
            Sessions = new SessionQuota(limits, 4);
            _pump = new ServerCore(application, limits).CreatePump(this);
            _pump.Connection.Attach(new byte[4096], new byte[4096]);
            _pump.Open(0);
        }

        public bool Blocks => true;

        public SessionQuota Sessions { get; }

        /// <summary>Sends a request again and again.</summary>
        public void Repeat(byte[] request, int times)
        {
            for (int i = 0; i < times; i++)
            {
                _pump.Connection.ReceiveSegment(out byte[] buffer, out int offset, out _);
                Array.Copy(request, 0, buffer, offset, request.Length);
                _pump.Connection.Received(request.Length);
                while (_pump.Step(0) != PumpStep.Receive)
                {
                    Drain();
                }

                Drain();
            }
        }

        public void Wake()
        {
        }

        public bool MakeRoom(Http1Connection connection, ResponseBuffer response)
        {
            Drain();
            return true;
        }

        public byte[]? GrowReceive(byte[] current, int used, int octets) => null;

        private void Drain()
        {
            while (_pump.Connection.HasOutput)
            {
                _pump.Connection.SendSegment(out _, out _, out int count);
                _pump.Connection.Sent(count, 0);
            }
        }
    }
}
