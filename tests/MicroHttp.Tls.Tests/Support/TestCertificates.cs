using System.IO;
using System.Security.Cryptography.X509Certificates;

namespace MicroHttp.Tests.Tls
{
    /// <summary>Certificates that were made for these tests.</summary>
    internal static class TestCertificates
    {
        public const string Password = "test";

        public static byte[] Read(string name)
        {
            using Stream stream = typeof(TestCertificates).Assembly.GetManifestResourceStream(name)!;
            byte[] octets = new byte[stream.Length];
            int read = 0;
            while (read < octets.Length)
            {
                read += stream.Read(octets, read, octets.Length - read);
            }

            return octets;
        }

        public static TlsCertificate Server(string name = "localhost.pfx") => TlsCertificate.FromPfx(Read(name), Password);

#pragma warning disable SYSLIB0057 // Mono has no loader.
        public static X509Certificate2 Client(string name) => new X509Certificate2(Read(name), Password);

        public static X509Certificate2 Authority() => new X509Certificate2(Read("authority.cer"));
#pragma warning restore SYSLIB0057
    }
}
