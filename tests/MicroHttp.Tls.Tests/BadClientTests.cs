using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Security;
using System.Security.Authentication;
using System.Threading;
using Xunit;

namespace MicroHttp.Tests.Tls
{
    /// <summary>Each client that does not behave ends cleanly, is counted for what it is, and harms nobody else.</summary>
    public class BadClientTests
    {
        public static TheoryData<ServerDriverKind> Drivers => SecureServer.Drivers;

        [Theory]
        [MemberData(nameof(Drivers))]
        public void PlainHttp_IsToldWhatToDo(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            using RawClient client = new RawClient(server.Port);
            client.Send("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
            string answer = client.ReadToEnd();
            Assert.StartsWith("HTTP/1.1 400 Bad Request\r\n", answer, StringComparison.Ordinal);
            Assert.Contains("https://", answer, StringComparison.Ordinal);
            server.AssertFails(HandshakeFailure.NotTls);
            Assert.Equal(0, server.Counters.Connections);
            server.AssertServes();
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Garbage_IsClosed(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            using RawClient client = new RawClient(server.Port);
            client.Send([0, 255, 1, 254, 2, 253, 3, 252, 13, 10]);
            Assert.Equal("", client.ReadToEnd());
            server.AssertFails(HandshakeFailure.NotTls);
            server.AssertServes();
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void GarbageInARecord_IsIncompatible(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            using RawClient client = new RawClient(server.Port);
            byte[] record = new byte[69];
            new byte[] { 22, 3, 1, 0, 64 }.CopyTo(record, 0);
            for (int i = 5; i < record.Length; i++)
            {
                record[i] = (byte)(i * 37);
            }

            client.Send(record);
            client.ReadToEnd();
            server.AssertFails(HandshakeFailure.Incompatible);
            server.AssertServes();
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void OldVersion_IsIncompatible(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            for (byte minor = 0; minor < 3; minor++)
            {
                using RawClient client = new RawClient(server.Port);
                client.Send(RawClient.Hello(minor));
                client.ReadToEnd();
                server.AssertFails(HandshakeFailure.Incompatible, minor + 1);
            }

            server.AssertServes();
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void HalfHandshake_TimesOut(ServerDriverKind driver)
        {
            TlsOptions options = new TlsOptions(TestCertificates.Server()) { HandshakeTimeout = 400 };
            using SecureServer server = new SecureServer(driver, options);
            using RawClient silent = new RawClient(server.Port);
            using RawClient half = new RawClient(server.Port);
            half.Send([22, 3, 1, 2, 0, 1, 0]);
            Assert.Equal("", silent.ReadToEnd());
            Assert.Equal("", half.ReadToEnd());
            server.AssertFails(HandshakeFailure.TimedOut, 2);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void ClientThatLeaves_InTheMiddle_IsGone(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            using (RawClient silent = new RawClient(server.Port))
            {
                silent.EndSending();
                Assert.Equal("", silent.ReadToEnd());
            }

            using (RawClient half = new RawClient(server.Port))
            {
                half.Send([22, 3, 1, 2, 0, 1, 0]);
                half.EndSending();
                Assert.Equal("", half.ReadToEnd());
            }

            server.AssertFails(HandshakeFailure.ClientGone, 2);
            server.AssertServes();
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void HundredHalfOpenHandshakes_HoldNobodyUp(ServerDriverKind driver)
        {
            TlsOptions options = new TlsOptions(TestCertificates.Server()) { HandshakeTimeout = 60000, Handshakes = driver == ServerDriverKind.Slots ? 4 : 16 };
            using SecureServer server = new SecureServer(driver, options, new ServerLimits { Connections = 2 });
            using SecureClient before = new SecureClient(server.Port);
            List<RawClient> half = new List<RawClient>();
            try
            {
                for (int i = 0; i < 100; i++)
                {
                    RawClient client = new RawClient(server.Port);
                    half.Add(client);
                    if (i % 2 == 0)
                    {
                        client.Send([22, 3, 1, 2, 0, 1, 0]);
                    }
                }

                // Who is through is served, and who comes gets through.
                Assert.StartsWith("HTTP/1.1 200 ", before.Get("/hello"), StringComparison.Ordinal);
                server.AssertServes();
                Assert.StartsWith("HTTP/1.1 200 ", before.Get("/hello"), StringComparison.Ordinal);
                Assert.Equal(server.Failures, server.Counters.HandshakeFailures(HandshakeFailure.GaveWay));
            }
            finally
            {
                foreach (RawClient client in half)
                {
                    client.Dispose();
                }
            }
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void ExpiredCertificate_IsRefusedByTheClient(ServerDriverKind driver) => AssertRefused(driver, "expired.pfx", SslPolicyErrors.RemoteCertificateChainErrors);

        [Theory]
        [MemberData(nameof(Drivers))]
        public void CertificateForAnotherName_IsRefusedByTheClient(ServerDriverKind driver) => AssertRefused(driver, "other.pfx", SslPolicyErrors.RemoteCertificateNameMismatch);

        [Theory]
        [MemberData(nameof(Drivers))]
        public void TruncatedClose_EndsTheConnection(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            SecureClient idle = new SecureClient(server.Port);
            Assert.StartsWith("HTTP/1.1 200 ", idle.Get("/hello"), StringComparison.Ordinal);
            SecureClient half = new SecureClient(server.Port);
            half.Send("GET /hello HTTP/1.1\r\nHo");
            SecureClient inRecord = new SecureClient(server.Port);
            Assert.StartsWith("HTTP/1.1 200 ", inRecord.Get("/hello"), StringComparison.Ordinal);
            inRecord.SendRaw([23, 3, 3, 1, 0, 1, 2, 3]);
            SpinWait.SpinUntil(() => server.Counters.OpenConnections == 3, 10000);
            idle.Cut();
            half.Cut();
            inRecord.Cut();
            SpinWait.SpinUntil(() => server.Counters.OpenConnections == 0, 20000);
            Assert.Equal(0, server.Counters.OpenConnections);
            Assert.Equal(2, server.Counters.Requests);
            server.AssertServes();
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void GarbageAfterTheHandshake_EndsTheConnection(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver);
            using SecureClient client = new SecureClient(server.Port);
            Assert.StartsWith("HTTP/1.1 200 ", client.Get("/hello"), StringComparison.Ordinal);
            byte[] record = new byte[105];
            new byte[] { 23, 3, 3, 0, 100 }.CopyTo(record, 0);
            client.SendRaw(record);
            Assert.True(client.IsClosedByServer());
            SpinWait.SpinUntil(() => server.Counters.OpenConnections == 0, 20000);
            Assert.Equal(0, server.Counters.OpenConnections);
            Assert.Equal(0, server.Counters.HandlerFailures);
            server.AssertServes();
        }

        private static void AssertRefused(ServerDriverKind driver, string certificate, SslPolicyErrors expected)
        {
            using SecureServer server = new SecureServer(driver, new TlsOptions(TestCertificates.Server(certificate)));
            SslPolicyErrors seen = SslPolicyErrors.None;
            try
            {
                using SecureClient client = new SecureClient(server.Port, validation: (_, _, _, errors) =>
                {
                    seen = errors;
                    return false;
                });
            }
            catch (Exception exception) when (exception is AuthenticationException or IOException)
            {
            }

            Assert.NotEqual(SslPolicyErrors.None, seen);
            if (Type.GetType("Mono.Runtime") == null)
            {
                // Mono looks no further than the issuer, whom it does not know.
                Assert.True((seen & expected) != 0, seen.ToString());
            }

            // A client of TLS 1.3 may have ended its side of the handshake before it looks; the connection then ends without a request.
            SpinWait.SpinUntil(() => server.Failures == 1 || (server.Counters.Connections == 1 && server.Counters.OpenConnections == 0), 20000);
            int refused = server.Counters.HandshakeFailures(HandshakeFailure.RefusedByClient) + server.Counters.HandshakeFailures(HandshakeFailure.ClientGone);
            Assert.Equal(1, refused + server.Counters.Connections);
            Assert.Equal(refused, server.Failures);
            Assert.Equal(0, server.Counters.Requests);
            using SecureClient trusting = new SecureClient(server.Port);
            Assert.StartsWith("HTTP/1.1 200 ", trusting.Get("/hello"), StringComparison.Ordinal);
        }
    }
}
