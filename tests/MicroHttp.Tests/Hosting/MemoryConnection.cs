using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using MicroHttp.Generated;
using MicroHttp.Hosting;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Tests.Hosting
{
    /// <summary>Drives one connection in memory: octets in as the test splits them, octets out, a clock to turn.</summary>
    internal sealed class MemoryConnection : IConnectionDriver
    {
        private readonly ExchangePump _pump;
        private readonly List<byte> _output = new List<byte>();
        private bool _woken;

        public MemoryConnection(IHttpApplication application, ServerLimits limits, IServerObserver? observer = null, Transport? transport = null)
        {
            Core = new ServerCore(application, limits) { Observer = observer };
            Core.Clock = Clock;

            // What is allowed at first differs between flavors.
            Core.Hosts.AllowedHosts = null;

            Sessions = new SessionQuota(limits, 4);
            _pump = Core.CreatePump(this);
            _pump.Connection.Attach(new byte[limits.ReceiveBuffer], new byte[limits.SendBuffer]);
            if (transport == null)
            {
                _pump.Open(Clock.Now);
            }
            else
            {
                _pump.Open(Clock.Now, transport);
            }
        }

        public ServerCore Core { get; }

        public TestClock Clock { get; } = new TestClock();

        public bool Blocks => true;

        public SessionQuota Sessions { get; }

        /// <summary>Whether a session has asked for attention since the last turn.</summary>
        public bool IsWoken
        {
            get => Volatile.Read(ref _woken);
            private set => Volatile.Write(ref _woken, value);
        }

        /// <summary>Whether a handler that waits is waited for. Else <see cref="Turn"/> looks after it.</summary>
        public bool AwaitsHandlers { get; set; } = true;

        /// <summary>Whether a handler waits.</summary>
        public bool IsWaiting => _pump.IsWaiting;

        public bool IsClosed { get; private set; }

        public bool HasHalfClosed { get; private set; }

        public string Output => Encoding.Latin1.GetString(_output.ToArray());

        public void ClearOutput() => _output.Clear();

        public void Send(string octets, int split = int.MaxValue)
        {
            byte[] input = Encoding.Latin1.GetBytes(octets);
            int offset = 0;
            while (offset < input.Length && Pump())
            {
                _pump.Connection.ReceiveSegment(out byte[] buffer, out int at, out int room);
                int count = Math.Min(Math.Min(room, split), input.Length - offset);
                Assert.True(count > 0, "The connection takes no octets.");
                Array.Copy(input, offset, buffer, at, count);
                _pump.Connection.Received(count);
                offset += count;
            }

            Pump();
        }

        /// <summary>Ends as when the client is gone.</summary>
        public void Abort()
        {
            _pump.End();
            IsClosed = true;
        }

        public void End()
        {
            _pump.Connection.ReceivedEnd();
            _pump.CancelHandler();
            Pump();
        }

        public void Advance(int milliseconds)
        {
            Clock.Now += milliseconds;
            if (Clock.Now >= _pump.Connection.NextDeadline)
            {
                _pump.Connection.HandleTimeout(Clock.Now);
            }

            Pump();
        }

        /// <summary>Gives an idle connection other buffers, as an event loop does.</summary>
        public void ChangeBuffers()
        {
            Assert.True(_pump.Connection.TryDetach(), "The connection is not idle.");
            _pump.Connection.Attach(new byte[Core.Limits.ReceiveBuffer], new byte[Core.Limits.SendBuffer]);
        }

        public void Wake() => IsWoken = true;

        /// <summary>Asks a session for octets.</summary>
        public void Turn()
        {
            IsWoken = false;
            Pump();
        }

        public bool MakeRoom(Http1Connection connection, ResponseBuffer response)
        {
            Drain();
            return true;
        }

        public byte[]? GrowReceive(byte[] current, int used, int octets) => null;

        /// <summary>Goes on until octets are needed; false when the connection has closed.</summary>
        private bool Pump()
        {
            while (!IsClosed)
            {
                PumpStep step = _pump.Step(Clock.Now);
                if (step == PumpStep.Handler)
                {
                    if (!AwaitsHandlers)
                    {
                        return true;
                    }

                    Assert.True(SpinWait.SpinUntil(() => !_pump.IsWaiting, 30000), "The handler does not end.");
                    continue;
                }

                bool sends = _pump.Connection.HasOutput;
                Drain();
                if (step == PumpStep.Receive || (step == PumpStep.Session && !sends))
                {
                    HasHalfClosed |= _pump.Connection.IsLingering;
                    return true;
                }

                if (step == PumpStep.Close)
                {
                    IsClosed = true;
                    _pump.End();
                }
            }

            return false;
        }

        private void Drain()
        {
            while (_pump.Connection.HasOutput)
            {
                _pump.Connection.SendSegment(out byte[] buffer, out int offset, out int count);
                _output.AddRange(buffer.AsSpan(offset, count));
                _pump.Connection.Sent(count, Clock.Now);
            }
        }

        internal sealed class TestClock : ServerClock
        {
            public long Now { get; set; } = 1000;

            public DateTime? UtcNow { get; set; }

            public override long Milliseconds => Now;

            public override bool TryGetUtcNow(out DateTime utcNow)
            {
                utcNow = UtcNow ?? default;
                return UtcNow != null;
            }
        }
    }
}
