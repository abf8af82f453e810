using System;

namespace MicroHttp.Hosting
{
    internal partial class ExchangePump
    {
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
                return sink.Begin(_exchange, _exchange.HttpRequest.Length);
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

            if (HasFailed)
            {
                // The answer need not wait for content that nobody wants any more.
                _exchange.HttpResponse.ClosesConnection |= Connection.ExceedsDrain;
                Connection.IgnoreContent();
                Finish(now);
            }
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

        private void AbandonSink()
        {
            ContentSink? sink = _exchange.Sink;
            _exchange.Sink = null;
            if (sink == null)
            {
                return;
            }

            bool enter = !Connection.IsInApplication;
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
    }
}
