using System;
using System.IO;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using Xunit;

namespace MicroHttp.Tests.Tls
{
    /// <summary>Certificates: of the server, exchanged while it runs, and of clients.</summary>
    public class CertificateTests
    {
        public static TheoryData<ServerDriverKind> Drivers => SecureServer.Drivers;

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Certificate_ThatIsReloaded_IsShownFromTheNextHandshakeOn(ServerDriverKind driver)
        {
            string path = Path.GetTempFileName();
            try
            {
                File.WriteAllBytes(path, TestCertificates.Read("localhost.pfx"));
                TlsCertificate certificate = TlsCertificate.FromPfxFile(path, TestCertificates.Password);
                using SecureServer server = new SecureServer(driver, new TlsOptions(certificate));
                using SecureClient before = new SecureClient(server.Port);
                Assert.DoesNotContain("renewed", before.Server, StringComparison.Ordinal);
                File.WriteAllBytes(path, TestCertificates.Read("renewed.pfx"));
                certificate.Reload();
                using SecureClient after = new SecureClient(server.Port);
                Assert.Contains("renewed", after.Server, StringComparison.Ordinal);
                Assert.StartsWith("HTTP/1.1 200 ", before.Get("/hello"), StringComparison.Ordinal);
                Assert.StartsWith("HTTP/1.1 200 ", after.Get("/hello"), StringComparison.Ordinal);

                File.WriteAllBytes(path, [1, 2, 3]);
                Assert.ThrowsAny<CryptographicException>(certificate.Reload);
                using SecureClient still = new SecureClient(server.Port);
                Assert.Contains("renewed", still.Server, StringComparison.Ordinal);
            }
            finally
            {
                File.Delete(path);
            }
        }

        [Fact]
        public void Certificate_WithoutItsKey_IsRefused() => Assert.Throws<ArgumentException>(() => new TlsCertificate(TestCertificates.Authority()));

        [Fact]
        public void Certificate_WithoutFiles_CannotBeReloaded() => Assert.Throws<InvalidOperationException>(TestCertificates.Server().Reload);

        [Theory]
        [MemberData(nameof(Drivers))]
        public void ClientCertificate_ThatIsTrusted_IsOnTheRequest(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver, Asking(ClientCertificates.Required), application: new WhoApplication());
            using X509Certificate2 own = TestCertificates.Client("client.pfx");
            using SecureClient client = new SecureClient(server.Port, own);
            Assert.EndsWith("\r\n\r\nsecure " + Convert.ToBase64String(own.RawData), client.Get("/"), StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void ClientCertificate_ThatIsOptional_MayBeMissing(ServerDriverKind driver)
        {
            using SecureServer server = new SecureServer(driver, Asking(ClientCertificates.Accepted), application: new WhoApplication());
            using SecureClient client = new SecureClient(server.Port);
            Assert.EndsWith("\r\n\r\nsecure nobody", client.Get("/"), StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void ClientCertificate_ThatIsMissing_EndsTheHandshake(ServerDriverKind driver) => AssertTurnedAway(driver, ClientCertificates.Required, null);

        [Theory]
        [MemberData(nameof(Drivers))]
        public void ClientCertificate_OfAStranger_EndsTheHandshake(ServerDriverKind driver) => AssertTurnedAway(driver, ClientCertificates.Required, "stranger.pfx");

        [Theory]
        [MemberData(nameof(Drivers))]
        public void ClientCertificate_OfAStranger_IsNotAcceptedWhereItIsOptional(ServerDriverKind driver) => AssertTurnedAway(driver, ClientCertificates.Accepted, "stranger.pfx");

        private static TlsOptions Asking(ClientCertificates mode)
        {
            return new TlsOptions(TestCertificates.Server()) { ClientCertificates = mode, ClientAuthorities = [TestCertificates.Authority()] };
        }

        private static void AssertTurnedAway(ServerDriverKind driver, ClientCertificates mode, string? certificate)
        {
            using SecureServer server = new SecureServer(driver, Asking(mode), application: new WhoApplication());
            using X509Certificate2? own = certificate == null ? null : TestCertificates.Client(certificate);
            string answer = "";
            try
            {
                using SecureClient client = new SecureClient(server.Port, own);
                answer = client.Get("/");
            }
            catch (Exception exception) when (exception is AuthenticationException or IOException)
            {
            }

            Assert.Equal("", answer);
            server.AssertFails(HandshakeFailure.ClientCertificate);
            Assert.Equal(0, server.Counters.Requests);
            SpinWait.SpinUntil(() => server.Counters.OpenConnections == 0, 10000);
            using X509Certificate2 good = TestCertificates.Client("client.pfx");
            using SecureClient trusted = new SecureClient(server.Port, good);
            Assert.StartsWith("HTTP/1.1 200 ", trusted.Get("/"), StringComparison.Ordinal);
        }
    }
}
