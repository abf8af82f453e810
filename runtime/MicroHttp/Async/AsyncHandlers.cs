using System;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace MicroHttp.Generated
{
    /// <summary>What generated code calls for handlers that return tasks.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class AsyncHandlers
    {
        /// <summary>Begins the call of a handler: what it does after an await is done one at a time with other handlers, unless the application serves several at a time.</summary>
        public static AsyncScope Enter(HttpExchange exchange)
        {
            return new AsyncScope(Of(exchange).Context);
        }

        /// <summary>Is cancelled when the client is gone or the server is stopping.</summary>
        public static CancellationToken Cancellation(HttpExchange exchange)
        {
            return Of(exchange).Cancellation;
        }

        /// <summary>Has <paramref name="task"/> awaited; there is nothing to send but what the handler writes.</summary>
        public static void Await(HttpExchange exchange, Task task)
        {
            Of(exchange).Await(new PendingTask(new ValueTask(task)));
        }

        /// <summary>Has <paramref name="task"/> awaited; there is nothing to send but what the handler writes.</summary>
        public static void Await(HttpExchange exchange, ValueTask task)
        {
            Of(exchange).Await(new PendingTask(task));
        }

        /// <summary>Has <paramref name="task"/> awaited, and its result sent.</summary>
        public static void Await<T>(HttpExchange exchange, Task<T> task, Action<HttpExchange, T> send)
        {
            Of(exchange).Await(new PendingValue<T>(new ValueTask<T>(task), send));
        }

        /// <summary>Has <paramref name="task"/> awaited, and its result sent.</summary>
        public static void Await<T>(HttpExchange exchange, ValueTask<T> task, Action<HttpExchange, T> send)
        {
            Of(exchange).Await(new PendingValue<T>(task, send));
        }

        private static AsyncHandlerTask Of(HttpExchange exchange)
        {
            if (exchange.HandlerTask is AsyncHandlerTask task)
            {
                return task;
            }

            task = new AsyncHandlerTask(exchange.WakeUp, exchange.Gate);
            exchange.HandlerTask = task;
            return task;
        }
    }
}
