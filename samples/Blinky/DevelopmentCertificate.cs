using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MicroHttp;

namespace Blinky
{
    /// <summary>A certificate for localhost that nobody has issued: enough to develop with, and for nothing else.</summary>
    internal static class DevelopmentCertificate
    {
        // Browsers take none that is valid for longer.
        private const int Days = 397;

        private static string Folder => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "MicroHttp");

        private static string PfxPath => Path.Combine(Folder, "localhost.pfx");

        private static string PemPath => Path.Combine(Folder, "localhost.pem");

        /// <summary>Makes one, and says on <paramref name="output"/> what to do with it.</summary>
        public static int Make(TextWriter output)
        {
            Directory.CreateDirectory(Folder);
            using X509Certificate2 certificate = Create(DateTimeOffset.UtcNow);
            WriteSecret(PfxPath, certificate.Export(X509ContentType.Pkcs12));
            File.WriteAllText(PemPath, certificate.ExportCertificatePem());
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                A certificate for localhost, valid until {certificate.NotAfter:yyyy-MM-dd}:

                    {PfxPath}   with its key, which only you can read
                    {PemPath}   without, to give to those who shall trust it

                Now: dotnet run --project samples/Blinky -- --https-port 8443

                Nobody has issued it, so a browser says that the connection is not private (Chrome: NET::ERR_CERT_AUTHORITY_INVALID, Firefox:
                SEC_ERROR_UNKNOWN_ISSUER, here MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT) until you go on anyway, or import the second file as trusted.
                curl asks for --cacert {PemPath}
                """));
            return 0;
        }

        /// <summary>The one that was made.</summary>
        /// <exception cref="FileNotFoundException">None was made.</exception>
        public static TlsCertificate Find()
        {
            return File.Exists(PfxPath)
                ? TlsCertificate.FromPfxFile(PfxPath, null)
                : throw new FileNotFoundException("There is none for localhost yet; --dev-certificate makes one.");
        }

        /// <summary>Makes a certificate with a new key.</summary>
        internal static X509Certificate2 Create(DateTimeOffset now)
        {
            using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=localhost, O=MicroHttp development", key, HashAlgorithmName.SHA256);
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName("localhost");
            names.AddIpAddress(IPAddress.Loopback);
            names.AddIpAddress(IPAddress.IPv6Loopback);
            request.CertificateExtensions.Add(names.Build());
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "Server Authentication")], critical: false));
            return request.CreateSelfSigned(now.AddMinutes(-5), now.AddDays(Days));
        }

        private static void WriteSecret(string path, byte[] octets)
        {
            File.Delete(path);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new FileStream(path, options);
            file.Write(octets);
        }
    }
}
