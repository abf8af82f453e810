using MicroHttp;

namespace NanoHello
{
    /// <summary>Serves <see cref="HelloApp"/> on port 8080 until the power goes.</summary>
    public static class Program
    {
        /// <summary>The entry point of the device.</summary>
        public static void Main()
        {
            new HttpServer(new HelloApp()).Run(new SocketListener(8080));
        }
    }
}
