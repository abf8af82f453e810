using System;
using System.Threading;
using MicroHttp.Hosting;

namespace MicroHttp
{
    /// <summary>The handlers of one connection that return tasks, one after the other. Made for the first of them, so that those that complete at once allocate nothing more.</summary>
    internal sealed class AsyncHandlerTask : HandlerTask
    {
        private readonly IWakeUp _driver;
        private readonly Action _onCompleted;
        private PendingResult? _result;
        private CancellationTokenSource _cancellation = new CancellationTokenSource();
        private volatile bool _completed;

        public AsyncHandlerTask(IWakeUp driver, object? gate)
        {
            _driver = driver;
            _onCompleted = OnCompleted;
            Context = gate == null ? null : new ApplicationContext(gate);
        }

        /// <summary>Where handlers go on after an await; null where the application serves several at a time.</summary>
        public ApplicationContext? Context { get; }

        /// <summary>Cancelled when the client is gone or the server is stopping.</summary>
        public CancellationToken Cancellation => _cancellation.Token;

        /// <inheritdoc/>
        public override bool IsPending => _result != null;

        /// <inheritdoc/>
        public override bool IsCompleted => _completed;

        /// <summary>Waits for a result.</summary>
        public void Await(PendingResult result)
        {
            _completed = false;
            _result = result;
            result.OnCompleted(_onCompleted);
        }

        /// <inheritdoc/>
        public override void Complete(HttpExchange exchange)
        {
            PendingResult? result = _result;
            _result = null;
            bool canceled = _cancellation.IsCancellationRequested;
            if (canceled)
            {
                _cancellation = new CancellationTokenSource();
            }

            try
            {
                result?.Send(exchange);
            }
            catch (OperationCanceledException) when (canceled)
            {
                throw new HttpException(StatusCode.ServiceUnavailable, "The server is stopping.");
            }
        }

        /// <inheritdoc/>
        public override void Cancel()
        {
            if (!_cancellation.IsCancellationRequested)
            {
                // What has registered for it may be slow, or throw: neither is the connection's affair.
                ThreadPool.UnsafeQueueUserWorkItem(CancelSource, _cancellation);
            }
        }

        /// <inheritdoc/>
        public override void Forget()
        {
            PendingResult? result = _result;
            _result = null;
            _cancellation = new CancellationTokenSource();
            if (_completed)
            {
                result?.Observe();
            }
        }

        private static void CancelSource(object? source)
        {
            try
            {
                ((CancellationTokenSource)source!).Cancel();
            }
            catch (AggregateException)
            {
                // A handler's registration has thrown.
            }
        }

        private void OnCompleted()
        {
            _completed = true;
            _driver.Wake();
        }
    }
}
