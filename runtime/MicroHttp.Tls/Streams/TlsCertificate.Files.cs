using System;
using System.IO;
using System.Security.Cryptography.X509Certificates;
using MicroHttp.Hosting.Tls;

namespace MicroHttp
{
    public sealed partial class TlsCertificate
    {
        private Func<TlsIdentity>? _read;

        /// <summary>Uses the certificate of a PFX (PKCS #12), with its key and those of its issuers.</summary>
        /// <param name="pfx">The octets of the file.</param>
        /// <param name="password">Its password; null for none.</param>
        public static TlsCertificate FromPfx(byte[] pfx, string? password)
        {
            return new TlsCertificate(TlsPlatform.ReadPfx(pfx, password));
        }

        /// <summary>Uses the certificate of a PFX file, which <see cref="Reload"/> reads again.</summary>
        /// <param name="path">The file.</param>
        /// <param name="password">Its password; null for none.</param>
        public static TlsCertificate FromPfxFile(string path, string? password)
        {
            return FromFiles(() => TlsPlatform.ReadPfx(File.ReadAllBytes(path), password));
        }

        /// <summary>Reads the files again, for the next handshake. An exception says that they cannot be used, and the certificate that is in use stays.</summary>
        /// <exception cref="InvalidOperationException">The certificate did not come from files.</exception>
        public void Reload()
        {
            if (_read == null)
            {
                throw new InvalidOperationException("The certificate did not come from files; Replace takes another one.");
            }

            _identity = _read();
        }

        private static TlsCertificate FromFiles(Func<TlsIdentity> read)
        {
            return new TlsCertificate(read()) { _read = read };
        }
    }
}
