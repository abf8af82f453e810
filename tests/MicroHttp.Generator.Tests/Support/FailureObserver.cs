using System;
using MicroHttp.Protocol;

namespace MicroHttp.Generator.Tests.Support
{
    /// <summary>Keeps what a handler threw.</summary>
    internal sealed class FailureObserver : IServerObserver
    {
        public Exception? Failure { get; private set; }

        public void ConnectionOpened(int connection)
        {
        }

        public void ConnectionClosed(int connection)
        {
        }

        public void RequestCompleted(HttpExchange exchange, long microseconds)
        {
        }

        public void Rejected(int connection, RejectionReason reason)
        {
        }

        public void HandlerFailed(HttpExchange exchange, Exception exception) => Failure = exception;
    }
}
