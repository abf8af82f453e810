using System;
using System.IO;

namespace MicroHttp.Benchmark
{
    /// <summary>HTTPS with the certificate of the tests.</summary>
    internal static class SecureListener
    {
        public static Listener Over(SocketListener plain)
        {
            return new TlsListener(plain, new TlsOptions(TlsCertificate.FromPfxFile(Path.Combine(AppContext.BaseDirectory, "localhost.pfx"), "test")));
        }
    }
}
