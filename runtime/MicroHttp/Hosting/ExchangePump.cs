using System;
using MicroHttp.Generated;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    /// <summary>Takes one connection through its exchanges: asks the engine what happened, and the application for answers.</summary>
    internal sealed class ExchangePump : IRoomMaker
    {
        private const int NotImplemented = -5;

        // Milliseconds for which a connection is served before it gives way to a client that waits.
        private const int LeastTurn = 20;

        // Seconds after which a session may be tried again, where all places are taken.
        private const int RetrySeconds = 5;

        private static readonly EndpointInfo Redirected = new EndpointInfo(0, false, ContentMode.Ignored, -1, false);
        private static readonly EndpointInfo KeepAll = new EndpointInfo(-1, true, ContentMode.Ignored, -1, false);

        private readonly ServerCore _core;
        private readonly IConnectionDriver _driver;
        private readonly HttpRequest _request;
        private readonly HttpResponse _response;
        private readonly HttpExchange _exchange;
        private readonly SessionPump _session;
        private EndpointInfo _endpoint;
        private long _began;
        private long _openedAt;
        private int _redirectPort;
        private bool _inApplication;
        private bool _hasFailed;
        private ContentSource? _source;
        private long _sourcePosition;
        private long _sourceRemaining;

        public ExchangePump(ServerCore core, IConnectionDriver driver)
        {
            _core = core;
            _driver = driver;
            IHttpApplication application = core.Application;
            _request = new HttpRequest(application.Fields, application.RouteValueCapacity);
            _response = new HttpResponse { RoomMaker = this, Date = core.Date };
            _exchange = new HttpExchange(_request, _response, driver, application.Concurrent ? null : application);
            _endpoint = application.Describe(RouteMatch.NotFound);
            Connection = new Http1Connection(core.Limits, core.Methods, _request, _response);
            _session = new SessionPump(core, driver, Connection, _exchange);
        }

        public Http1Connection Connection { get; }

        public HttpExchange Exchange => _exchange;

        /// <summary>Whether a handler has begun that has not ended yet: what belongs to the exchange may not be taken away from it.</summary>
        public bool IsWaiting => _exchange.HandlerTask != null && _exchange.HandlerTask.IsPending && !_exchange.HandlerTask.IsCompleted;

        /// <summary>Whether the next answer is the last, because the connection has to give way.</summary>
        public bool EndsNext { get; set; }

        /// <summary>Starts with a client that has just connected.</summary>
        public void Open(long now)
        {
            EndsNext = false;
            _openedAt = now;
            _request.ConnectionId = _core.Counters.CountConnection();
            Connection.Open(now);
            _core.Observer?.ConnectionOpened(_request.ConnectionId);
        }

        /// <summary>Starts with a client that has just connected by <paramref name="transport"/>.</summary>
        public void Open(long now, Transport transport)
        {
            Open(now, transport, transport.RedirectPort);
        }

        /// <summary>Starts with a client that has just connected, by <paramref name="transport"/> or a socket alone.</summary>
        public void Open(long now, Transport? transport, int redirectPort)
        {
            _request.Secure = transport != null && transport.IsSecure;
            _request.ClientCertificate = transport?.ClientCertificate;
            _response.ServerFields = transport?.ResponseFields;
            _redirectPort = redirectPort;
            Open(now);
        }

        /// <summary>Tells a handler that waits that the client is gone, or has nothing more to say.</summary>
        public void CancelHandler()
        {
            if (_exchange.IsPending)
            {
                _exchange.HandlerTask!.Cancel();
            }
        }

        /// <summary>Ends what is under way when the client is gone.</summary>
        public void End()
        {
            Connection.Abort();
            if (_exchange.IsPending)
            {
                _exchange.HandlerTask!.Forget();
            }

            AbandonSink();
            CloseSource();
            _session.Close();
            _core.Counters.CountClose();
            _core.Observer?.ConnectionClosed(_request.ConnectionId);
        }

        /// <summary>Goes on until octets have to be received or sent.</summary>
        public PumpStep Step(long now)
        {
            _core.Tick(now);
            for (; ; )
            {
                if (Connection.IsClosed)
                {
                    return PumpStep.Close;
                }

                if (_source != null)
                {
                    if (Connection.HasOutput)
                    {
                        Connection.AwaitSend(now);
                        return PumpStep.Send;
                    }

                    PullSource(_source, now);
                    continue;
                }

                if (_exchange.IsPending)
                {
                    if (!EndHandler(now))
                    {
                        return PumpStep.Handler;
                    }

                    continue;
                }

                if (_session.IsOpen)
                {
                    if (_session.Step(now))
                    {
                        return PumpStep.Session;
                    }

                    continue;
                }

                switch (Connection.Poll(now))
                {
                    case ConnectionEvent.NeedInput: return PumpStep.Receive;
                    case ConnectionEvent.NeedOutput: return PumpStep.Send;
                    case ConnectionEvent.Closed: return PumpStep.Close;
                    case ConnectionEvent.RequestLine:
                        OnRequestLine();
                        break;
                    case ConnectionEvent.Request:
                        OnRequest(now);
                        break;
                    case ConnectionEvent.Content:
                        OnContent(now);
                        break;
                    case ConnectionEvent.RequestEnd:
                        OnRequestEnd(now);
                        break;
                    default:
                        OnRejected(now);
                        break;
                }
            }
        }

        /// <inheritdoc/>
        public void MakeRoom(ResponseBuffer response)
        {
            if (!_driver.Blocks)
            {
                if (HoldsTooMuch || !_driver.MakeRoom(Connection, response))
                {
                    throw TooMuchHeld();
                }

                return;
            }

            // Answers to earlier requests go first; they may have taken the room.
            if (!MakeHeadRoom(response))
            {
                Push(response);
            }
        }

        // What a driver that does not block can only send when the handler has ended is limited, unless the handler has said how much it is; a source is not held.
        private bool HoldsTooMuch => !_driver.Blocks && _response.ContentOctets > _core.Limits.BufferedResponse && _response.ContentOctets > _response.DeclaredLength;

        private static InvalidOperationException TooMuchHeld()
        {
            return new InvalidOperationException("The response exceeds ServerLimits.BufferedResponse; return a content source, or declare its length.");
        }

        /// <inheritdoc/>
        public void Push(ResponseBuffer response)
        {
            if (!response.HasStarted)
            {
                Persist(response);
            }

            response.Flush();
            if (_driver.Blocks)
            {
                SendAll(response);
                response.Rewind();
            }
        }

        /// <inheritdoc/>
        public bool MakeHeadRoom(ResponseBuffer response)
        {
            if (!_driver.Blocks)
            {
                return _driver.MakeRoom(Connection, response);
            }

            if (response.HasStarted)
            {
                return false;
            }

            if (response.HasOutput)
            {
                SendAll(response);
            }

            // What was sent, an interim answer perhaps, still takes its room.
            return response.Compact();
        }

        /// <inheritdoc/>
        public byte[]? GrowReceive(byte[] current, int used, int octets)
        {
            return _driver.GrowReceive(current, used, octets);
        }

        /// <summary>Sends while a handler is in the middle of its response; the application is free for others meanwhile.</summary>
        private void SendAll(ResponseBuffer response)
        {
            bool wasInApplication = _inApplication;
            if (wasInApplication)
            {
                Leave();
            }

            bool sent;
            try
            {
                sent = _driver.MakeRoom(Connection, response);
            }
            finally
            {
                if (wasInApplication)
                {
                    Enter();
                }
            }

            if (!sent)
            {
                throw new ClientGoneException();
            }
        }

        private void OnRequestLine()
        {
            _began = _core.Observer == null ? 0 : _core.Clock.Microseconds;
            _exchange.FiltersRun = 0;
            _exchange.Sink = null;
            _exchange.Source = null;
            _exchange.Observer = null;
            _exchange.Session = null;
            IHttpApplication application = _core.Application;
            if (_redirectPort != 0)
            {
                _exchange.Endpoint = RouteMatch.NotFound;
                _endpoint = Redirected;
                Connection.SelectEndpoint(_endpoint);
                return;
            }

            if (application.MatchesHost)
            {
                // The endpoint is known once Host is; until then everything is kept.
                Connection.SelectEndpoint(KeepAll);
                return;
            }

            Select(application);
        }

        private void Select(IHttpApplication application)
        {
            _exchange.Endpoint = Match(application);
            _endpoint = application.Describe(_exchange.Endpoint);
            Connection.SelectEndpoint(_endpoint);
        }

        private int Match(IHttpApplication application)
        {
            if (_request.RequestMethod == RequestMethod.Unknown)
            {
                return NotImplemented;
            }

            if (_request.ReceiveBuffer[_request.TargetPathStart] == (byte)'*')
            {
                // RFC 9110 9.3.7: OPTIONS * asks about the server as a whole.
                _request.AllowedMethods = application.Methods | (1 << (int)RequestMethod.Options);
                return RouteMatch.Options;
            }

            return application.Match(_request);
        }

        private void OnRequest(long now)
        {
            _hasFailed = false;
            _response.Begin(_request.RequestMethod == RequestMethod.Head, _request.MinorVersion == 0);
            if (_redirectPort == 0 && _core.Application.MatchesHost)
            {
                Select(_core.Application);
            }

            RejectionReason reason = _core.Hosts.Check(_request, Connection.Framing);
            if (reason != RejectionReason.None)
            {
                Connection.Refuse(reason);
                return;
            }

            if (_redirectPort != 0)
            {
                RedirectToHttps();
                Finish(now);
                return;
            }

            int endpoint = _exchange.Endpoint;
            if (_endpoint.Filtered && !RunFilters(endpoint))
            {
                Finish(now);
            }
            else if (endpoint < 0)
            {
                AnswerUnmatched(endpoint);
                Finish(now);
            }
            else if (_endpoint.Content == ContentMode.Streamed)
            {
                BeginSink(endpoint, now);
            }
        }

        private void RedirectToHttps()
        {
            if (_request.HostStart == _request.HostEnd)
            {
                _response.WriteProblem(StatusCode.BadRequest, "This port redirects to HTTPS, which takes a Host.");
                return;
            }

            _response.Redirect(StatusCode.PermanentRedirect, TargetText.OfHttps(_request, _redirectPort));
        }

        private bool RunFilters(int endpoint)
        {
            if (_began == 0)
            {
                // One of them may ask for the time that the exchange takes.
                _began = _core.Clock.Microseconds;
            }

            Enter();
            try
            {
                return _core.Application.Before(endpoint, _exchange);
            }
            catch (Exception exception)
            {
                Fail(exception);
                return false;
            }
            finally
            {
                Leave();
            }
        }

        private void BeginSink(int endpoint, long now)
        {
            Invoke(endpoint);
            if (!_exchange.IsPending)
            {
                TakeSink(now);
            }
        }

        private void TakeSink(long now)
        {
            ContentSink? sink = _exchange.Sink;
            if (sink == null || !Accepts(sink))
            {
                _exchange.Sink = null;
                Connection.IgnoreContent();
                Finish(now);
            }
        }

        /// <summary>Asks a sink whether it takes the content.</summary>
        private bool Accepts(ContentSink sink)
        {
            Enter();
            try
            {
                return sink.Begin(_exchange, _request.Length);
            }
            catch (Exception exception)
            {
                Fail(exception);
                return false;
            }
            finally
            {
                Leave();
            }
        }

        private void OnContent(long now)
        {
            ContentSink? sink = _exchange.Sink;
            if (sink == null)
            {
                return;
            }

            Connection.ContentSegment(out byte[] buffer, out int offset, out int count);
            Enter();
            try
            {
                sink.Write(buffer, offset, count);
            }
            catch (Exception exception)
            {
                AbandonSink();
                Fail(exception);
            }
            finally
            {
                Leave();
            }

            if (_hasFailed)
            {
                // The answer need not wait for content that nobody wants any more.
                _response.ClosesConnection |= Connection.ExceedsDrain;
                Connection.IgnoreContent();
                Finish(now);
            }
        }

        private void OnRequestEnd(long now)
        {
            ContentSink? sink = _exchange.Sink;
            if (sink != null)
            {
                _exchange.Sink = null;
                Complete(sink);
            }
            else if (!_hasFailed)
            {
                Invoke(_exchange.Endpoint);
                if (_exchange.IsPending)
                {
                    return;
                }
            }

            Finish(now);
        }

        private void Complete(ContentSink sink)
        {
            Enter();
            try
            {
                sink.Complete(_exchange);
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

        private void OnRejected(long now)
        {
            AbandonSink();
            RejectionReason reason = Connection.Reason;
            _core.Counters.CountRejection(reason);
            _core.Observer?.Rejected(_request.ConnectionId, reason);
            if (_response.HasStarted)
            {
                Connection.GiveUpResponse();
                return;
            }

            if (_response.IsComplete)
            {
                _response.Begin(_request.RequestMethod == RequestMethod.Head, _request.MinorVersion == 0);
            }

            _response.WriteProblem(Rejection.StatusOf(reason), Rejection.DetailOf(reason));
            if (reason == RejectionReason.ConnectRefused)
            {
                _response.AddField("Allow", _core.AllowValue(_core.Application.Methods));
            }

            _response.ClosesConnection = true;
            _response.Complete();
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
                    _response.Status = StatusCode.NoContent;
                    AddAllow();
                    break;

                case RouteMatch.MethodNotAllowed:
                    _response.WriteProblem(StatusCode.MethodNotAllowed, null);
                    AddAllow();
                    break;

                case RouteMatch.RedirectSlash:
                    _response.Redirect(StatusCode.PermanentRedirect, TargetText.WithSlashToggled(_request));
                    break;

                case NotImplemented:
                    _response.WriteProblem(StatusCode.NotImplemented, null);
                    break;

                default:
                    _response.WriteProblem(StatusCode.NotFound, null);
                    break;
            }
        }

        private void AddAllow()
        {
            _response.AddField("Allow", _core.AllowValue(_request.AllowedMethods));
        }

        private void Invoke(int endpoint)
        {
            _response.ClosesConnection |= Connection.ClosesAfterResponse && _endpoint.Content != ContentMode.Streamed;
            Enter();
            try
            {
                _core.Application.Invoke(endpoint, _exchange);
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

        /// <summary>Goes on with a handler that has waited.</summary>
        /// <returns>False while it has not ended.</returns>
        private bool EndHandler(long now)
        {
            HandlerTask task = _exchange.HandlerTask!;
            if (!task.IsCompleted)
            {
                Connection.SuspendRequest();
                if (_core.IsStopping)
                {
                    task.Cancel();
                }

                return false;
            }

            Enter();
            try
            {
                task.Complete(_exchange);
            }
            catch (Exception exception)
            {
                Fail(exception);
            }
            finally
            {
                Leave();
            }

            if (_endpoint.Content == ContentMode.Streamed)
            {
                TakeSink(now);
            }
            else
            {
                Finish(now);
            }

            return true;
        }

        /// <summary>Turns an exception into an answer, or ends the connection where the head is already sent.</summary>
        private void Fail(Exception exception)
        {
            _hasFailed = true;
            HttpException? refusal = exception as HttpException;
            if (refusal == null && !(exception is ClientGoneException))
            {
                _core.Report(_exchange, exception);
            }

            if (_response.HasStarted || _response.IsComplete)
            {
                Connection.GiveUpResponse();
            }
            else if (refusal != null)
            {
                _response.WriteProblem(refusal.Status, refusal.Detail);
            }
            else
            {
                _response.WriteProblem(StatusCode.InternalServerError, null);
            }
        }

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
                _session.Close();
                session = null;
            }

            if ((session != null && OpenSession(session)) || _response.IsComplete)
            {
                return;
            }

            if (HoldsTooMuch)
            {
                Fail(TooMuchHeld());
                if (_response.IsComplete)
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
            if (!_response.HasStarted)
            {
                Persist(_response);
            }

            bool whole = _response.Complete();
            if (!whole && !_response.HasStarted)
            {
                Fail(new InvalidOperationException("Another amount of content was written than was declared."));
                whole = _response.Complete();
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

        /// <summary>Lets a session set status and fields, or refuse.</summary>
        /// <returns>Whether it is to be opened.</returns>
        private bool BeginSession(Session session, long now)
        {
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
            _core.Observer?.Rejected(_request.ConnectionId, reason);
            _response.WriteProblem(Rejection.StatusOf(reason), Rejection.DetailOf(reason));
            if (reason == RejectionReason.SessionsFull)
            {
                _response.AddField("Retry-After", RetrySeconds);
            }
        }

        /// <summary>Commits the head of a session's response and hands the connection over.</summary>
        /// <returns>False when there is only the head to be sent, or not even that.</returns>
        private bool OpenSession(Session session)
        {
            try
            {
                if (_request.RequestMethod != RequestMethod.Head)
                {
                    _response.ClosesConnection |= Connection.ClosesAfterResponse;
                    _session.CommitHead(session);
                    CountRequest();
                    _session.Open(session);
                    return true;
                }

                _response.Flush();
            }
            catch (Exception exception)
            {
                Fail(exception);
            }

            _session.Close();
            return false;
        }

        /// <summary>Decides what of a source is sent: nothing, a range, or all of it.</summary>
        /// <returns>Whether there is something to read from it.</returns>
        private bool BeginSource(ContentSource source)
        {
            _exchange.Source = null;
            _source = source;
            try
            {
                Persist(_response);
                if (SourceResponse.Begin(_exchange, source, out _sourcePosition, out _sourceRemaining))
                {
                    return true;
                }
            }
            catch (Exception exception)
            {
                Fail(exception);
            }

            CloseSource();
            return false;
        }

        /// <summary>Fills the send buffer from the source. All earlier output has been sent.</summary>
        private void PullSource(ContentSource source, long now)
        {
            if (!_response.HasStarted)
            {
                _response.Compact();
            }
            else
            {
                _response.Rewind();
            }

            _response.ContentRoom(out int offset, out int room);
            if (_sourceRemaining > room && !_driver.Blocks && _sourceRemaining <= _core.Limits.BufferedResponse && _driver.MakeRoom(Connection, _response))
            {
                // What is known to fit a larger buffer goes with one call of the kernel.
                _response.ContentRoom(out offset, out room);
            }

            int count = _sourceRemaining >= 0 && _sourceRemaining < room ? (int)_sourceRemaining : room;
            int read = 0;
            if (count > 0)
            {
                read = ReadSource(source, offset, count);
                if (read < 0)
                {
                    return;
                }
            }

            _response.Advance(read);
            if (_sourceRemaining > 0)
            {
                _sourcePosition += read;
                _sourceRemaining -= read;
            }

            if (read == 0 || _sourceRemaining == 0)
            {
                CloseSource();
                EndResponse(now);
                return;
            }

            _response.Flush();
        }

        private int ReadSource(ContentSource source, int offset, int count)
        {
            bool enter = !source.IsIndependent;
            if (enter)
            {
                Enter();
            }

            try
            {
                return source is ConstantSource constant
                    ? constant.ReadAt(_sourcePosition, _response.Buffer, offset, count)
                    : source.Read(_response.Buffer, offset, count);
            }
            catch (Exception exception)
            {
                CloseSource();
                _core.Report(_exchange, exception);
                Connection.GiveUpResponse();
                return -1;
            }
            finally
            {
                if (enter)
                {
                    Leave();
                }
            }
        }

        private void CloseSource()
        {
            ContentSource? source = _source ?? _exchange.Source;
            _source = null;
            _exchange.Source = null;
            try
            {
                source?.Close();
            }
            catch (Exception exception)
            {
                _core.Report(_exchange, exception);
            }
        }

        private bool EndFilters()
        {
            Enter();
            try
            {
                _core.Application.After(_exchange.Endpoint, _exchange);
                return true;
            }
            catch (Exception exception)
            {
                Fail(exception);
                return false;
            }
            finally
            {
                Leave();
            }
        }

        private void AbandonSink()
        {
            ContentSink? sink = _exchange.Sink;
            _exchange.Sink = null;
            if (sink == null)
            {
                return;
            }

            bool enter = !_inApplication;
            if (enter)
            {
                Enter();
            }

            try
            {
                sink.Abort();
            }
            catch (Exception exception)
            {
                _core.Report(_exchange, exception);
            }
            finally
            {
                if (enter)
                {
                    Leave();
                }
            }
        }

        private void Enter()
        {
            _core.EnterApplication();
            _inApplication = true;
        }

        private void Leave()
        {
            _inApplication = false;
            _core.LeaveApplication();
        }
    }
}
