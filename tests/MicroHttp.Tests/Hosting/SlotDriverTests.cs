using System;
using System.Collections.Generic;
using MicroHttp.Hosting;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Tests.Hosting
{
    public class SlotDriverTests
    {
        [Fact]
        public void ObserverThatThrows_DoesNotEndAccepting()
        {
            var core = new ServerCore(new HandApplication(), new ServerLimits()) { IsStopping = true, Observer = new ThrowingObserver() };
            var clients = new[] { new SilentTransport(), new SilentTransport() };

            new SlotDriver(core).Accept(new QueueListener(clients));

            Assert.All(clients, static client => Assert.True(client.IsClosed));
            Assert.Equal(2, core.Counters.HandlerFailures);
        }

        private sealed class QueueListener(IEnumerable<Transport> clients) : Listener
        {
            private readonly Queue<Transport> _clients = new(clients);

            public override int BoundPort => 0;

            public override void Start()
            {
            }

            public override Transport? Accept() => _clients.TryDequeue(out Transport? client) ? client : null;

            public override void Close()
            {
            }
        }

        private sealed class SilentTransport : Transport
        {
            public bool IsClosed { get; private set; }

            public override void SetReceiveTimeout(int milliseconds)
            {
            }

            public override void SetSendTimeout(int milliseconds)
            {
            }

            public override int Receive(byte[] buffer, int offset, int count) => 0;

            public override int Send(byte[] buffer, int offset, int count) => count;

            public override void EndSending()
            {
            }

            public override void Close() => IsClosed = true;
        }

        private sealed class ThrowingObserver : IServerObserver
        {
            public void ConnectionOpened(int connectionId)
            {
            }

            public void ConnectionClosed(int connectionId)
            {
            }

            public void RequestCompleted(HttpExchange exchange, long microseconds)
            {
            }

            public void Rejected(int connectionId, RejectionReason reason) => throw new InvalidOperationException();

            public void HandlerFailed(HttpExchange exchange, Exception exception)
            {
            }
        }
    }
}
