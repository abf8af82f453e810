namespace MicroHttp.Testing
{
    /// <summary>What <see cref="ServerLimits"/> defaults to on a device.</summary>
    internal static class DeviceLimits
    {
        public static ServerLimits Create()
        {
            return new ServerLimits
            {
                Connections = 4,
                ReceiveBuffer = 1024,
                SendBuffer = 1024,
                FieldSection = 16384,
                Content = 1024,
                Drain = 4096,
                IdleTimeout = 10000,
            };
        }
    }
}
