using System;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    internal partial class ExchangePump
    {
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

        private void Invoke(int endpoint)
        {
            _exchange.HttpResponse.ClosesConnection |= Connection.ClosesAfterResponse && _exchange.HttpRequest.Endpoint.Content != ContentMode.Streamed;
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

            if (_exchange.HttpRequest.Endpoint.Content == ContentMode.Streamed)
            {
                TakeSink(now);
            }
            else
            {
                Finish(now);
            }

            return true;
        }

        private bool HasFailed => (_exchange.HttpRequest.Flags & RequestFlags.Failed) != 0;

        /// <summary>Turns an exception into an answer, or ends the connection where the head is already sent.</summary>
        private void Fail(Exception exception)
        {
            _exchange.HttpRequest.Flags |= RequestFlags.Failed;
            HttpException? refusal = exception as HttpException;
            if (refusal == null && !(exception is ClientGoneException))
            {
                _core.Report(_exchange, exception);
            }

            if (_exchange.HttpResponse.HasStarted || _exchange.HttpResponse.IsComplete)
            {
                Connection.GiveUpResponse();
            }
            else if (refusal != null)
            {
                _exchange.HttpResponse.WriteProblem(refusal.Status, refusal.Detail);
            }
            else
            {
                _exchange.HttpResponse.WriteProblem(StatusCode.InternalServerError, null);
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
    }
}
