using System;

namespace MicroHttp
{
    /// <summary>What the server knows of a connection's handlers that return tasks. The tasks themselves are in the folder Async, which a device does without.</summary>
    internal abstract class HandlerTask
    {
        /// <summary>Whether a handler has begun whose result is not sent.</summary>
        public abstract bool IsPending { get; }

        /// <summary>Whether that handler has ended.</summary>
        public abstract bool IsCompleted { get; }

        /// <summary>Sends what the handler has returned, or throws what it has thrown. Nothing is pending then.</summary>
        public abstract void Complete(HttpExchange exchange);

        /// <summary>Asks the handler to end, because the client is gone or the server is stopping.</summary>
        public abstract void Cancel();

        /// <summary>Forgets a handler that has ended, and what it has returned or thrown.</summary>
        public abstract void Forget();
    }
}
