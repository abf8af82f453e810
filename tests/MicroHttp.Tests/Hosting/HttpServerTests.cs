using System;
using System.Collections.Generic;
using System.Net.Sockets;
using System.Threading;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Tests.Hosting
{
    /// <summary>The server over real sockets, on every driver that the platform has.</summary>
    public class HttpServerTests
    {
        public static TheoryData<ServerDriverKind> Drivers => new TheoryData<ServerDriverKind>(DriverKinds());

        /// <summary>The drivers of the platform.</summary>
        internal static IEnumerable<ServerDriverKind> DriverKinds()
        {
            yield return ServerDriverKind.Slots;
            if (HasLoops)
            {
                yield return ServerDriverKind.AsyncSockets;
            }

            if (HasLoops && OperatingSystem.IsLinux())
            {
                yield return ServerDriverKind.EventLoops;
            }
        }

        private static bool HasLoops => Generated.Flavor.Current == Generated.Flavor.Modern;

        private static bool SharesPorts => Generated.Flavor.Current == Generated.Flavor.Nano;

        private static HttpServer Start(ServerDriverKind driver, ServerLimits? limits = null, HandApplication? application = null)
        {
            HttpServer server = new HttpServer(application ?? new HandApplication(), limits ?? new ServerLimits { Connections = 4 }) { Driver = driver, AllowedHosts = null };
            server.Start(new SocketListener(0));
            return server;
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Connection_IsKeptBetweenRequests(ServerDriverKind driver)
        {
            using HttpServer server = Start(driver);
            using TestClient client = new TestClient(server.BoundPort);
            for (int i = 0; i < 20; i++)
            {
                Assert.EndsWith("\r\n\r\nHello, world!", client.Get("/hello"), StringComparison.Ordinal);
            }

            Assert.Equal(1, server.Counters.Connections);
            Assert.Equal(20, server.Counters.Requests);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Connections_ByTheHundred_AreAllServed(ServerDriverKind driver)
        {
            const int Clients = 150;
            using HttpServer server = Start(driver, new ServerLimits { Connections = Clients, ReceiveBuffer = 1024, SendBuffer = 1024 });
            List<TestClient> clients = new List<TestClient>();
            for (int round = 0; round < 2; round++)
            {
                for (int i = 0; i < Clients; i++)
                {
                    clients.Add(new TestClient(server.BoundPort));
                    Assert.StartsWith("HTTP/1.1 200 ", clients[i].Get("/hello"), StringComparison.Ordinal);
                }

                Assert.Equal(Clients, server.Counters.OpenConnections);
                for (int i = 0; i < Clients; i++)
                {
                    Assert.StartsWith("HTTP/1.1 200 ", clients[i].Get("/hello"), StringComparison.Ordinal);
                }

                clients.ForEach(client => client.Dispose());
                clients.Clear();
                Assert.True(SpinWait.SpinUntil(() => server.Counters.OpenConnections == 0, 20000));
            }

            Assert.Equal(0, server.Counters.Evictions);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Port_ThatIsTaken_IsRefused(ServerDriverKind driver)
        {
            using HttpServer server = Start(driver);
            using HttpServer second = new HttpServer(new HandApplication()) { Driver = driver };
            if (SharesPorts)
            {
                // A device sets SO_REUSEADDR to listen again at once after a restart; on a desktop's kernel that shares the port.
                second.Start(new SocketListener(server.BoundPort));
                Assert.Equal(server.BoundPort, second.BoundPort);
                return;
            }

            Assert.Throws<SocketException>(() => second.Start(new SocketListener(server.BoundPort)));
            Assert.False(second.IsRunning);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Listeners_AreServedSideBySide(ServerDriverKind driver)
        {
            using HttpServer server = new HttpServer(new HandApplication()) { Driver = driver, AllowedHosts = null };
            SocketListener first = new SocketListener(0);
            SocketListener second = new SocketListener(0);
            server.Start(first, second);
            Assert.NotEqual(first.BoundPort, second.BoundPort);
            foreach (SocketListener listener in new[] { first, second, first })
            {
                using TestClient client = new TestClient(listener.BoundPort);
                Assert.StartsWith("HTTP/1.1 200 ", client.Get("/hello"), StringComparison.Ordinal);
            }
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Server_ThatIsFullOfBusyClients_Answers503(ServerDriverKind driver)
        {
            using HttpServer server = Start(driver, new ServerLimits { Connections = 2, StallTimeout = 60000 });
            using TestClient first = new TestClient(server.BoundPort);
            using TestClient second = new TestClient(server.BoundPort);

            // Neither has finished its request, nor had its time to do so, so neither can give way.
            first.Send("GET /hello HTTP/1.1\r\n");
            second.Send("GET /hello HTTP/1.1\r\n");
            SpinWait.SpinUntil(() => server.Counters.OpenConnections == 2, 10000);
            using TestClient third = new TestClient(server.BoundPort);
            string refusal = third.Get("/hello");
            Assert.StartsWith("HTTP/1.1 503 Service Unavailable\r\n", refusal, StringComparison.Ordinal);
            string content = refusal.Substring(refusal.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4);
            Assert.Contains("\r\nContent-Length: " + content.Length + "\r\n", refusal, StringComparison.Ordinal);
            Assert.Contains("\r\nRetry-After: 1\r\n", refusal, StringComparison.Ordinal);
            Assert.True(third.IsClosedByServer());
            Assert.Equal(1, server.Counters.Rejections(RejectionReason.ServerFull));
            Assert.StartsWith("HTTP/1.1 200 ", first.Exchange("Host: a\r\n\r\n"), StringComparison.Ordinal);
            Assert.StartsWith("HTTP/1.1 200 ", second.Exchange("Host: a\r\n\r\n"), StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Server_ThatIsFullOfIdleClients_LetsTheIdlestGiveWay(ServerDriverKind driver)
        {
            using HttpServer server = Start(driver, new ServerLimits { Connections = 2 });
            using TestClient first = new TestClient(server.BoundPort);
            Assert.StartsWith("HTTP/1.1 200 ", first.Get("/hello"), StringComparison.Ordinal);
            Thread.Sleep(20);
            using TestClient second = new TestClient(server.BoundPort);
            Assert.StartsWith("HTTP/1.1 200 ", second.Get("/hello"), StringComparison.Ordinal);
            Thread.Sleep(60);
            using TestClient third = new TestClient(server.BoundPort);
            Assert.StartsWith("HTTP/1.1 200 ", third.Get("/hello"), StringComparison.Ordinal);
            Assert.True(first.IsClosedByServer());
            Assert.StartsWith("HTTP/1.1 200 ", second.Get("/hello"), StringComparison.Ordinal);
            Assert.Equal(1, server.Counters.Evictions);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Server_ThatIsFullOfStalledClients_LetsTheSlowestGiveWay(ServerDriverKind driver)
        {
            using HttpServer server = Start(driver, new ServerLimits { Connections = 2, StallTimeout = 20 });
            using TestClient first = new TestClient(server.BoundPort);
            first.Send("GET /hello HTTP/1.1\r\n");
            SpinWait.SpinUntil(() => server.Counters.OpenConnections == 1, 10000);
            Thread.Sleep(40);
            using TestClient second = new TestClient(server.BoundPort);
            second.Send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel");
            SpinWait.SpinUntil(() => server.Counters.OpenConnections == 2, 10000);
            Thread.Sleep(40);
            for (int i = 0; i < 2; i++)
            {
                using TestClient client = new TestClient(server.BoundPort);
                Assert.StartsWith("HTTP/1.1 200 ", client.Get("/hello"), StringComparison.Ordinal);
                Assert.True(first.IsClosedByServer());
            }

            Assert.InRange(server.Counters.Evictions, 1, 3);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Connections_Flood_LeavesRoomForTheNextClient(ServerDriverKind driver)
        {
            using HttpServer server = Start(driver, new ServerLimits { Connections = 4, StallTimeout = 20 });
            List<TestClient> flood = new List<TestClient>();
            for (int i = 0; i < 100; i++)
            {
                TestClient client = new TestClient(server.BoundPort);
                flood.Add(client);
                try
                {
                    client.Send("GET /hello HTTP/1.1\r\n");
                }
                catch (SocketException)
                {
                    // It was refused, and is gone already.
                }
            }

            // Those that were let in have had their time when the last has waited for as long.
            SpinWait.SpinUntil(() => server.Counters.OpenConnections == 4, 10000);
            Thread.Sleep(100);
            using TestClient next = new TestClient(server.BoundPort);
            Assert.StartsWith("HTTP/1.1 200 ", next.Get("/hello"), StringComparison.Ordinal);
            Assert.InRange(server.Counters.OpenConnections, 1, 4);
            flood.ForEach(static client => client.Dispose());
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Handler_ThatThrows_HarmsNobodyElse(ServerDriverKind driver)
        {
            using HttpServer server = Start(driver);
            using TestClient bad = new TestClient(server.BoundPort);
            using TestClient good = new TestClient(server.BoundPort);
            for (int i = 0; i < 5; i++)
            {
                Assert.StartsWith("HTTP/1.1 500 ", bad.Get("/throw"), StringComparison.Ordinal);
                Assert.StartsWith("HTTP/1.1 200 ", good.Get("/hello"), StringComparison.Ordinal);
            }

            Assert.Equal(5, server.Counters.HandlerFailures);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Client_ThatHalfCloses_GetsItsAnswers(ServerDriverKind driver)
        {
            using HttpServer server = Start(driver);
            using TestClient client = new TestClient(server.BoundPort);
            client.Send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\nGET /none HTTP/1.1\r\nHost: a\r\n\r\n");
            client.EndSending();
            Assert.StartsWith("HTTP/1.1 200 ", client.ReadResponse(), StringComparison.Ordinal);
            Assert.StartsWith("HTTP/1.1 404 ", client.ReadResponse(), StringComparison.Ordinal);
            Assert.True(client.IsClosedByServer());
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Stop_ClosesIdleConnectionsAndEndsAtOnce(ServerDriverKind driver)
        {
            HttpServer server = Start(driver);
            using TestClient client = new TestClient(server.BoundPort);
            client.Get("/hello");
            server.Stop(10000);
            Assert.True(client.IsClosedByServer());
            Assert.False(server.IsRunning);
            Assert.Equal(0, server.Counters.OpenConnections);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Run_ServesAllListenersUntilTheServerIsStopped(ServerDriverKind driver)
        {
            using var server = new HttpServer(new HandApplication(), new ServerLimits { Connections = 4 }) { Driver = driver, AllowedHosts = null };
            var first = new SocketListener(0);
            var second = new SocketListener(0);
            var running = new Thread(() => server.Run(first, second));
            running.Start();
            Assert.True(SpinWait.SpinUntil(() => server.IsRunning, 20000));
            foreach (SocketListener listener in new[] { first, second, first })
            {
                using var client = new TestClient(listener.BoundPort);
                Assert.EndsWith("\r\n\r\nHello, world!", client.Get("/hello"), StringComparison.Ordinal);
            }

            server.Stop();
            Assert.True(running.Join(20000), "Run has not returned.");
            Assert.False(server.IsRunning);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Answer_ThatIsTheSameEachTime_IsSentAgain(ServerDriverKind driver)
        {
            int calls = 0;
            void Answer(HttpExchange exchange)
            {
                calls++;
                exchange.Response.Write("steady");
                exchange.MarkConstant();
            }

            using HttpServer server = Start(driver, null, new HandApplication { Handle = Answer });
            using var client = new TestClient(server.BoundPort);
            for (int i = 0; i < 10; i++)
            {
                Assert.EndsWith("\r\n\r\nsteady", client.Get("/live"), StringComparison.Ordinal);
            }

            Assert.InRange(calls, 1, 9);
            Assert.EndsWith("\r\n\r\nHello, world!", client.Get("/hello"), StringComparison.Ordinal);
            Assert.EndsWith("\r\n\r\nsteady", client.Get("/live"), StringComparison.Ordinal);
            Assert.Equal(12, server.Counters.Requests);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Server_ThatWasStopped_StartsAgain(ServerDriverKind driver)
        {
            using HttpServer server = Start(driver);
            server.Stop();
            server.Start(new SocketListener(0));
            using TestClient client = new TestClient(server.BoundPort);
            Assert.StartsWith("HTTP/1.1 200 ", client.Get("/hello"), StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Download_LargerThanTheSocketBuffers_ArrivesWhole(ServerDriverKind driver)
        {
            const int Length = 20000000;
            HandApplication application = new HandApplication { Source = new Exchange.ContentSourceTests.TextSource(Length, Length, null) };
            using HttpServer server = Start(driver, application: application);
            using TestClient client = new TestClient(server.BoundPort);
            client.Send("GET /source HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            Thread.Sleep(50);
            string response = client.ReadResponse();
            int content = response.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            Assert.Equal(Length, response.Length - content);
            for (int i = 0; i < Length; i += 997)
            {
                Assert.Equal((char)('a' + (i % 26)), response[content + i]);
            }
        }

        [Theory]
        [InlineData(8)]
        [InlineData(64)]
        public void Clients_MoreThanSlots_AllGetEveryAnswer(int slots)
        {
            const int Clients = 64;
            const int Requests = 50;
            using HttpServer server = Start(ServerDriverKind.Slots, new ServerLimits { Connections = slots, ReceiveBuffer = 1024, SendBuffer = 1024 });
            int answered = 0;
            List<Thread> threads = new List<Thread>();
            string? failure = null;
            for (int i = 0; i < Clients; i++)
            {
                Thread thread = new Thread(() =>
                {
                    try
                    {
                        AskUntilAnswered(server.BoundPort, Requests, ref answered);
                    }
                    catch (Exception exception)
                    {
                        failure = exception.ToString();
                    }
                });
                threads.Add(thread);
                thread.Start();
            }

            threads.ForEach(thread => thread.Join());
            Assert.Null(failure);
            Assert.Equal(Clients * Requests, answered);
        }

        /// <summary>Behaves as a browser does: a connection that was closed before the answer, or a 503, is tried again.</summary>
        private static void AskUntilAnswered(int port, int requests, ref int answered)
        {
            TestClient client = new TestClient(port);
            try
            {
                for (int i = 0; i < requests;)
                {
                    string response;
                    try
                    {
                        response = client.Get("/hello");
                    }
                    catch (SocketException)
                    {
                        response = "";
                    }

                    if (response.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal))
                    {
                        Assert.EndsWith("\r\n\r\nHello, world!", response, StringComparison.Ordinal);
                        Interlocked.Increment(ref answered);
                        i++;
                        continue;
                    }

                    Assert.True(response.Length == 0 || response.StartsWith("HTTP/1.1 503 ", StringComparison.Ordinal), response);
                    client.Dispose();
                    Thread.Sleep(5);
                    client = new TestClient(port);
                }
            }
            finally
            {
                client.Dispose();
            }
        }
    }
}
