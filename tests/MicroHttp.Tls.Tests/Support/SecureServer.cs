using System;
using System.Collections.Generic;
using System.Threading;
using MicroHttp.Tests.Hosting;
using Xunit;

namespace MicroHttp.Tests.Tls
{
    /// <summary>A server with a TLS listener on a free port.</summary>
    internal sealed class SecureServer : IDisposable
    {
        private readonly HttpServer _server;

        public SecureServer(ServerDriverKind driver, TlsOptions? options = null, ServerLimits? limits = null, Generated.IHttpApplication? application = null)
        {
            Application = new HandApplication();
            _server = new HttpServer(application ?? Application, limits ?? new ServerLimits { Connections = 4 }) { Driver = driver, AllowedHosts = null };
            Listener = new TlsListener(new SocketListener(0), options ?? new TlsOptions(TestCertificates.Server()));
            _server.Start(Listener);
        }

        /// <summary>The drivers of the platform.</summary>
        public static TheoryData<ServerDriverKind> Drivers => new TheoryData<ServerDriverKind>(Kinds());

        public TlsListener Listener { get; }

        public HandApplication Application { get; }

        public int Port => Listener.BoundPort;

        public ServerCounters Counters => _server.Counters;

        public HttpServer Server => _server;

        private static bool HasLoops => Generated.Flavor.Current == Generated.Flavor.Modern;

        /// <summary>How many handshakes have failed, for whatever reason.</summary>
        public int Failures
        {
            get
            {
                int sum = 0;
                for (HandshakeFailure failure = HandshakeFailure.TimedOut; failure <= HandshakeFailure.Other; failure++)
                {
                    sum += Counters.HandshakeFailures(failure);
                }

                return sum;
            }
        }

        /// <summary>Waits until so many handshakes have failed, all for this reason.</summary>
        public void AssertFails(HandshakeFailure failure, int count = 1)
        {
            SpinWait.SpinUntil(() => Failures >= count, 30000);
            for (HandshakeFailure other = HandshakeFailure.TimedOut; other <= HandshakeFailure.Other; other++)
            {
                Assert.True(Counters.HandshakeFailures(other) == (other == failure ? count : 0), other.ToString() + ": " + Counters.HandshakeFailures(other).ToString(null, null));
            }
        }

        /// <summary>Whether a client that behaves is served.</summary>
        public void AssertServes()
        {
            using SecureClient client = new SecureClient(Port);
            Assert.EndsWith("\r\n\r\nHello, world!", client.Get("/hello"), StringComparison.Ordinal);
        }

        public void Dispose() => _server.Dispose();

        private static IEnumerable<ServerDriverKind> Kinds()
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
    }
}
