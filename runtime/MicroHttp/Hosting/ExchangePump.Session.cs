using System;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    internal partial class ExchangePump
    {
        /// <summary>Lets a session set status and fields, or refuse.</summary>
        /// <returns>Whether it is to be opened.</returns>
        private bool BeginSession(Session session, long now)
        {
            _session ??= new SessionPump(_core, _driver, Connection, _exchange);
            _exchange.Session = null;
            RejectionReason reason = _session.Admit(session);
            if (reason != RejectionReason.None)
            {
                RefuseSession(reason);
            }
            else
            {
                Enter();
                try
                {
                    if (session.Begin(_exchange, now))
                    {
                        return true;
                    }
                }
                catch (Exception exception)
                {
                    Fail(exception);
                }
                finally
                {
                    Leave();
                }
            }

            _session.Close();
            return false;
        }

        private void RefuseSession(RejectionReason reason)
        {
            _core.Counters.CountRejection(reason);
            _core.Observer?.Rejected(_exchange.HttpRequest.ConnectionId, reason);
            _exchange.HttpResponse.WriteProblem(Rejection.StatusOf(reason), Rejection.DetailOf(reason));
            if (reason == RejectionReason.SessionsFull)
            {
                _exchange.HttpResponse.AddField("Retry-After", RetrySeconds);
            }
        }

        /// <summary>Commits the head of a session's response and hands the connection over.</summary>
        /// <returns>False when there is only the head to be sent, or not even that.</returns>
        private bool OpenSession(SessionPump pump, Session session)
        {
            try
            {
                if (_exchange.HttpRequest.RequestMethod != RequestMethod.Head)
                {
                    _exchange.HttpResponse.ClosesConnection |= Connection.ClosesAfterResponse;
                    pump.CommitHead(session);
                    CountRequest();
                    pump.Open(session);
                    return true;
                }

                _exchange.HttpResponse.Flush();
            }
            catch (Exception exception)
            {
                Fail(exception);
            }

            pump.Close();
            return false;
        }
    }
}
