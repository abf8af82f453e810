using System;
using System.Security.Cryptography.X509Certificates;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>A certificate as handshakes use it: read once, never changed.</summary>
    internal sealed class TlsIdentity
    {
        public TlsIdentity(X509Certificate2 certificate, X509Certificate2[] issuers)
        {
            if (certificate == null)
            {
                throw new ArgumentNullException(nameof(certificate));
            }

            if (!certificate.HasPrivateKey)
            {
                throw new ArgumentException("The certificate has no private key, so it cannot prove anything.");
            }

            Certificate = certificate;
            Issuers = issuers;
            Prepared = TlsPlatform.Prepare(certificate, issuers);
        }

        public X509Certificate2 Certificate { get; }

        /// <summary>What is sent with it, for clients that know only the root.</summary>
        public X509Certificate2[] Issuers { get; }

        /// <summary>What the platform makes of both for all handshakes.</summary>
        public object? Prepared { get; }
    }
}
