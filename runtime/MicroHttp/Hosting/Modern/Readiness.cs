using System;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>What a socket is ready for, or is asked about. The values are those of epoll.</summary>
    [Flags]
    internal enum Readiness : uint
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>There is something to receive, be it the end.</summary>
        Receive = 0x001,

        /// <summary>Octets can be sent.</summary>
        Send = 0x004,

        /// <summary>The connection has failed. Need not be asked for.</summary>
        Error = 0x008,

        /// <summary>The connection has ended in both directions. Need not be asked for.</summary>
        HangUp = 0x010,
    }
}
