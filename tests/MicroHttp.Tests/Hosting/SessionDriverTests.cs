using System;
using System.Collections.Generic;
using System.Threading;
using Xunit;

namespace MicroHttp.Tests.Hosting
{
    /// <summary>Sessions over real sockets, on every driver that the platform has.</summary>
    public class SessionDriverTests
    {
        private const string Get = "GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n";

        public static TheoryData<ServerDriverKind> Drivers => HttpServerTests.Drivers;

        private static HttpServer Start(ServerDriverKind driver, Func<Session> create, ServerLimits? limits = null)
        {
            var application = new HandApplication { NewSession = create };
            var server = new HttpServer(application, limits ?? new ServerLimits { Connections = 4 }) { Driver = driver, AllowedHosts = null };
            server.Start(new SocketListener(0));
            return server;
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Session_TakesInput_AndIsWokenFromAnotherThread(ServerDriverKind driver)
        {
            var session = new ScriptedSession("talk");
            using HttpServer server = Start(driver, () => session);
            using var client = new TestClient(server.BoundPort);
            client.Send(Get);
            client.ReadUntil("\r\n\r\n");
            for (int i = 0; i < 5; i++)
            {
                client.Send("abc");
                Assert.True(SpinWait.SpinUntil(() => session.Input.Length == 3 * (i + 1), 20000));
                session.Say("said" + i);
                client.ReadUntil("said" + i);
            }

            session.Finish();
            Assert.True(client.IsClosedByServer());
            client.EndSending();
            Assert.True(SpinWait.SpinUntil(() => session.Events == "begin end", 20000));
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Sessions_TakeAllConnectionsButTwo(ServerDriverKind driver)
        {
            using HttpServer server = Start(driver, static () => new ScriptedSession(null));
            var clients = new List<TestClient>();
            for (int i = 0; i < 2; i++)
            {
                clients.Add(new TestClient(server.BoundPort));
                clients[i].Send(Get);
                clients[i].ReadUntil("\r\n\r\n");
            }

            // Six tabs on four connections: each gets an answer.
            for (int i = 0; i < 4; i++)
            {
                using var tab = new TestClient(server.BoundPort);
                Assert.StartsWith("HTTP/1.1 200 ", tab.Get("/hello"), StringComparison.Ordinal);
                string refusal = tab.Get("/live");
                Assert.StartsWith("HTTP/1.1 503 ", refusal, StringComparison.Ordinal);
                Assert.Contains("Retry-After: ", refusal, StringComparison.Ordinal);
                Assert.StartsWith("HTTP/1.1 200 ", tab.Get("/hello"), StringComparison.Ordinal);
            }

            Assert.Equal(2, server.Counters.OpenSessions);

            // A reload leaves no session behind.
            clients[0].Dispose();
            Assert.True(SpinWait.SpinUntil(() => server.Counters.OpenSessions == 1, 20000));
            using var next = new TestClient(server.BoundPort);
            next.Send(Get);
            Assert.StartsWith("HTTP/1.1 200 ", next.ReadUntil("\r\n\r\n"), StringComparison.Ordinal);
            clients[1].Dispose();
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Session_WhoseClientReadsNothing_EndsInTime(ServerDriverKind driver)
        {
            var session = new EndlessSession();
            using HttpServer server = Start(driver, () => session, new ServerLimits { Connections = 4, WriteTimeout = 500 });
            using var client = new TestClient(server.BoundPort);
            client.Send(Get);
            Assert.True(SpinWait.SpinUntil(() => session.HasEnded, 20000));
            Assert.True(SpinWait.SpinUntil(() => server.Counters.OpenSessions == 0, 20000));
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Stop_LetsSessionsSayGoodbye(ServerDriverKind driver)
        {
            var session = new ScriptedSession(null);
            using HttpServer server = Start(driver, () => session);
            using var client = new TestClient(server.BoundPort);
            client.Send(Get);
            client.ReadUntil("\r\n\r\n");
            server.Stop();
            Assert.Equal("3\r\nbye\r\n0\r\n\r\n", client.ReadUntil("0\r\n\r\n"));
            Assert.Equal("begin stop end", session.Events);
        }

        private sealed class EndlessSession : Session
        {
            private bool _ended;

            public bool HasEnded => Volatile.Read(ref _ended);

            public override bool IsFinished => false;

            public override int Fill(byte[] buffer, int offset, int count, long now) => count;

            public override void HandleStop(long now)
            {
            }

            public override void HandleEnd() => Volatile.Write(ref _ended, true);
        }
    }
}
