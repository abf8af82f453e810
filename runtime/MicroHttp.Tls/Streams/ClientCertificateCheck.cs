using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>Looks at what one client shows.</summary>
    internal sealed class ClientCertificateCheck
    {
        private readonly TlsOptions _options;

        public ClientCertificateCheck(TlsOptions options)
        {
            _options = options;
        }

        /// <summary>Whether a client was turned away.</summary>
        public bool HasRefused { get; private set; }

        public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
        {
            bool accepted = _options.ClientCertificates == ClientCertificates.None
                || (certificate == null ? _options.ClientCertificates == ClientCertificates.Accepted : TlsPlatform.IsTrusted(certificate, errors, _options));
            HasRefused |= !accepted;
            return accepted;
        }
    }
}
