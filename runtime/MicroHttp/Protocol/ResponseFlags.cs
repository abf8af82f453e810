using System;

namespace MicroHttp.Protocol
{
    /// <summary>What is so or not about a response. One field holds it all: on a device each costs as much as any other.</summary>
    [Flags]
    internal enum ResponseFlags
    {
        None = 0,

        /// <summary>The request was HEAD.</summary>
        ForHead = 1,

        /// <summary>The request was of HTTP/1.0.</summary>
        Http10 = 2,

        /// <summary>The connection is to be closed after it.</summary>
        Closes = 4,

        /// <summary>Its content is counted and not sent.</summary>
        DropsContent = 8,

        /// <summary>Its content goes in chunks.</summary>
        Chunked = 0x10,

        /// <summary>The same request gets the same answer.</summary>
        Constant = 0x20,

        /// <summary>It is complete, and stands in the buffer as it was sent.</summary>
        Kept = 0x40,

        /// <summary>What is kept has a Date.</summary>
        Dated = 0x80,
    }
}
