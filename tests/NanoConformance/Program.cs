namespace MicroHttp.Conformance
{
    /// <summary>Serves <see cref="ConformanceApp"/> on port 8080, and the folder static of the internal storage, until the power goes.</summary>
    public static class Program
    {
        /// <summary>The entry point of the device.</summary>
        public static void Main()
        {
            ServerLimits limits = new ServerLimits
            {
                FirstOctetTimeout = 30000,
                HeadTimeout = 30000,
                ContentTimeout = 30000,
                IdleTimeout = 30000,
                WriteTimeout = 30000,
            };
            new HttpServer(new ConformanceApp("I:\\static"), limits).Run(new SocketListener(8080));
        }
    }
}
