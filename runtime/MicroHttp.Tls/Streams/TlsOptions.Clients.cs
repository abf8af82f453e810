using System.Security.Cryptography.X509Certificates;

namespace MicroHttp
{
    public sealed partial class TlsOptions
    {
        /// <summary>The authorities whose certificates clients may show. Default null: those that this machine trusts. A device has those that were stored in its flash.</summary>
        public X509Certificate2[]? ClientAuthorities { get; set; }
    }
}
