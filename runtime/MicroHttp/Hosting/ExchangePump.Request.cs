using System;
using MicroHttp.Generated;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    internal partial class ExchangePump
    {
        private void OnRequestLine()
        {
            BeginExchange();
            IHttpApplication application = _core.Application;
            if (_redirectPort != 0)
            {
                _exchange.Endpoint = RouteMatch.NotFound;
                Connection.SelectEndpoint(EndpointInfo.Nothing);
                return;
            }

            if (application.MatchesHost)
            {
                // The endpoint is known once Host is; until then everything is kept.
                Connection.SelectEndpoint(_keepAll ??= new EndpointInfo(-1, true, ContentMode.Ignored, -1, false));
                return;
            }

            Select(application);
        }

        private void BeginExchange()
        {
            _began = _core.Observer == null ? 0 : _core.Clock.Microseconds;
            _exchange.Begin();
        }

        private void Select(IHttpApplication application)
        {
            _exchange.Endpoint = Match(application);
            Connection.SelectEndpoint(application.Describe(_exchange.Endpoint));
        }

        private int Match(IHttpApplication application)
        {
            if (_exchange.HttpRequest.RequestMethod == RequestMethod.Unknown)
            {
                return NotImplemented;
            }

            if (_exchange.HttpRequest.ReceiveBuffer[_exchange.HttpRequest.TargetPathStart] == (byte)'*')
            {
                // RFC 9110 9.3.7: OPTIONS * asks about the server as a whole.
                _exchange.HttpRequest.AllowedMethods = application.Methods | (1 << (int)RequestMethod.Options);
                return RouteMatch.Options;
            }

            return application.Match(_exchange.HttpRequest);
        }

        // Whether a request that came again may be answered as before. An observer is told of each.
        private bool MayRepeat => _core.Observer == null && !EndsNext && !_core.IsStopping && !_core.IsRoomWanted && _core.Hosts.AllowedHosts == _answersFor;

        /// <summary>Answers a request that came again, in pieces or with others, with the answer that is kept, past the handler.</summary>
        private bool RepeatAnswer(long now)
        {
            if ((_exchange.HttpRequest.Flags & RequestFlags.Repeats) == 0 || !MayRepeat || !_exchange.HttpResponse.TryRepeat())
            {
                return false;
            }

            _core.Counters.CountRequest();
            Connection.EndResponse(now);
            return true;
        }

        /// <returns>Whether the request, once it has been read whole, is the handler's to answer.</returns>
        private bool OnRequest(long now)
        {
            bool repeats = (_exchange.HttpRequest.Flags & RequestFlags.Repeats) != 0;
            if (repeats)
            {
                BeginExchange();
            }

            _exchange.HttpResponse.Begin(_exchange.HttpRequest.RequestMethod == RequestMethod.Head, _exchange.HttpRequest.IsHttp10);
            if (_redirectPort == 0 && _core.Application.MatchesHost)
            {
                Select(_core.Application);
            }

            if (!repeats || _core.Hosts.MayDiffer(_exchange.HttpRequest, _answersFor))
            {
                RejectionReason reason = _core.Hosts.Check(_exchange.HttpRequest);
                if (reason != RejectionReason.None)
                {
                    Connection.Refuse(reason);
                    return false;
                }

                _answersFor = _core.Hosts.AllowedHosts;
            }

            if (_redirectPort != 0)
            {
                RedirectToHttps();
                Finish(now);
                return false;
            }

            int endpoint = _exchange.Endpoint;
            if (_exchange.HttpRequest.Endpoint.Filtered && !RunFilters(endpoint))
            {
                Finish(now);
            }
            else if (endpoint < 0)
            {
                AnswerUnmatched(endpoint);
                Finish(now);
            }
            else if (_exchange.HttpRequest.Endpoint.Content == ContentMode.Streamed)
            {
                BeginSink(endpoint, now);
            }
            else
            {
                return true;
            }

            return false;
        }

        private void RedirectToHttps()
        {
            if (_exchange.HttpRequest.Host.Count == 0)
            {
                _exchange.HttpResponse.WriteProblem(StatusCode.BadRequest, "This port redirects to HTTPS, which takes a Host.");
                return;
            }

            _exchange.HttpResponse.Redirect(StatusCode.PermanentRedirect, TargetText.OfHttps(_exchange.HttpRequest, _redirectPort));
        }

        private void OnRequestEnd(long now)
        {
            ContentSink? sink = _exchange.Sink;
            if (sink != null)
            {
                _exchange.Sink = null;
                Complete(sink);
            }
            else if (!HasFailed)
            {
                Invoke(_exchange.Endpoint);
                if (_exchange.IsPending)
                {
                    return;
                }
            }

            Finish(now);
        }

        private void OnRejected(long now)
        {
            AbandonSink();
            RejectionReason reason = Connection.Reason;
            _core.Counters.CountRejection(reason);
            _core.Observer?.Rejected(_exchange.HttpRequest.ConnectionId, reason);
            if (_exchange.HttpResponse.HasStarted)
            {
                Connection.GiveUpResponse();
                return;
            }

            if (_exchange.HttpResponse.IsComplete)
            {
                _exchange.HttpResponse.Begin(_exchange.HttpRequest.RequestMethod == RequestMethod.Head, _exchange.HttpRequest.IsHttp10);
            }

            _exchange.HttpResponse.WriteProblem(Rejection.StatusOf(reason), Rejection.DetailOf(reason));
            if (reason == RejectionReason.ConnectRefused)
            {
                _exchange.HttpResponse.AppendField(ServerText.Allow, _core.Rules.Methods.Allow(_core.Application.Methods));
            }

            _exchange.HttpResponse.ClosesConnection = true;
            _exchange.HttpResponse.Complete();
            Connection.EndResponse(now);
        }

        private void AnswerUnmatched(int endpoint)
        {
            try
            {
                WriteUnmatched(endpoint);
            }
            catch (Exception exception)
            {
                // A location that does not fit the send buffer.
                Fail(exception);
            }
        }

        private void WriteUnmatched(int endpoint)
        {
            switch (endpoint)
            {
                case RouteMatch.Options:
                    _exchange.HttpResponse.Status = StatusCode.NoContent;
                    AddAllow();
                    break;

                case RouteMatch.MethodNotAllowed:
                    _exchange.HttpResponse.WriteProblem(StatusCode.MethodNotAllowed, null);
                    AddAllow();
                    break;

                case RouteMatch.RedirectSlash:
                    _exchange.HttpResponse.Redirect(StatusCode.PermanentRedirect, TargetText.WithSlashToggled(_exchange.HttpRequest));
                    break;

                case NotImplemented:
                    _exchange.HttpResponse.WriteProblem(StatusCode.NotImplemented, null);
                    break;

                default:
                    _exchange.HttpResponse.WriteProblem(StatusCode.NotFound, null);
                    break;
            }
        }

        private void AddAllow()
        {
            _exchange.HttpResponse.AppendField(ServerText.Allow, _core.Rules.Methods.Allow(_exchange.HttpRequest.AllowedMethods));
        }
    }
}
