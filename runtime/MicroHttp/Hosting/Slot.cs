using System;
using System.Threading;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    /// <summary>A thread with buffers and an engine of its own, made at start, that serves one client after another with blocking calls.</summary>
    internal sealed class Slot : IConnectionDriver
    {
        // Times are given to the socket in steps, so that the same wait is not set anew for each request.
        private const int TimeoutStep = 250;

        // A thread of a device that waits for octets can only be woken by closing, so a session's own octets wait for at most so many milliseconds.
        private const int SessionTurn = 50;

        private readonly SlotDriver _owner;
        private readonly ServerCore _core;
        private readonly ExchangePump _pump;
        private readonly Http1Connection _connection;
        private readonly AutoResetEvent _work = new AutoResetEvent(false);
        private readonly AutoResetEvent _woken = new AutoResetEvent(false);
        private readonly byte[] _receive;
        private readonly byte[] _send;
        private readonly Thread _thread;
        private Transport? _transport;
        private bool _halfClosed;
        private bool _sending;

        public Slot(SlotDriver owner, ServerCore core)
        {
            _owner = owner;
            _core = core;
            _receive = new byte[core.Limits.ReceiveBuffer];
            _send = new byte[core.Limits.SendBuffer];
            _pump = core.CreatePump(this);
            _connection = _pump.Connection;
            _thread = new Thread(Run);
            Platform.MakeBackground(_thread);
        }

        /// <inheritdoc/>
        public bool Blocks => true;

        /// <inheritdoc/>
        public SessionQuota Sessions => _owner.Sessions;

        /// <summary>Since when the connection waits for a request; <see cref="long.MaxValue"/> while it does not. Read by the accepting thread.</summary>
        public long IdleSince { get; private set; } = long.MaxValue;

        /// <summary>
        /// Since when the client owes what the slot is blocked for, while it is; <see cref="long.MaxValue"/> while it is not. Read by the accepting thread.
        /// </summary>
        public long OwedSince { get; private set; } = long.MaxValue;

        /// <summary>Whether the slot serves nobody. Kept by <see cref="SlotDriver"/> under its lock.</summary>
        public bool IsFree { get; set; } = true;

        public void Start()
        {
            _thread.Start();
        }

        /// <summary>Serves <paramref name="transport"/>; null ends the thread.</summary>
        public void Serve(Transport? transport)
        {
            _transport = transport;
            _work.Set();
        }

        /// <summary>Asks a connection that waits for its client, from another thread, to give way; a request that has arrived is still answered.</summary>
        public void GiveWay()
        {
            _pump.EndsNext = true;
            if (_sending)
            {
                _transport?.Close();
            }
            else
            {
                _transport?.EndReceiving();
            }
        }

        /// <summary>Ends the connection from another thread.</summary>
        public void Disconnect()
        {
            _transport?.Close();
        }

        public void Join()
        {
            _thread.Join();
        }

        /// <inheritdoc/>
        public void Wake()
        {
            // A session is asked each turn anyway; a handler that waits is not.
            _woken.Set();
        }

        /// <inheritdoc/>
        public bool MakeRoom(Http1Connection connection, ResponseBuffer response)
        {
            Transport? transport = _transport;
            return transport != null && SendAll(transport);
        }

        /// <inheritdoc/>
        public byte[]? GrowReceive(byte[] current, int used, int octets)
        {
            byte[]? larger = Platform.RentBuffer(octets);
            if (larger != null)
            {
                Octets.Copy(current, 0, larger, 0, used);
                ReturnBuffer(current);
            }

            return larger;
        }

        private void Run()
        {
            for (; ; )
            {
                _work.WaitOne();
                Transport? transport = _transport;
                if (transport == null)
                {
                    return;
                }

                try
                {
                    Serve(transport, _core.Clock.Milliseconds);
                }
                catch (ClientGoneException)
                {
                    // In the middle of an answer that is not a handler's.
                }
                catch (Exception exception)
                {
                    // Whatever went wrong is this client's loss alone.
                    _core.Counters.CountFailure();
                    _core.Observer?.HandlerFailed(_pump.Exchange, exception);
                }

                transport.Close();
                IdleSince = long.MaxValue;
                OwedSince = long.MaxValue;
                _owner.Release(this);
            }
        }

        private void Serve(Transport transport, long now)
        {
            transport.SetSendTimeout(_core.Limits.WriteTimeout);
            _halfClosed = false;
            _connection.Attach(_receive, _send);
            _pump.Open(now, transport);
            try
            {
                for (; ; )
                {
                    switch (_pump.Step(now))
                    {
                        case PumpStep.Send:
                            if (!SendAll(transport))
                            {
                                return;
                            }

                            break;

                        case PumpStep.Session:
                            if (_connection.HasOutput ? !SendAll(transport) : !AwaitSession(transport, now))
                            {
                                return;
                            }

                            break;

                        case PumpStep.Handler:
                            AwaitHandler(transport);
                            break;

                        case PumpStep.Receive:
                            if (!SendAll(transport) || !Receive(transport, now))
                            {
                                return;
                            }

                            break;

                        default:
                            if (transport.IsSecure)
                            {
                                EndSending(transport);
                            }

                            return;
                    }

                    now = _core.Clock.Milliseconds;
                }
            }
            finally
            {
                _pump.End();
                _connection.ReceiveSegment(out byte[] buffer, out _, out _);
                _connection.TryDetach();
                ReturnBuffer(buffer);
            }
        }

        private bool Receive(Transport transport, long now)
        {
            if (_connection.IsLingering)
            {
                EndSending(transport);
            }

            bool idle = _connection.IsIdle;
            if (idle)
            {
                if (_core.IsStopping)
                {
                    return false;
                }

                IdleSince = now;
                RestoreBuffer();
            }

            long wait = _connection.NextDeadline - now;
            if (wait <= 0)
            {
                _connection.HandleTimeout(now);
                return true;
            }

            int step = wait > int.MaxValue - TimeoutStep ? int.MaxValue / TimeoutStep : (int)((wait + TimeoutStep - 1) / TimeoutStep);
            transport.SetReceiveTimeout(step * TimeoutStep);
            OwedSince = _connection.OwedSince;
            int received = Receive(transport);
            OwedSince = long.MaxValue;
            IdleSince = long.MaxValue;

            return Take(received);
        }

        /// <summary>Waits a turn for octets that a session may take.</summary>
        private bool AwaitSession(Transport transport, long now)
        {
            long wait = _connection.NextDeadline - now;
            int turn = wait >= SessionTurn ? SessionTurn : wait <= 0 ? 0 : (int)wait;
            _connection.ReceiveSegment(out _, out _, out int room);
            if (room == 0)
            {
                Thread.Sleep(turn);
                return true;
            }

            if (!transport.Wait(turn))
            {
                return true;
            }

            transport.SetReceiveTimeout(SessionTurn);
            return Take(Receive(transport));
        }

        /// <summary>Waits a turn for a handler; when the client goes meanwhile the handler is told, and still waited for: the exchange is its own until it ends.</summary>
        private void AwaitHandler(Transport transport)
        {
            while (_pump.IsWaiting)
            {
                if (_woken.WaitOne(SessionTurn, false) || _core.IsStopping)
                {
                    return;
                }

                // What a secure transport has is not known without taking it.
                _connection.ReceiveSegment(out _, out _, out int room);
                if (room == 0 || transport.IsSecure || !transport.Wait(0))
                {
                    continue;
                }

                int received = Receive(transport);
                if (received <= 0 && received != Transport.TimedOut)
                {
                    _connection.ReceivedEnd();
                    _pump.CancelHandler();
                }
                else if (received > 0)
                {
                    _connection.Received(received);
                }
            }
        }

        private int Receive(Transport transport)
        {
            _connection.ReceiveSegment(out byte[] buffer, out int offset, out int count);
            return transport.Receive(buffer, offset, count);
        }

        /// <summary>Tells the engine what came of receiving.</summary>
        /// <returns>False when the client is gone.</returns>
        private bool Take(int received)
        {
            if (received > 0)
            {
                _connection.Received(received);
                return true;
            }

            if (received == 0)
            {
                _connection.ReceivedEnd();
                return true;
            }

            if (received == Transport.TimedOut)
            {
                _connection.HandleTimeout(_core.Clock.Milliseconds);
                return true;
            }

            return false;
        }

        /// <summary>Says that nothing follows; by TLS, which tells an end from a connection that was cut, only where that is so.</summary>
        private void EndSending(Transport transport)
        {
            if (!_halfClosed && (_connection.EndsWhole || !transport.IsSecure))
            {
                _halfClosed = true;
                transport.EndSending();
            }
        }

        private bool SendAll(Transport transport)
        {
            while (_connection.HasOutput)
            {
                _connection.SendSegment(out byte[] buffer, out int offset, out int count);
                _sending = true;
                OwedSince = _connection.OwedSince;
                int sent = transport.Send(buffer, offset, count);
                OwedSince = long.MaxValue;
                _sending = false;
                if (sent <= 0)
                {
                    return false;
                }

                long now = _core.Clock.Milliseconds;
                _connection.Sent(sent, now);
                if (_connection.ReadsTooSlowly(now))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Gives back a receive buffer that was enlarged for content.</summary>
        private void RestoreBuffer()
        {
            _connection.ReceiveSegment(out byte[] buffer, out _, out _);
            if (buffer != _receive)
            {
                _connection.ReplaceReceiveBuffer(_receive);
                ReturnBuffer(buffer);
            }
        }

        private void ReturnBuffer(byte[] buffer)
        {
            if (buffer != _receive)
            {
                Platform.ReturnBuffer(buffer);
            }
        }
    }
}
