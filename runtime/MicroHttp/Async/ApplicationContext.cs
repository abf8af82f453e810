using System.Threading;

namespace MicroHttp
{
    /// <summary>
    /// Where handlers of an application that serves one handler at a time go on after an await: on a thread of the pool, one at a time with all other handlers.
    /// <c>ConfigureAwait(false)</c> leaves it.
    /// </summary>
    internal sealed class ApplicationContext : SynchronizationContext
    {
        private readonly object _gate;

        public ApplicationContext(object gate)
        {
            _gate = gate;
        }

        /// <inheritdoc/>
        public override SynchronizationContext CreateCopy()
        {
            return this;
        }

        /// <inheritdoc/>
        public override void Post(SendOrPostCallback d, object? state)
        {
            ThreadPool.QueueUserWorkItem(_ => Run(d, state));
        }

        /// <inheritdoc/>
        public override void Send(SendOrPostCallback d, object? state)
        {
            Run(d, state);
        }

        private void Run(SendOrPostCallback callback, object? state)
        {
            SynchronizationContext? outer = Current;
            lock (_gate)
            {
                SetSynchronizationContext(this);
                try
                {
                    callback(state);
                }
                finally
                {
                    SetSynchronizationContext(outer);
                }
            }
        }
    }
}
