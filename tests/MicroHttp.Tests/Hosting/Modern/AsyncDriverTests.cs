using System;
using System.Threading;
using System.Threading.Tasks;
using MicroHttp.Generated;
using Xunit;

namespace MicroHttp.Tests.Hosting
{
    /// <summary>Handlers that return tasks, over real sockets, on every driver that the platform has.</summary>
    public class AsyncDriverTests
    {
        private const string Get = "GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n";

        public static TheoryData<ServerDriverKind> Drivers => HttpServerTests.Drivers;

        private static HttpServer Start(ServerDriverKind driver, Func<CancellationToken, Task<string>> handler, int connections = 4)
        {
            var application = new HandApplication
            {
                Handle = exchange =>
                {
                    Task<string> task;
                    using (AsyncHandlers.Enter(exchange))
                    {
                        task = handler(AsyncHandlers.Cancellation(exchange));
                    }

                    AsyncHandlers.Await(exchange, task, static (exchange, text) => Results.Text(exchange, text, "text/plain"));
                },
            };
            var server = new HttpServer(application, new ServerLimits { Connections = connections }) { Driver = driver, AllowedHosts = null };
            server.Start(new SocketListener(0));
            return server;
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Handler_ThatWaits_KeepsItsConnectionAndNoOther(ServerDriverKind driver)
        {
            var gates = new TaskCompletionSource<string>[2];
            int begun = 0;
            using HttpServer server = Start(driver, _ =>
            {
                var gate = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
                gates[begun] = gate;
                Interlocked.Increment(ref begun);
                return gate.Task;
            });
            using var first = new TestClient(server.BoundPort);
            using var second = new TestClient(server.BoundPort);
            first.Send(Get);
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref begun) == 1, 20000));
            second.Send(Get);
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref begun) == 2, 20000));
            using var third = new TestClient(server.BoundPort);
            Assert.StartsWith("HTTP/1.1 200 ", third.Get("/hello"), StringComparison.Ordinal);
            gates[1].SetResult("second");
            second.ReadUntil("second");
            gates[0].SetResult("first");
            first.ReadUntil("first");
            Assert.StartsWith("HTTP/1.1 200 ", first.Get("/hello"), StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Pipelined_Requests_WaitForTheirTurn(ServerDriverKind driver)
        {
            int count = 0;
            using HttpServer server = Start(driver, async _ =>
            {
                int number = Interlocked.Increment(ref count);
                await Task.Delay(10, CancellationToken.None);
                return "answer" + number;
            });
            using var client = new TestClient(server.BoundPort);
            client.Send(Get + Get + "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n" + Get);
            client.ReadUntil("answer1");
            client.ReadUntil("answer2");
            client.ReadUntil("answer3");
            Assert.Equal(3, count);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Client_ThatLeaves_CancelsItsHandler(ServerDriverKind driver)
        {
            using var canceled = new ManualResetEventSlim();
            using var begun = new ManualResetEventSlim();
            using HttpServer server = Start(driver, async cancellation =>
            {
                begun.Set();
                try
                {
                    await Task.Delay(Timeout.Infinite, cancellation);
                }
                finally
                {
                    canceled.Set();
                }

                return "";
            });
            using (var client = new TestClient(server.BoundPort))
            {
                client.Send(Get);
                Assert.True(begun.Wait(20000, TestContext.Current.CancellationToken));
            }

            Assert.True(canceled.Wait(20000, TestContext.Current.CancellationToken));
            Assert.True(SpinWait.SpinUntil(() => server.Counters.OpenConnections == 0, 20000));
            using var next = new TestClient(server.BoundPort);
            Assert.StartsWith("HTTP/1.1 200 ", next.Get("/hello"), StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Server_ThatStops_CancelsItsHandlers(ServerDriverKind driver)
        {
            using var begun = new ManualResetEventSlim();
            using HttpServer server = Start(driver, async cancellation =>
            {
                begun.Set();
                await Task.Delay(Timeout.Infinite, cancellation);
                return "";
            });
            using var client = new TestClient(server.BoundPort);
            client.Send(Get);
            Assert.True(begun.Wait(20000, TestContext.Current.CancellationToken));

            // Other tests may keep the machine busy for longer than a server waits by itself.
            server.Stop(20000);
            client.ReadUntil("HTTP/1.1 503 ");
        }
    }
}
