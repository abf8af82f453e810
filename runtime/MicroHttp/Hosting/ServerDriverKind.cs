namespace MicroHttp
{
    /// <summary>How an <see cref="HttpServer"/> moves octets. The behaviour is the same; what it costs differs.</summary>
    public enum ServerDriverKind
    {
        /// <summary>On desktop .NET event loops: by epoll on Linux, by asynchronous sockets elsewhere. Slots on devices and Mono.</summary>
        Automatic = 0,

        /// <summary>A fixed number of threads with blocking calls: devices, Mono, and any listener that is wrapped around another.</summary>
        Slots = 1,

        /// <summary>A thread that serves all connections by readiness (epoll on Linux). Handlers run on it, so they must not block.</summary>
        EventLoops = 2,

        /// <summary>The same on the asynchronous sockets of desktop .NET, on any system. Handlers run on one thread, so they must not block.</summary>
        AsyncSockets = 3,
    }
}
