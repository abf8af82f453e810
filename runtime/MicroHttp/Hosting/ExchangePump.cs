using MicroHttp.Generated;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    /// <summary>Takes one connection through its exchanges: asks the engine what happened, and the application for answers.</summary>
    internal partial class ExchangePump : IRoomMaker
    {
        private const int NotImplemented = -5;

        // Milliseconds for which a connection is served before it gives way to a client that waits.
        private const int LeastTurn = 20;

        // Seconds after which a session may be tried again, where all places are taken.
        private const int RetrySeconds = 5;

        // For applications that match the host, and made for the first of them.
        private static EndpointInfo? _keepAll;

        private readonly ServerCore _core;
        private readonly IConnectionDriver _driver;
        private readonly HttpExchange _exchange;

        // Made for the first session; most connections have none.
        private SessionPump? _session;
        private long _began;
        private long _openedAt;
        private int _redirectPort;

        // The hosts that the last request was held against.
        private string[]? _answersFor;
        private long _sourcePosition;
        private long _sourceRemaining;

        public ExchangePump(ServerCore core, IConnectionDriver driver)
        {
            _core = core;
            _driver = driver;
            IHttpApplication application = core.Application;
            HttpRequest request = new HttpRequest(core.Rules);
            HttpResponse response = new HttpResponse { RoomMaker = this };
            _exchange = new HttpExchange(request, response, driver, application.Concurrent ? null : application);
            Connection = new Http1Connection(request, response);
        }

        public readonly Http1Connection Connection;

        /// <inheritdoc/>
        public DateField? Date => _core.Date;

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
            _exchange.HttpRequest.ConnectionId = _core.Counters.CountConnection();
            Connection.Open(now);
            _core.Observer?.ConnectionOpened(_exchange.HttpRequest.ConnectionId);
        }

        /// <summary>Starts with a client that has just connected by <paramref name="transport"/>.</summary>
        public void Open(long now, Transport transport)
        {
            Open(now, transport, transport.RedirectPort);
        }

        /// <summary>Starts with a client that has just connected, by <paramref name="transport"/> or a socket alone.</summary>
        public void Open(long now, Transport? transport, int redirectPort)
        {
            _exchange.HttpRequest.Flags = transport != null && transport.IsSecure ? RequestFlags.Secure : RequestFlags.None;
            _exchange.HttpRequest.ClientCertificate = transport?.ClientCertificate;
            _exchange.HttpResponse.ServerFields = transport?.ResponseFields;
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
            _session?.Close();
            _core.Counters.CountClose();
            _core.Observer?.ConnectionClosed(_exchange.HttpRequest.ConnectionId);
        }

        /// <summary>Goes on until octets have to be received or sent.</summary>
        public PumpStep Step(long now)
        {
            _core.Tick(now);
            if (_exchange.HttpResponse.IsKept && MayRepeat && Connection.TryRepeat(now))
            {
                _core.Counters.CountRequest();
                return PumpStep.Receive;
            }

            for (; ; )
            {
                if (Connection.IsClosed)
                {
                    return PumpStep.Close;
                }

                if ((_exchange.HttpRequest.Flags & RequestFlags.Pulling) != 0)
                {
                    if (Connection.HasOutput)
                    {
                        Connection.AwaitSend(now);
                        return PumpStep.Send;
                    }

                    PullSource(_exchange.Source!, now);
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

                if (_session != null && _session.IsOpen)
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
                        if (RepeatAnswer(now))
                        {
                            if (Connection.AwaitsRequest(now))
                            {
                                return PumpStep.Receive;
                            }

                            break;
                        }

                        if (OnRequest(now) && Connection.TryEndRequest())
                        {
                            goto case ConnectionEvent.RequestEnd;
                        }

                        break;
                    case ConnectionEvent.Content:
                        OnContent(now);
                        break;
                    case ConnectionEvent.RequestEnd:
                        OnRequestEnd(now);
                        if (Connection.AwaitsRequest(now))
                        {
                            return PumpStep.Receive;
                        }

                        break;
                    default:
                        OnRejected(now);
                        break;
                }
            }
        }

        private void Enter()
        {
            _core.EnterApplication();
            Connection.IsInApplication = true;
        }

        private void Leave()
        {
            Connection.IsInApplication = false;
            _core.LeaveApplication();
        }
    }
}
