using System;
using MicroHttp.Generated;
using MicroHttp.Hosting;
using MicroHttp.Protocol;

namespace MicroHttp.Corpus
{
    /// <summary>
    /// Takes one connection through engine and pump in memory: octets in as they are split, octets out, a clock to turn. The part of the receive buffer that holds nothing is
    /// filled with guard octets, as far as anything could reach, before each step and looked at after it.
    /// </summary>
    internal sealed class MemoryClient : IConnectionDriver
    {
        // More than the engine reads or writes at once.
        private const int Guarded = 128;

        private readonly ServerLimits _limits;
        private readonly ClientOptions _options;
        private readonly ExchangePump _pump;
        private readonly Http1Connection _connection;
        private bool _closed;

        public MemoryClient(IHttpApplication application, ServerLimits limits, ClientOptions options, string[]? allowedHosts = null)
        {
            _limits = limits;
            _options = options;
            Core = new ServerCore(application, limits) { Observer = Transcript, Clock = Clock };
            Core.Hosts.AllowedHosts = allowedHosts;
            _pump = Core.CreatePump(this);
            _connection = _pump.Connection;
            Transcript.Head = _pump.Exchange.Request;
            _connection.Attach(new byte[limits.ReceiveBuffer], new byte[limits.SendBuffer]);
            _pump.Open(Clock.Now);
            Run();
        }

        public ServerCore Core { get; }

        public ManualClock Clock { get; } = new ManualClock();

        public Transcript Transcript { get; } = new Transcript();

        public Http1Connection Connection => _connection;

        /// <summary>Whether the server has closed the connection, or its sending side.</summary>
        public bool IsClosed => _closed || _connection.IsLingering;

        /// <summary>Whether the server has closed the connection and would not take octets any more.</summary>
        public bool IsGone => _closed;

        bool IConnectionDriver.Blocks => _options.Blocks;

        SessionQuota IConnectionDriver.Sessions { get; } = new SessionQuota(new ServerLimits(), 4);

        void IWakeUp.Wake()
        {
        }

        /// <summary>Sends octets, at most <paramref name="piece"/> at a time, until the server takes no more.</summary>
        public void Send(byte[] octets, int offset, int count, int piece = int.MaxValue)
        {
            int end = offset + count;
            while (offset < end && !_closed)
            {
                _connection.ReceiveSegment(out byte[] buffer, out int at, out int room);
                if (room <= 0)
                {
                    throw new InvalidOperationException("The connection waits for octets and has no room for them.");
                }

                int part = Math.Min(Math.Min(room, piece), end - offset);
                int guarded = Math.Min(at + room, at + part + (piece < Guarded ? Guarded / 4 : Guarded));
                for (int i = at + part; i < guarded; i++)
                {
                    buffer[i] = _options.Guard;
                }

                Array.Copy(octets, offset, buffer, at, part);
                _connection.Received(part);
                offset += part;
                Run();
                CheckGuard(buffer, at + part, guarded);
            }
        }

        /// <summary>Closes the client's sending side.</summary>
        public void End()
        {
            if (!_closed)
            {
                _connection.ReceivedEnd();
                Run();
            }
        }

        /// <summary>Turns the clock, stopping at each deadline on the way.</summary>
        public void Wait(int milliseconds)
        {
            long until = Clock.Now + milliseconds;
            while (!_closed && _connection.NextDeadline <= until)
            {
                Clock.Now = Math.Max(Clock.Now, _connection.NextDeadline);
                _connection.HandleTimeout(Clock.Now);
                Run();
            }

            Clock.Now = until;
        }

        /// <summary>Reads at most so many octets of what waits for a client that stalls.</summary>
        public void Read(int octets)
        {
            if (!_closed && octets > 0 && _connection.HasOutput)
            {
                Transfer(octets);
                Run();
            }
        }

        /// <summary>Goes away in the middle of whatever it was.</summary>
        public void Reset()
        {
            if (!_closed)
            {
                _closed = true;
                _pump.End();
            }
        }

        /// <summary>Comes as the next client of the same connection object.</summary>
        public void Reopen()
        {
            _closed = false;
            _pump.Open(Clock.Now);
            Run();
        }

        /// <summary>What has become of the connection so far.</summary>
        public Transcript Finish()
        {
            if (!_options.Stalls)
            {
                Drain(0);
            }

            Transcript.FinalState = IsClosed ? FinalState.Closed : FinalState.Open;
            return Transcript;
        }

        public bool MakeRoom(Http1Connection connection, ResponseBuffer response)
        {
            if (_options.Blocks)
            {
                Drain(0);
                return true;
            }

            int size = 2 * response.Buffer.Length;
            if (size < 0)
            {
                return false;
            }

            response.Grow(new byte[size]);
            return true;
        }

        public byte[]? GrowReceive(byte[] current, int used, int octets)
        {
            if (!_options.Grows)
            {
                return null;
            }

            byte[] larger = new byte[octets];
            Array.Copy(current, larger, used);
            return larger;
        }

        private void Run()
        {
            while (!_closed)
            {
                switch (_pump.Step(Clock.Now))
                {
                    case PumpStep.Receive:
                        Drain(_options.SendPiece);
                        if (_connection.HasEnded)
                        {
                            throw new InvalidOperationException("The connection waits for octets of a client that has closed its sending side.");
                        }

                        return;

                    case PumpStep.Send:
                        if (_options.Stalls)
                        {
                            return;
                        }

                        Drain(_options.SendPiece);
                        break;

                    default:
                        if (_connection.HasOutput)
                        {
                            throw new InvalidOperationException("The connection ends with output that was not sent.");
                        }

                        _closed = true;
                        _pump.End();
                        break;
                }
            }
        }

        private void Drain(int most)
        {
            while (_connection.HasOutput && !_options.Stalls)
            {
                Transfer(most == 0 ? int.MaxValue : most);
                if (most != 0)
                {
                    return;
                }
            }
        }

        private void Transfer(int most)
        {
            _connection.SendSegment(out byte[] buffer, out int offset, out int count);
            int part = Math.Min(count, most);
            Transcript.Append(buffer, offset, part);

            // What was sent is nobody's any more.
            for (int i = offset; i < offset + part; i++)
            {
                buffer[i] = _options.Guard;
            }

            _connection.Sent(part, Clock.Now);
        }

        private void CheckGuard(byte[] buffer, int start, int end)
        {
            for (int i = start; i < end; i++)
            {
                if (buffer[i] != _options.Guard)
                {
                    throw new InvalidOperationException("The engine wrote behind what was received.");
                }
            }
        }
    }
}
