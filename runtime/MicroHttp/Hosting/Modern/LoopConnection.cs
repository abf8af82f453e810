using System.Threading;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>One client of an <see cref="EventLoop"/>. It is used again for another client when this one has gone.</summary>
    internal sealed class LoopConnection : IConnectionDriver
    {
        private readonly EventLoop _loop;
        private readonly ServerCore _core;
        private readonly ExchangePump _pump;
        private readonly Http1Connection _connection;
        private LoopLayer? _layer;
        private int _descriptor = -1;
        private uint _events;
        private bool _attached;
        private bool _halfClosed;
        private bool _layerEnded;
        private bool _inSession;
        private bool _inHandler;
        private bool _closing;
        private int _woken;
        private long _openedAt;
        private long _idleSince;

        public LoopConnection(EventLoop loop, ServerCore core, int index)
        {
            _loop = loop;
            _core = core;
            Index = index;
            _pump = core.CreatePump(this);
            _connection = _pump.Connection;
        }

        /// <summary>Its place in the loop's table.</summary>
        public int Index { get; }

        /// <inheritdoc/>
        public bool Blocks => false;

        /// <inheritdoc/>
        public SessionQuota Sessions => _loop.Sessions;

        public bool IsOpen => _descriptor >= 0;

        public long NextDeadline => _connection.NextDeadline;

        /// <summary>Since when it waits for a request; <see cref="long.MaxValue"/> while it does not.</summary>
        public long IdleSince => _connection.IsIdle ? _idleSince : long.MaxValue;

        /// <summary>Since when its client owes what the server waits for, a first octet for instance; <see cref="long.MaxValue"/> when nothing is owed.</summary>
        public long OwedSince => _connection.IsIdle && _idleSince == long.MaxValue ? _openedAt : _connection.OwedSince;

        public void Open(LoopClient client, long now)
        {
            int descriptor = client.Descriptor;
            _descriptor = descriptor;
            _layer = client.Layer;
            _halfClosed = false;
            _layerEnded = false;
            _inSession = false;
            _inHandler = false;
            _closing = false;
            _events = Linux.EpollIn;
            _idleSince = long.MaxValue;
            _openedAt = now;
            if (Linux.Control(_loop.Epoll, Linux.EpollAdd, descriptor, _events, Index) != 0)
            {
                _descriptor = -1;
                CloseLayer();
                Linux.Close(descriptor);
                _loop.Release(this);
                return;
            }

            _pump.Open(now, _layer, client.RedirectPort);
            _attached = false;
            if (_layer != null)
            {
                // What the client has sent with the end of its handshake is not in the socket any more.
                Run(now);
            }
        }

        /// <summary>Deals with what epoll reported.</summary>
        public void Handle(uint events, long now)
        {
            if (_closing)
            {
                return;
            }

            if ((events & Linux.EpollOut) != 0 && !SendOutput(now))
            {
                return;
            }

            if ((events & (Linux.EpollIn | Linux.EpollHangUp | Linux.EpollError)) != 0 && (_events & Linux.EpollIn) != 0)
            {
                _layer?.OnReadable();
                if (!ReceiveInput())
                {
                    return;
                }
            }
            else if ((events & (Linux.EpollHangUp | Linux.EpollError)) != 0)
            {
                Close();
                return;
            }

            Run(now);
        }

        /// <inheritdoc/>
        public void Wake()
        {
            if (Interlocked.Exchange(ref _woken, 1) == 0)
            {
                _loop.Wake(this);
            }
        }

        /// <summary>Asks the session for octets after <see cref="Wake"/>.</summary>
        public void HandleWake(long now)
        {
            Volatile.Write(ref _woken, 0);
            if (!IsOpen)
            {
                return;
            }

            if (_closing)
            {
                // The handler that kept it has ended, unless the loop itself has woken it.
                Close();
                return;
            }

            // A session whose client has not read the last octets is asked when it has.
            if (_inHandler || (_inSession && !_connection.HasOutput))
            {
                Run(now);
            }
        }

        /// <summary>Lets time pass.</summary>
        public void HandleTimeout(long now)
        {
            _connection.HandleTimeout(now);
            Run(now);
        }

        /// <summary>Ends the connection where it waits for a request.</summary>
        public bool CloseIfIdle()
        {
            if (!_connection.IsIdle)
            {
                return false;
            }

            _layer?.EndSending();
            Close();
            return true;
        }

        /// <summary>Ends the connection, as soon as no handler needs it any more.</summary>
        public void Close()
        {
            if (IsOpen && _pump.IsWaiting)
            {
                if (!_closing)
                {
                    _closing = true;
                    _ = Linux.Control(_loop.Epoll, Linux.EpollDelete, _descriptor, 0, 0);
                }

                _pump.CancelHandler();
                return;
            }

            Abandon();
        }

        /// <summary>Ends the connection, whether or not a handler still needs it: nobody else will.</summary>
        public void Abandon()
        {
            int descriptor = _descriptor;
            if (descriptor < 0)
            {
                return;
            }

            _descriptor = -1;
            _pump.End();
            Detach();
            CloseLayer();
            Linux.Close(descriptor);
            _loop.Release(this);
        }

        /// <inheritdoc/>
        public bool MakeRoom(Http1Connection connection, ResponseBuffer response)
        {
            int size = 2 * response.Buffer.Length;
            if (size < 0)
            {
                return false;
            }

            byte[] smaller = response.Grow(BufferPool.RentLarger(size));
            if (_loop.IsCurrent)
            {
                // A handler that has waited goes on elsewhere, and the pool belongs to the loop.
                _loop.SendBuffers.Return(smaller);
            }

            return true;
        }

        /// <inheritdoc/>
        public byte[]? GrowReceive(byte[] current, int used, int octets)
        {
            byte[] larger = BufferPool.RentLarger(octets);
            System.Buffer.BlockCopy(current, 0, larger, 0, used);
            _loop.ReceiveBuffers.Return(current);
            return larger;
        }

        /// <summary>Goes on until octets have to come or go.</summary>
        private void Run(long now)
        {
            Attach();
            for (; ; )
            {
                PumpStep step = _pump.Step(now);
                _inSession = step == PumpStep.Session;
                _inHandler = step == PumpStep.Handler;
                if (step == PumpStep.Close)
                {
                    EndLayer();
                    Close();
                    return;
                }

                if (_inHandler)
                {
                    // The response is the handler's until it ends, and what was to be sent before is in the same buffer.
                    AwaitHandler();
                    return;
                }

                if (_connection.HasOutput)
                {
                    if (!SendOutput(now))
                    {
                        return;
                    }

                    if (_connection.HasOutput)
                    {
                        // What the client sends waits until it has read.
                        Listen(Linux.EpollOut);
                        return;
                    }

                    if (step != PumpStep.Receive)
                    {
                        continue;
                    }
                }

                if (_layer != null && TakeBuffered())
                {
                    if (!IsOpen)
                    {
                        return;
                    }

                    continue;
                }

                if (step == PumpStep.Receive)
                {
                    Await(now);
                    return;
                }

                if (_inSession)
                {
                    AwaitSession();
                    return;
                }
            }
        }

        /// <summary>Waits for input; an idle connection gives its buffers back.</summary>
        private void Await(long now)
        {
            if (_connection.IsLingering && !_halfClosed)
            {
                EndLayer();
                _halfClosed = true;
                Linux.EndSending(_descriptor);
            }

            Listen(Linux.EpollIn);
            _idleSince = long.MaxValue;
            if (_connection.IsIdle)
            {
                if (_core.IsStopping)
                {
                    Close();
                    return;
                }

                _idleSince = now;
                Detach();
            }

            _loop.Expect(_connection.NextDeadline);
        }

        /// <summary>Waits for either side of a session; while both are silent it has no buffers.</summary>
        private void AwaitSession()
        {
            _connection.ReceiveSegment(out _, out _, out int room);
            Listen(room > 0 ? Linux.EpollIn : 0);
            _idleSince = long.MaxValue;
            _loop.Expect(_connection.NextDeadline);
            Detach();
        }

        /// <summary>Waits for a handler; meanwhile the client may send more, or go.</summary>
        private void AwaitHandler()
        {
            _connection.ReceiveSegment(out _, out _, out int room);
            Listen(room > 0 ? Linux.EpollIn : 0);
            _idleSince = long.MaxValue;
        }

        private bool ReceiveInput()
        {
            Attach();
            _connection.ReceiveSegment(out byte[] buffer, out int offset, out int count);
            if (count == 0)
            {
                return true;
            }

            return Take(_layer == null ? Receive(buffer, offset, count) : _layer.Receive(buffer, offset, count));
        }

        /// <summary>Takes what a layer holds, which the socket says nothing about.</summary>
        /// <returns>False when it holds nothing, or there is no room.</returns>
        private bool TakeBuffered()
        {
            _connection.ReceiveSegment(out byte[] buffer, out int offset, out int count);
            int received = count == 0 || _layerEnded ? Transport.TimedOut : _layer!.Receive(buffer, offset, count);
            if (received == Transport.TimedOut)
            {
                return false;
            }

            Take(received);
            return true;
        }

        private int Receive(byte[] buffer, int offset, int count)
        {
            int received = Linux.Receive(_descriptor, buffer, offset, count);
            if (received >= 0)
            {
                return received;
            }

            int error = Linux.LastError;
            return error == Linux.TryAgain || error == Linux.Interrupted ? Transport.TimedOut : Transport.Gone;
        }

        /// <summary>Tells the engine what came of receiving.</summary>
        /// <returns>False when the client is gone.</returns>
        private bool Take(int received)
        {
            if (received > 0)
            {
                _connection.Received(received);
            }
            else if (received == 0)
            {
                _layerEnded = true;
                _connection.ReceivedEnd();
                _pump.CancelHandler();
            }
            else if (received == Transport.Gone)
            {
                Close();
                return false;
            }

            return true;
        }

        /// <summary>Sends what can be sent.</summary>
        /// <returns>False when the client is gone.</returns>
        private bool SendOutput(long now)
        {
            while (_connection.HasOutput)
            {
                _connection.SendSegment(out byte[] buffer, out int offset, out int count);
                int sent = _layer == null ? Send(buffer, offset, count) : _layer.Send(buffer, offset, count);
                if (sent == Transport.TimedOut)
                {
                    _loop.Expect(_connection.NextDeadline);
                    return true;
                }

                if (sent < 0)
                {
                    Close();
                    return false;
                }

                _connection.Sent(sent, now);
                if (sent < count && _layer == null)
                {
                    _loop.Expect(_connection.NextDeadline);
                    return true;
                }
            }

            return true;
        }

        private int Send(byte[] buffer, int offset, int count)
        {
            int sent = Linux.Send(_descriptor, buffer, offset, count);
            if (sent >= 0)
            {
                return sent;
            }

            int error = Linux.LastError;
            return error == Linux.TryAgain || error == Linux.Interrupted ? Transport.TimedOut : Transport.Gone;
        }

        /// <summary>Says by the layer that nothing follows, unless something is missing.</summary>
        private void EndLayer()
        {
            if (_layer != null && !_halfClosed && _connection.EndsWhole)
            {
                _layer.EndSending();
            }
        }

        private void CloseLayer()
        {
            _layer?.Close();
            _layer = null;
        }

        private void Listen(uint events)
        {
            if (_events != events)
            {
                _events = events;
                _ = Linux.Control(_loop.Epoll, Linux.EpollModify, _descriptor, events, Index);
            }
        }

        private void Attach()
        {
            if (!_attached)
            {
                _attached = true;
                _connection.Attach(_loop.ReceiveBuffers.Rent(), _loop.SendBuffers.Rent());
            }
        }

        private void Detach()
        {
            if (!_attached)
            {
                return;
            }

            byte[] receive = _connection.ReceiveBuffer;
            byte[] send = _connection.SendBuffer;
            if (_connection.TryDetach())
            {
                _attached = false;
                _loop.ReceiveBuffers.Return(receive);
                _loop.SendBuffers.Return(send);
            }
        }
    }
}
