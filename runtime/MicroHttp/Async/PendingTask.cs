using System;
using System.Threading.Tasks;

namespace MicroHttp
{
    /// <summary>A task without a result.</summary>
    internal sealed class PendingTask : PendingResult
    {
        private readonly ValueTask _task;

        public PendingTask(ValueTask task)
        {
            _task = task;
        }

        /// <inheritdoc/>
        public override void OnCompleted(Action action)
        {
            _task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(action);
        }

        /// <inheritdoc/>
        public override void Send(HttpExchange exchange)
        {
            _task.GetAwaiter().GetResult();
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
