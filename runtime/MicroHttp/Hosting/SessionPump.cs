using System;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    /// <summary>Moves octets between a connection and the session that has taken it over.</summary>
    internal sealed class SessionPump
    {
        private readonly ServerCore _core;
        private readonly IConnectionDriver _driver;
        private readonly Http1Connection _connection;
        private readonly HttpExchange _exchange;
        private Session? _session;
        private bool _isPlaced;
        private bool _switched;
        private bool _stopping;
        private bool _failed;

        public SessionPump(ServerCore core, IConnectionDriver driver, Http1Connection connection, HttpExchange exchange)
        {
            _core = core;
            _driver = driver;
            _connection = connection;
            _exchange = exchange;
        }

        /// <summary>Whether a session has the connection.</summary>
        public bool IsOpen { get; private set; }

        /// <summary>Finds a place for <paramref name="session"/>, which is ended by <see cref="Close"/> in any case.</summary>
        /// <returns>Why it is refused, or <see cref="RejectionReason.None"/>.</returns>
        public RejectionReason Admit(Session session)
        {
            _session = session;
            if (session.Protocol != null && !session.AllowsCrossOrigin && !_core.Hosts.AllowsCrossOrigin
                && HostPolicy.IsCrossOrigin(_exchange.Request))
            {
                return RejectionReason.CrossOrigin;
            }

            if (_core.IsStopping || !_driver.Sessions.TryEnter())
            {
                return RejectionReason.SessionsFull;
            }

            _isPlaced = true;
            _core.Counters.CountSession();
            return RejectionReason.None;
        }

        /// <summary>Commits the head of the response.</summary>
        public void CommitHead(Session session)
        {
            string? protocol = session.Protocol;
            _switched = protocol != null;
            if (protocol != null)
            {
                _exchange.Response.SwitchProtocols(protocol);
            }
            else
            {
                _exchange.Response.Flush();
            }
        }

        /// <summary>Hands the connection over. What the request pointed to is gone then.</summary>
        public void Open(Session session)
        {
            _stopping = false;
            _failed = false;
            _connection.BeginSession();
            session.Attach(_driver);
            IsOpen = true;
        }

        /// <summary>Lets the session take what has arrived and give what is to be sent.</summary>
        /// <returns>False when it has ended.</returns>
        public bool Step(long now)
        {
            Session? session = _session;
            if (session == null)
            {
                return false;
            }

            try
            {
                return Step(session, now);
            }
            catch (Exception exception)
            {
                _core.Report(_exchange, exception);
                return Fail(session, now) && Step(now);
            }
        }

        /// <summary>Ends the session, if there is one, whether or not it has begun.</summary>
        public void Close()
        {
            Session? session = _session;
            if (session == null)
            {
                return;
            }

            _session = null;
            IsOpen = false;
            session.Attach(null);
            _core.EnterApplication();
            try
            {
                session.HandleEnd();
            }
            catch (Exception exception)
            {
                _core.Report(_exchange, exception);
            }
            finally
            {
                _core.LeaveApplication();
                if (_isPlaced)
                {
                    _isPlaced = false;
                    _driver.Sessions.Leave();
                    _core.Counters.CountSessionEnd();
                }
            }
        }

        private bool Step(Session session, long now)
        {
            if (session.NextDeadline <= now || (_core.IsStopping && !_stopping))
            {
                Remind(session, now);
            }

            while (_switched && !_failed && TakeInput(session, now))
            {
                // Each turn takes some of it.
            }

            if (!_connection.HasOutput && !GiveOutput(session, now))
            {
                // A client that has closed its side gets what is left to say, and its session ends.
                if (session.IsFinished || _failed || _connection.HasEnded)
                {
                    return End(session, now);
                }

                if (!_switched && IsFlooded)
                {
                    _connection.Abort();
                    Close();
                    return false;
                }
            }

            _connection.AwaitSend(now);
            _connection.AwaitSession(session.NextDeadline);
            return true;
        }

        // Requests behind an event stream wait for its end, in the receive buffer; no more than that, or the client's end would not be seen.
        private bool IsFlooded
        {
            get
            {
                _connection.ReceiveSegment(out _, out _, out int count);
                return count == 0 && !_connection.HasEnded;
            }
        }

        private void Remind(Session session, long now)
        {
            _core.EnterApplication();
            try
            {
                if (_core.IsStopping && !_stopping)
                {
                    _stopping = true;
                    session.HandleStop(now);
                }

                if (session.NextDeadline <= now)
                {
                    session.HandleTimeout(now);
                }
            }
            finally
            {
                _core.LeaveApplication();
            }
        }

        private bool TakeInput(Session session, long now)
        {
            _connection.SessionInput(out byte[] buffer, out int offset, out int count);
            if (count == 0)
            {
                return false;
            }

            int taken;
            _core.EnterApplication();
            try
            {
                taken = session.Receive(buffer, offset, count, now);
            }
            finally
            {
                _core.LeaveApplication();
            }

            _connection.TakeSessionInput(taken);
            return taken > 0;
        }

        private bool GiveOutput(Session session, long now)
        {
            HttpResponse response = _exchange.Response;
            response.Rewind();
            response.ContentRoom(out int offset, out int room);
            int count = session.Fill(response.Buffer, offset, room, now);
            if (count == 0)
            {
                return false;
            }

            response.Advance(count);
            response.Flush();
            return true;
        }

        private bool End(Session session, long now)
        {
            bool whole = session.IsFinished && !_failed;
            Close();
            if (_switched)
            {
                _connection.EndUpgrade();
            }
            else if (!whole || !_exchange.Response.Complete())
            {
                // Without its last chunk the client knows that the content has been cut off.
                _connection.Abort();
            }
            else
            {
                _connection.EndResponse(now);
            }

            return false;
        }

        /// <summary>Gives a session that has thrown its last word.</summary>
        private bool Fail(Session session, long now)
        {
            bool speaks = false;
            if (!_failed)
            {
                _failed = true;
                _core.EnterApplication();
                try
                {
                    speaks = session.HandleFailure(now);
                }
                catch (Exception exception)
                {
                    _core.Report(_exchange, exception);
                }
                finally
                {
                    _core.LeaveApplication();
                }
            }

            if (!speaks)
            {
                _connection.Abort();
                Close();
            }

            return speaks;
        }
    }
}
