using System;
using System.Threading.Tasks;

namespace MicroHttp
{
    /// <summary>A task with a result.</summary>
    internal sealed class PendingValue<T> : PendingResult
    {
        private readonly ValueTask<T> _task;
        private readonly Action<HttpExchange, T> _send;

        public PendingValue(ValueTask<T> task, Action<HttpExchange, T> send)
        {
            _task = task;
            _send = send;
        }

        /// <inheritdoc/>
        public override void OnCompleted(Action action)
        {
            _task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(action);
        }

        /// <inheritdoc/>
        public override void Send(HttpExchange exchange)
        {
            _send(exchange, _task.GetAwaiter().GetResult());
        }

        /// <inheritdoc/>
        public override void Observe()
        {
            try
            {
                _task.GetAwaiter().GetResult();
            }
            catch (Exception)
            {
                // Nobody is there to be told.
            }
        }
    }
}
