using System.IO;
using MicroHttp.Hosting.Tls;

namespace MicroHttp
{
    public sealed partial class TlsCertificate
    {
        /// <summary>Uses the certificate and the key of two PEM files, which <see cref="Reload"/> reads again. Certificates behind the first are those of its issuers.</summary>
        /// <param name="certificatePath">The file of the certificate, such as fullchain.pem.</param>
        /// <param name="keyPath">The file of its private key, such as privkey.pem.</param>
        /// <param name="password">The password of the key; null for none.</param>
        public static TlsCertificate FromPemFiles(string certificatePath, string keyPath, string? password = null)
        {
            return FromFiles(() => TlsPlatform.ReadPem(File.ReadAllText(certificatePath), File.ReadAllText(keyPath), password));
        }
    }
}
