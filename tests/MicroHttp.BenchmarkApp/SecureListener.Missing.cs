using System;

namespace MicroHttp.Benchmark
{
    /// <summary>In place of HTTPS where it is not linked, so that it takes no memory.</summary>
    internal static class SecureListener
    {
        public static Listener Over(SocketListener plain)
        {
            throw new NotSupportedException("--tls needs a build with -p:BenchmarkTls=true.");
        }
    }
}
