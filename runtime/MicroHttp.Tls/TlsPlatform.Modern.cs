using System;
using System.Collections.Generic;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>TLS of desktop .NET: OpenSSL on Linux, what the system has elsewhere.</summary>
    internal static class TlsPlatform
    {
        internal const int DefaultHandshakes = 16;
        internal const int MostWaiting = 512;
        internal const int Slowness = 1;

        private static readonly List<SslApplicationProtocol> Protocols = [SslApplicationProtocol.Http11];

        // Where suites can be chosen: ephemeral keys and authenticated encryption only (RFC 7540 9.2.2 lists what that leaves out).
        private static readonly CipherSuitesPolicy? Suites = !OperatingSystem.IsLinux() ? null : new CipherSuitesPolicy(
        [
            TlsCipherSuite.TLS_AES_128_GCM_SHA256,
            TlsCipherSuite.TLS_AES_256_GCM_SHA384,
            TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256,
            TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
            TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
            TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
            TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
            TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
            TlsCipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        ]);

        internal static object? Prepare(X509Certificate2 certificate, X509Certificate2[] issuers)
        {
            // Offline: nothing is fetched from anywhere to complete the chain.
            return SslStreamCertificateContext.Create(certificate, new X509Certificate2Collection(issuers), offline: true);
        }

        internal static TlsIdentity ReadPem(string certificate, string key, string? password)
        {
            var all = new X509Certificate2Collection();
            all.ImportFromPem(certificate);
            using X509Certificate2 leaf = password == null
                ? X509Certificate2.CreateFromPem(certificate, key)
                : X509Certificate2.CreateFromEncryptedPem(certificate, key, password);

            // The system's TLS on Windows and macOS takes keys only that it has read itself.
            byte[] pfx = leaf.Export(X509ContentType.Pkcs12);
            var issuers = new X509Certificate2[Math.Max(0, all.Count - 1)];
            for (int i = 0; i < issuers.Length; i++)
            {
                issuers[i] = all[i + 1];
            }

            return new TlsIdentity(X509CertificateLoader.LoadPkcs12(pfx, null), issuers);
        }

        internal static TlsIdentity ReadPfx(byte[] pfx, string? password)
        {
            X509Certificate2? leaf = null;
            var issuers = new List<X509Certificate2>();
            foreach (X509Certificate2 certificate in X509CertificateLoader.LoadPkcs12Collection(pfx, password))
            {
                if (leaf == null && certificate.HasPrivateKey)
                {
                    leaf = certificate;
                }
                else
                {
                    issuers.Add(certificate);
                }
            }

            return new TlsIdentity(leaf ?? throw new ArgumentException("The PFX has no certificate with a private key."), issuers.ToArray());
        }

        /// <summary>How one handshake is done; <paramref name="check"/> looks at the client's certificate.</summary>
        internal static SslServerAuthenticationOptions MakeOptions(TlsOptions options, ClientCertificateCheck check)
        {
            return new SslServerAuthenticationOptions
            {
                ServerCertificateContext = (SslStreamCertificateContext?)options.Certificate.Identity.Prepared,
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                ApplicationProtocols = Protocols,
                AllowRenegotiation = false,
                CipherSuitesPolicy = Suites,
                ClientCertificateRequired = options.ClientCertificates != ClientCertificates.None,
                CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
                CertificateChainPolicy = MakeChainPolicy(options),
                RemoteCertificateValidationCallback = check.Accepts,
            };
        }

        /// <summary>The first octet from the client; -1 when there is none.</summary>
        internal static int Peek(Handshake handshake, int timeout)
        {
            return TlsStreams.Peek(handshake, timeout);
        }

        internal static Transport? Authenticate(Handshake handshake, TlsOptions options, byte[]? responseFields, out HandshakeFailure failure)
        {
            return TlsStreams.Authenticate(handshake, options, responseFields, out failure);
        }

        internal static void Authenticate(SslStream tls, TlsOptions options, ClientCertificateCheck check)
        {
            tls.AuthenticateAsServer(MakeOptions(options, check));
        }

        internal static bool IsTrusted(X509Certificate certificate, SslPolicyErrors errors, TlsOptions options)
        {
            return errors == SslPolicyErrors.None;
        }

        private static X509ChainPolicy? MakeChainPolicy(TlsOptions options)
        {
            if (options.ClientCertificates == ClientCertificates.None)
            {
                return null;
            }

            var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true };
            if (options.ClientAuthorities != null)
            {
                policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
                policy.CustomTrustStore.AddRange(options.ClientAuthorities);
            }

            return policy;
        }
    }
}
