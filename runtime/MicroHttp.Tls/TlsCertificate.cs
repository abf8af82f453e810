using System;
using System.Security.Cryptography.X509Certificates;
using MicroHttp.Hosting.Tls;

namespace MicroHttp
{
    /// <summary>The certificate of a server, with its private key. It can be exchanged while the server runs; connections that stand keep theirs.</summary>
    public sealed partial class TlsCertificate
    {
        private TlsIdentity _identity;

        /// <summary>Uses a certificate that is at hand.</summary>
        /// <exception cref="ArgumentException">It has no private key.</exception>
        public TlsCertificate(X509Certificate2 certificate)
        {
            _identity = new TlsIdentity(certificate, new X509Certificate2[0]);
        }

        private TlsCertificate(TlsIdentity identity)
        {
            _identity = identity;
        }

        /// <summary>What the next handshake uses.</summary>
        internal TlsIdentity Identity => _identity;

        /// <summary>Uses a certificate and its key in PEM, the texts that begin with <c>-----BEGIN</c>. Certificates behind the first are those of its issuers.</summary>
        /// <param name="certificate">The certificate, and those of its issuers where clients do not have them.</param>
        /// <param name="key">The private key.</param>
        /// <param name="password">The password of the key; null for none.</param>
        /// <exception cref="NotSupportedException">On Mono, which takes a PFX.</exception>
        public static TlsCertificate FromPem(string certificate, string key, string? password)
        {
            return new TlsCertificate(TlsPlatform.ReadPem(certificate, key, password));
        }

        /// <summary>Uses another certificate from the next handshake on.</summary>
        /// <exception cref="ArgumentException">It has no private key; the one in use stays.</exception>
        public void Replace(X509Certificate2 certificate)
        {
            _identity = new TlsIdentity(certificate, new X509Certificate2[0]);
        }
    }
}
