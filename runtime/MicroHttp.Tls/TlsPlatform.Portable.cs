using System;
using System.Collections.Generic;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>TLS of netstandard2.1; on Mono its BoringSSL.</summary>
    internal static class TlsPlatform
    {
        internal const int DefaultHandshakes = 4;
        internal const int MostWaiting = 128;
        internal const int Slowness = 1;

        // netstandard2.1 has no name for it.
        private const SslProtocols Tls13 = (SslProtocols)12288;

        internal static object? Prepare(X509Certificate2 certificate, X509Certificate2[] issuers)
        {
            return null;
        }

        internal static TlsIdentity ReadPem(string certificate, string key, string? password)
        {
            throw new NotSupportedException("Keys in PEM can't be read here; make a PFX of them: openssl pkcs12 -export -in cert.pem -inkey key.pem -out cert.pfx");
        }

        internal static TlsIdentity ReadPfx(byte[] pfx, string? password)
        {
            return new TlsIdentity(new X509Certificate2(pfx, password), new X509Certificate2[0]);
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
            // On Mono the options are taken by this call alone, and the protocols of ALPN are not looked at.
            SslServerAuthenticationOptions server = new SslServerAuthenticationOptions
            {
                ServerCertificate = options.Certificate.Identity.Certificate,
                EnabledSslProtocols = SslProtocols.Tls12 | Tls13,
                ApplicationProtocols = new List<SslApplicationProtocol> { SslApplicationProtocol.Http11 },
                AllowRenegotiation = false,
                ClientCertificateRequired = options.ClientCertificates != ClientCertificates.None,
                CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            };
            tls.AuthenticateAsServerAsync(server, CancellationToken.None).GetAwaiter().GetResult();
        }

        internal static bool IsTrusted(X509Certificate certificate, SslPolicyErrors errors, TlsOptions options)
        {
            return options.ClientAuthorities == null ? errors == SslPolicyErrors.None : IsIssuedBy(new X509Certificate2(certificate), options.ClientAuthorities);
        }

        /// <summary>Whether the chain ends at one of <paramref name="authorities"/>, with nothing else wrong than that the machine does not know that one.</summary>
        private static bool IsIssuedBy(X509Certificate2 certificate, X509Certificate2[] authorities)
        {
            using (X509Chain chain = new X509Chain())
            {
                chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
                chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
                chain.ChainPolicy.ExtraStore.AddRange(authorities);
                if (!chain.Build(certificate) || chain.ChainElements.Count == 0)
                {
                    return false;
                }

                foreach (X509ChainStatus status in chain.ChainStatus)
                {
                    if (status.Status != X509ChainStatusFlags.NoError && status.Status != X509ChainStatusFlags.UntrustedRoot)
                    {
                        return false;
                    }
                }

                string root = chain.ChainElements[chain.ChainElements.Count - 1].Certificate.Thumbprint;
                foreach (X509Certificate2 authority in authorities)
                {
                    if (authority.Thumbprint == root)
                    {
                        return true;
                    }
                }

                return false;
            }
        }
    }
}
