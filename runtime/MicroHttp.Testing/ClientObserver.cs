using System;
using MicroHttp.Protocol;

namespace MicroHttp.Testing
{
    /// <summary>Notes what handlers throw, for the connection where it happens, and tells the test's own observer everything.</summary>
    internal sealed class ClientObserver : IServerObserver
    {
        private readonly TestClient _client;

        public ClientObserver(TestClient client)
        {
            _client = client;
        }

        public IServerObserver? Next { get; set; }

        public void ConnectionOpened(int connectionId)
        {
            Next?.ConnectionOpened(connectionId);
        }

        public void ConnectionClosed(int connectionId)
        {
            Next?.ConnectionClosed(connectionId);
        }

        public void RequestCompleted(HttpExchange exchange, long microseconds)
        {
            _client.ConnectionOf(exchange)?.OnAnswered();
            Next?.RequestCompleted(exchange, microseconds);
        }

        public void Rejected(int connectionId, RejectionReason reason)
        {
            Next?.Rejected(connectionId, reason);
        }

        public void HandlerFailed(HttpExchange exchange, Exception exception)
        {
            _client.ConnectionOf(exchange)?.OnFailure(exception);
            Next?.HandlerFailed(exchange, exception);
        }
    }
}
