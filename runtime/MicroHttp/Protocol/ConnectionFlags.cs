using System;

namespace MicroHttp.Protocol
{
    /// <summary>What is so or not about a connection. One field holds it all: on a device each costs as much as any other.</summary>
    [Flags]
    internal enum ConnectionFlags
    {
        None = 0,

        /// <summary>The client has closed its sending side.</summary>
        Ended = 1,

        /// <summary>The connection may be kept after the response.</summary>
        Persists = 2,

        /// <summary>It ends behind a request that was read whole and answered.</summary>
        EndsCleanly = 4,

        /// <summary>It ends where a response did.</summary>
        EndsWhole = 8,

        /// <summary>100 (Continue) has been written for the request.</summary>
        ContinueWritten = 0x10,

        /// <summary>The driver has closed its sending side.</summary>
        SendingEnded = 0x20,

        /// <summary>The application runs for it.</summary>
        InApplication = 0x40,
    }
}
