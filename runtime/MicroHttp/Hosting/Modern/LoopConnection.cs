using System.Threading;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>One client of an <see cref="EventLoop"/>. It is used again for another client when this one has gone.</summary>
    internal sealed class LoopConnection : LoopChannel
    {
        // Milliseconds after which the buffers of a connection that waits for a request are needed more elsewhere.
        private const int KeepTime = 1000;

        private readonly ServerCore _core;
        private Readiness _interest;
        private bool _halfClosed;
        private bool _inSession;
        private bool _inHandler;
        private bool _closing;
        private int _woken;
        private long _openedAt;
        private long _idleSince;

        public LoopConnection(EventLoop loop, ServerCore core, int index)
            : base(loop, core)
        {
            _core = core;
            Index = index;
        }

        /// <summary>Its place in the loop's table.</summary>
        public int Index { get; }

        /// <summary>When <see cref="HandleTimeout"/> is to be called.</summary>
        public long NextDeadline
        {
            get
            {
                long deadline = Connection.NextDeadline;
                return HasBuffers && _idleSince < deadline - KeepTime && Connection.IsIdle ? _idleSince + KeepTime : deadline;
            }
        }

        /// <summary>Since when it waits for a request; <see cref="long.MaxValue"/> while it does not.</summary>
        public long IdleSince => Connection.IsIdle ? _idleSince : long.MaxValue;

        /// <summary>Since when its client owes what the server waits for, a first octet for instance; <see cref="long.MaxValue"/> when nothing is owed.</summary>
        public long OwedSince => Connection.IsIdle && _idleSince == long.MaxValue ? _openedAt : Connection.OwedSince;

        public void Open(LoopClient client, long now)
        {
            SetClient(client);
            _halfClosed = false;
            _inSession = false;
            _inHandler = false;
            _closing = false;
            _interest = Readiness.Receive;
            _idleSince = long.MaxValue;
            _openedAt = now;
            if (!Loop.Poller.Add(client.Socket, Index))
            {
                _ = TakeClient();
                client.Layer?.Close();
                client.Socket.Close();
                Loop.Release(this);
                return;
            }

            Pump.Open(now, client.Layer, client.RedirectPort);
            if (client.Layer != null)
            {
                // What the client has sent with the end of its handshake is not in the socket any more.
                Run(now);
            }
        }

        /// <summary>Deals with what the poller reported.</summary>
        public void Handle(Readiness ready, long now)
        {
            if (_closing)
            {
                return;
            }

            if ((ready & Readiness.Send) != 0 && !SendOutput(now))
            {
                Close();
                return;
            }

            if ((ready & (Readiness.Receive | Readiness.HangUp | Readiness.Error)) != 0 && (_interest & Readiness.Receive) != 0)
            {
                Layer?.OnReadable();
                if (!ReceiveInput())
                {
                    Close();
                    return;
                }
            }
            else if ((ready & (Readiness.HangUp | Readiness.Error)) != 0)
            {
                Close();
                return;
            }

            Run(now);
        }

        /// <inheritdoc/>
        public override void Wake()
        {
            if (Interlocked.Exchange(ref _woken, 1) == 0)
            {
                Loop.Wake(this);
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
            if (_inHandler || (_inSession && !Connection.HasOutput))
            {
                Run(now);
            }
        }

        /// <summary>Lets time pass.</summary>
        public void HandleTimeout(long now)
        {
            if (now < Connection.NextDeadline)
            {
                Detach();
                return;
            }

            Connection.HandleTimeout(now);
            Run(now);
        }

        /// <summary>Ends the connection where it waits for a request.</summary>
        public bool CloseIfIdle()
        {
            if (!Connection.IsIdle)
            {
                return false;
            }

            Layer?.EndSending();
            Close();
            return true;
        }

        /// <summary>Ends the connection, as soon as no handler needs it any more.</summary>
        public void Close()
        {
            if (IsOpen && Pump.IsWaiting)
            {
                if (!_closing)
                {
                    _closing = true;
                    Loop.Poller.Remove(Socket);
                }

                Pump.CancelHandler();
                return;
            }

            Abandon();
        }

        /// <summary>Ends the connection, whether or not a handler still needs it: nobody else will.</summary>
        public void Abandon()
        {
            if (!IsOpen)
            {
                return;
            }

            LoopClient client = TakeClient();
            try
            {
                Pump.End();
            }
            finally
            {
                Detach();
                client.Layer?.Close();
                client.Socket.Close();
                Loop.Release(this);
            }
        }

        /// <summary>Goes on until octets have to come or go.</summary>
        private void Run(long now)
        {
            Attach();
            for (; ; )
            {
                PumpStep step = Pump.Step(now);
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

                if (Connection.HasOutput)
                {
                    if (!SendOutput(now))
                    {
                        Close();
                        return;
                    }

                    if (Connection.HasOutput)
                    {
                        // What the client sends waits until it has read.
                        Listen(Readiness.Send);
                        return;
                    }

                    if (step != PumpStep.Receive)
                    {
                        continue;
                    }
                }

                if (TakeBuffered(out bool gone))
                {
                    if (gone)
                    {
                        Close();
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

        /// <summary>Waits for input; an idle connection gives its buffers back, now or in a while.</summary>
        private void Await(long now)
        {
            if (Connection.IsLingering && !_halfClosed)
            {
                EndLayer();
                _halfClosed = true;
                Socket.EndSending();
            }

            Listen(Readiness.Receive);
            _idleSince = long.MaxValue;
            if (Connection.IsIdle)
            {
                if (_core.IsStopping)
                {
                    Close();
                    return;
                }

                _idleSince = now;
                if (!Loop.KeepsBuffers || !HasUsualBuffers)
                {
                    Detach();
                }
            }

            Loop.Expect(NextDeadline);
        }

        /// <summary>Waits for either side of a session; while both are silent it has no buffers.</summary>
        private void AwaitSession()
        {
            AwaitRoom();
            Loop.Expect(Connection.NextDeadline);
            Detach();
        }

        /// <summary>Waits for a handler; meanwhile the client may send more, or go.</summary>
        private void AwaitHandler()
        {
            AwaitRoom();
        }

        /// <summary>Listens where what comes can be kept.</summary>
        private void AwaitRoom()
        {
            Connection.ReceiveSegment(out _, out _, out int room);
            Listen(room > 0 ? Readiness.Receive : Readiness.None);
            _idleSince = long.MaxValue;
        }

        /// <summary>Says by the layer that nothing follows, unless something is missing.</summary>
        private void EndLayer()
        {
            if (Layer != null && !_halfClosed && Connection.EndsWhole)
            {
                Layer.EndSending();
            }
        }

        private void Listen(Readiness interest)
        {
            if (_interest != interest)
            {
                _interest = interest;
                Loop.Poller.Change(Socket, interest, Index);
            }
        }
    }
}
