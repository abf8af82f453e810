using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using Xunit;

namespace MicroHttp.Tests.Tls
{
    /// <summary>Versions, ALPN, PEM and renegotiation, for which Mono has no client.</summary>
    public class ProtocolTests
    {
        private static readonly byte[] Request = "GET /hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray();

        public static TheoryData<ServerDriverKind> Drivers => SecureServer.Drivers;

        public static TheoryData<ServerDriverKind, SslProtocols> Versions
        {
            get
            {
                var data = new TheoryData<ServerDriverKind, SslProtocols>();
                foreach (ServerDriverKind driver in SecureServer.Drivers.Select(row => row.Data))
                {
                    data.Add(driver, SslProtocols.Tls12);
                    data.Add(driver, SslProtocols.Tls13);
                }

                return data;
            }
        }

        private static bool HasOpenSsl => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "openssl")));

        [Theory]
        [MemberData(nameof(Versions))]
        public void Version_IsServed_AndAlpnSaysHttp11(ServerDriverKind driver, SslProtocols version)
        {
            using SecureServer server = new SecureServer(driver);
            using SslStream client = Connect(server.Port);
            client.AuthenticateAsClient(Options(version, SslApplicationProtocol.Http2, SslApplicationProtocol.Http11));
            Assert.Equal(version, client.SslProtocol);
            Assert.Equal(SslApplicationProtocol.Http11, client.NegotiatedApplicationProtocol);
            Assert.StartsWith("HTTP/1.1 200 ", Ask(client), StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Alpn_WithoutHttp11_EndsTheHandshake(ServerDriverKind driver)
        {
            // RFC 7301 3.2
            using SecureServer server = new SecureServer(driver);
            using SslStream client = Connect(server.Port);
            Assert.ThrowsAny<AuthenticationException>(() => client.AuthenticateAsClient(Options(SslProtocols.Tls12, SslApplicationProtocol.Http2)));
            server.AssertFails(HandshakeFailure.Incompatible);
            server.AssertServes();
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void CertificateInPem_IsReadWithItsIssuers_AndAgain(ServerDriverKind driver)
        {
            string folder = Directory.CreateTempSubdirectory("microhttp").FullName;
            try
            {
                string certificatePath = Path.Combine(folder, "fullchain.pem");
                string keyPath = Path.Combine(folder, "privkey.pem");
                WritePem("localhost.pfx", certificatePath, keyPath);
                TlsCertificate certificate = TlsCertificate.FromPemFiles(certificatePath, keyPath);
                Assert.Single(certificate.Identity.Issuers);
                using SecureServer server = new SecureServer(driver, new TlsOptions(certificate));
                server.AssertServes();
                WritePem("renewed.pfx", certificatePath, keyPath);
                certificate.Reload();
                using SecureClient client = new SecureClient(server.Port);
                Assert.Contains("renewed", client.Server, StringComparison.Ordinal);
                Assert.NotNull(TlsCertificate.FromPem(File.ReadAllText(certificatePath), File.ReadAllText(keyPath), null));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        [Theory]
        [MemberData(nameof(Drivers))]
        public void Renegotiation_IsNotDone(ServerDriverKind driver)
        {
            Assert.SkipUnless(HasOpenSsl, "The openssl program is not installed: apt-get install openssl.");
            using SecureServer server = new SecureServer(driver);
            var start = new ProcessStartInfo("openssl", ["s_client", "-tls1_2", "-connect", "127.0.0.1:" + server.Port.ToString(null, null)])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process client = Process.Start(start)!;
            SpinWait.SpinUntil(() => server.Counters.OpenConnections == 1, 20000);
            client.StandardInput.Write("R\n");
            client.StandardInput.Flush();
            string said = client.StandardError.ReadToEnd();
            Assert.True(client.WaitForExit(30000));
            Assert.Contains("RENEGOTIATING", said, StringComparison.Ordinal);
            Assert.Contains(":error:", said[said.IndexOf("RENEGOTIATING", StringComparison.Ordinal)..], StringComparison.Ordinal);
            Assert.Equal(0, server.Counters.Requests);
            server.AssertServes();
            SpinWait.SpinUntil(() => server.Counters.OpenConnections == 0, 20000);
            Assert.Equal(0, server.Counters.OpenConnections);
        }

        [Theory]
        [InlineData(ServerDriverKind.Slots, "GET /hello HTTP/1.0\r\n\r\n", true)]
        [InlineData(ServerDriverKind.Slots, "GET /stream HTTP/1.0\r\n\r\n", true)]
        [InlineData(ServerDriverKind.Slots, "GET /source HTTP/1.0\r\n\r\n", false)]
        [InlineData(ServerDriverKind.AsyncSockets, "GET /hello HTTP/1.0\r\n\r\n", true)]
        [InlineData(ServerDriverKind.AsyncSockets, "GET /stream HTTP/1.0\r\n\r\n", true)]
        [InlineData(ServerDriverKind.AsyncSockets, "GET /source HTTP/1.0\r\n\r\n", false)]
        [InlineData(ServerDriverKind.EventLoops, "GET /hello HTTP/1.0\r\n\r\n", true)]
        [InlineData(ServerDriverKind.EventLoops, "GET /stream HTTP/1.0\r\n\r\n", true)]
        [InlineData(ServerDriverKind.EventLoops, "GET /source HTTP/1.0\r\n\r\n", false)]
        public void End_OfTheConnection_IsToldFromACut(ServerDriverKind driver, string request, bool whole)
        {
            Assert.SkipUnless(HasOpenSsl, "The openssl program is not installed: apt-get install openssl.");
            Assert.SkipWhen(driver == ServerDriverKind.EventLoops && !OperatingSystem.IsLinux(), "Event loops need Linux.");
            using SecureServer server = new SecureServer(driver);
            server.Application.Source = new BrokenSource();
            var start = new ProcessStartInfo("openssl", ["s_client", "-quiet", "-ign_eof", "-connect", "127.0.0.1:" + server.Port.ToString(null, null)])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process client = Process.Start(start)!;
            client.StandardInput.Write(request);
            client.StandardInput.Flush();
            Assert.StartsWith("HTTP/1.1 200 ", client.StandardOutput.ReadToEnd(), StringComparison.Ordinal);
            Assert.Equal(whole, !client.StandardError.ReadToEnd().Contains("unexpected eof", StringComparison.Ordinal));
            Assert.True(client.WaitForExit(30000));
        }

        private static SslStream Connect(int port)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30000 };
            socket.Connect(new IPEndPoint(IPAddress.Loopback, port));
            return new SslStream(new NetworkStream(socket, ownsSocket: true), false, (_, _, _, _) => socket.Connected);
        }

        private static SslClientAuthenticationOptions Options(SslProtocols version, params List<SslApplicationProtocol> protocols) =>
            new SslClientAuthenticationOptions { TargetHost = "localhost", EnabledSslProtocols = version, ApplicationProtocols = protocols };

        private static string Ask(SslStream client)
        {
            client.Write(Request);
            using var reader = new StreamReader(client, Encoding.Latin1);
            return reader.ReadToEnd();
        }

        private static void WritePem(string name, string certificatePath, string keyPath)
        {
            using X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12(TestCertificates.Read(name), TestCertificates.Password, X509KeyStorageFlags.Exportable);
            using X509Certificate2 authority = TestCertificates.Authority();
            using RSA key = certificate.GetRSAPrivateKey()!;
            File.WriteAllText(certificatePath, certificate.ExportCertificatePem() + "\n" + authority.ExportCertificatePem());
            File.WriteAllText(keyPath, key.ExportPkcs8PrivateKeyPem());
        }

        /// <summary>Content of unknown length that fails after its first piece.</summary>
        private sealed class BrokenSource : ContentSource
        {
            private bool _read;

            public override int Read(byte[] buffer, int offset, int count)
            {
                if (_read)
                {
                    throw new InvalidOperationException("The rest cannot be read.");
                }

                _read = true;
                buffer[offset] = (byte)'x';
                return 1;
            }
        }
    }
}
