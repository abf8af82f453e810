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
        private readonly ExchangePump _pump;

        // Set when there is a client, when a handler that was waited for has ended, and when the thread is to end.
        private readonly AutoResetEvent _work = new AutoResetEvent(false);
        private readonly byte[] _receive;
        private readonly Thread _thread;

        // What the thread waits for, and since when. Read by the accepting thread.
        private SlotWait _wait;
        private long _waitSince;

        public Slot(SlotDriver owner, ServerCore core)
        {
            _owner = owner;
            _receive = new byte[core.Limits.ReceiveBuffer];
            _pump = core.CreatePump(this);
            _pump.Connection.Attach(_receive, new byte[core.Limits.SendBuffer]);
            _thread = new Thread(Run);
            Platform.MakeBackground(_thread);
        }

        /// <inheritdoc/>
        public bool Blocks => true;

        /// <inheritdoc/>
        public SessionQuota Sessions => _owner.Sessions;

        /// <summary>Since when the connection waits for a request; <see cref="long.MaxValue"/> while it does not.</summary>
        public long IdleSince => _wait == SlotWait.Request ? _waitSince : long.MaxValue;

        /// <summary>Since when the client owes what the slot is blocked for, while it is; <see cref="long.MaxValue"/> while it is not.</summary>
        public long OwedSince => _wait == SlotWait.Octets || _wait == SlotWait.Reader ? _waitSince : long.MaxValue;

        /// <summary>Whom the slot serves; null while it is free. Kept by <see cref="SlotDriver"/> under its lock.</summary>
        public Transport? Client { get; set; }

        public void Start()
        {
            _thread.Start();
        }

        /// <summary>Asks a connection that waits for its client, from another thread, to give way; a request that has arrived is still answered.</summary>
        public void GiveWay()
        {
            _pump.EndsNext = true;
            if (_wait == SlotWait.Reader)
            {
                Client?.Close();
            }
            else
            {
                Client?.EndReceiving();
            }
        }

        /// <summary>Ends the connection from another thread.</summary>
        public void Disconnect()
        {
            Client?.Close();
        }

        public void Join()
        {
            _thread.Join();
        }

        /// <summary>Has the thread look what there is to do: a client, a handler that has ended, or its own end.</summary>
        public void Wake()
        {
            // A session is asked each turn anyway.
            _work.Set();
        }

        /// <inheritdoc/>
        public bool MakeRoom(Http1Connection connection, ResponseBuffer response)
        {
            Transport? transport = Client;
            long now = 0;
            return transport != null && SendAll(transport, ref now);
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
            while (!_owner.HasEnded)
            {
                _work.WaitOne();
                Transport? transport = Client;
                if (transport == null)
                {
                    // Woken for the last client, or for the end.
                    continue;
                }

                try
                {
                    Serve(transport, _owner.Core.Clock.Milliseconds);
                }
                catch (ClientGoneException)
                {
                    // In the middle of an answer that is not a handler's.
                }
                catch (Exception exception)
                {
                    // Whatever went wrong is this client's loss alone.
                    _owner.Core.Counters.CountFailure();
                    _owner.Core.Observer?.HandlerFailed(_pump.Exchange, exception);
                }

                transport.Close();
                _wait = SlotWait.Nothing;
                _owner.Release(this);
            }
        }

        private void Serve(Transport transport, long now)
        {
            transport.SetSendTimeout(_owner.Core.Limits.WriteTimeout);
            _pump.Open(now, transport);
            try
            {
                for (; ; )
                {
                    switch (_pump.Step(now))
                    {
                        case PumpStep.Send:
                            if (!SendAll(transport, ref now))
                            {
                                return;
                            }

                            break;

                        case PumpStep.Session:
                            if (_pump.Connection.HasOutput ? !SendAll(transport, ref now) : !AwaitSession(transport, now))
                            {
                                return;
                            }

                            break;

                        case PumpStep.Handler:
                            AwaitHandler(transport);
                            break;

                        case PumpStep.Receive:
                            if (!SendAll(transport, ref now) || !Receive(transport, now))
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

                    now = _owner.Core.Clock.Milliseconds;
                }
            }
            finally
            {
                _pump.End();
                RestoreBuffer();
            }
        }

        private bool Receive(Transport transport, long now)
        {
            Http1Connection connection = _pump.Connection;
            bool idle = connection.IsIdle;
            if (idle)
            {
                if (_owner.Core.IsStopping)
                {
                    return false;
                }

                _waitSince = now;
                _wait = SlotWait.Request;
                RestoreBuffer();
            }
            else if (connection.IsLingering)
            {
                EndSending(transport);
            }

            long wait = connection.NextDeadline - now;
            if (wait <= 0)
            {
                connection.HandleTimeout(now);
                return true;
            }

            int step = wait > int.MaxValue - TimeoutStep ? int.MaxValue / TimeoutStep : (int)((wait + TimeoutStep - 1) / TimeoutStep);
            transport.SetReceiveTimeout(step * TimeoutStep);
            if (!idle)
            {
                Owe(SlotWait.Octets);
            }

            connection.ReceiveSegment(out byte[] buffer, out int offset, out int count);
            int received = transport.Receive(buffer, offset, count);
            _wait = SlotWait.Nothing;
            return Take(received);
        }

        /// <summary>Waits a turn for octets that a session may take.</summary>
        private bool AwaitSession(Transport transport, long now)
        {
            long wait = _pump.Connection.NextDeadline - now;
            int turn = wait >= SessionTurn ? SessionTurn : wait <= 0 ? 0 : (int)wait;
            _pump.Connection.ReceiveSegment(out _, out _, out int room);
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
                if (_work.WaitOne(SessionTurn, false) || _owner.Core.IsStopping)
                {
                    return;
                }

                // What a secure transport has is not known without taking it.
                _pump.Connection.ReceiveSegment(out _, out _, out int room);
                if (room == 0 || transport.IsSecure || !transport.Wait(0))
                {
                    continue;
                }

                int received = Receive(transport);
                if (received <= 0 && received != Transport.TimedOut)
                {
                    _pump.Connection.ReceivedEnd();
                    _pump.CancelHandler();
                }
                else if (received > 0)
                {
                    _pump.Connection.Received(received);
                }
            }
        }

        private int Receive(Transport transport)
        {
            _pump.Connection.ReceiveSegment(out byte[] buffer, out int offset, out int count);
            return transport.Receive(buffer, offset, count);
        }

        /// <summary>Tells the engine what came of receiving.</summary>
        /// <returns>False when the client is gone.</returns>
        private bool Take(int received)
        {
            if (received > 0)
            {
                _pump.Connection.Received(received);
                return true;
            }

            if (received == 0)
            {
                _pump.Connection.ReceivedEnd();
                return true;
            }

            if (received == Transport.TimedOut)
            {
                _pump.Connection.HandleTimeout(_owner.Core.Clock.Milliseconds);
                return true;
            }

            return false;
        }

        /// <summary>Says that nothing follows; by TLS, which tells an end from a connection that was cut, only where that is so.</summary>
        private void EndSending(Transport transport)
        {
            if (!_pump.Connection.IsSendingEnded && (_pump.Connection.EndsWhole || !transport.IsSecure))
            {
                _pump.Connection.IsSendingEnded = true;
                transport.EndSending();
            }
        }

        /// <param name="transport">The client.</param>
        /// <param name="now">The time; then that at which all was sent, from which on the client may be idle.</param>
        private bool SendAll(Transport transport, ref long now)
        {
            Http1Connection connection = _pump.Connection;
            if (!connection.HasOutput)
            {
                return true;
            }

            for (; ; )
            {
                connection.SendSegment(out byte[] buffer, out int offset, out int count);
                Owe(SlotWait.Reader);
                int sent = transport.Send(buffer, offset, count);
                _wait = SlotWait.Nothing;
                if (sent <= 0)
                {
                    return false;
                }

                now = _owner.Core.Clock.Milliseconds;
                connection.Sent(sent, now);
                if (!connection.HasOutput)
                {
                    return true;
                }

                if (connection.ReadsTooSlowly(now))
                {
                    return false;
                }
            }
        }

        /// <summary>Says, before a call that may block, what the client owes, and since when.</summary>
        private void Owe(SlotWait wait)
        {
            _waitSince = _pump.Connection.OwedSince;
            _wait = wait;
        }

        /// <summary>Gives back a receive buffer that was enlarged for content.</summary>
        private void RestoreBuffer()
        {
            byte[] buffer = _pump.Connection.ReceiveBuffer;
            if (buffer != _receive)
            {
                _pump.Connection.ReplaceReceiveBuffer(_receive);
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
