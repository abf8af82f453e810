using System;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    internal partial class ExchangePump
    {
        /// <summary>Ends the response: filters have their last word, then the head is committed.</summary>
        private void Finish(long now)
        {
            Session? session = _exchange.Session;
            if (session != null && !BeginSession(session, now))
            {
                session = null;
            }

            if (_exchange.FiltersRun > 0 && !EndFilters())
            {
                _session?.Close();
                session = null;
            }

            if ((session != null && _session != null && OpenSession(_session, session)) || _exchange.HttpResponse.IsComplete)
            {
                return;
            }

            if (HoldsTooMuch)
            {
                Fail(TooMuchHeld());
                if (_exchange.HttpResponse.IsComplete)
                {
                    return;
                }
            }

            ContentSource? source = _exchange.Source;
            if (source != null && BeginSource(source))
            {
                return;
            }

            EndResponse(now);
        }

        private void EndResponse(long now)
        {
            if (!_exchange.HttpResponse.HasStarted)
            {
                Persist(_exchange.HttpResponse);
            }

            bool whole = _exchange.HttpResponse.Complete();
            if (!whole && !_exchange.HttpResponse.HasStarted)
            {
                Fail(new InvalidOperationException("Another amount of content was written than was declared."));
                whole = _exchange.HttpResponse.Complete();
            }

            if (!whole)
            {
                Connection.GiveUpResponse();
                return;
            }

            CountRequest();
            Connection.EndResponse(now);
        }

        /// <summary>Decides whether the connection goes on after this answer.</summary>
        private void Persist(ResponseBuffer response)
        {
            response.ClosesConnection = response.ClosesConnection || _core.IsStopping || EndsNext || Connection.ClosesAfterResponse
                || (_core.IsRoomWanted && Connection.CanEnd && _core.Clock.Milliseconds - _openedAt >= LeastTurn && _core.GiveRoom());
        }

        private void CountRequest()
        {
            _core.Counters.CountRequest();
            _core.Observer?.RequestCompleted(_exchange, _core.Clock.Microseconds - _began);
            _exchange.Observer?.RequestCompleted(_exchange, _core.Clock.Microseconds - _began);
        }
    }
}
