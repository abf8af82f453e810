using System;

namespace MicroHttp
{
    /// <summary>A task that a handler has returned, and what becomes of its result.</summary>
    internal abstract class PendingResult
    {
        /// <summary>Has <paramref name="action"/> called, from whatever thread, when the task has ended.</summary>
        public abstract void OnCompleted(Action action);

        /// <summary>Sends the result, or throws what the handler has thrown.</summary>
        public abstract void Send(HttpExchange exchange);

        /// <summary>Takes the result for nobody, so that an exception is not reported as unobserved.</summary>
        public abstract void Observe();
    }
}
