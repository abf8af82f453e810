namespace MicroHttp
{
    /// <summary>How an <see cref="HttpServer"/> moves octets. The behaviour is the same; what it costs differs.</summary>
    public enum ServerDriverKind
    {
        /// <summary>Event loops where the platform has them (Linux on desktop .NET), else slots.</summary>
        Automatic = 0,

        /// <summary>A fixed number of threads with blocking calls: devices, Mono, and any listener that is wrapped around another.</summary>
        Slots = 1,

        /// <summary>A thread that serves all connections by readiness (epoll). Handlers run on it, so they must not block.</summary>
        EventLoops = 2,
    }
}
