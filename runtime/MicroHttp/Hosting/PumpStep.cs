namespace MicroHttp.Hosting
{
    /// <summary>What a driver is to do for a connection.</summary>
    internal enum PumpStep
    {
        /// <summary>Send what is there, then receive.</summary>
        Receive,

        /// <summary>Send before anything else.</summary>
        Send,

        /// <summary>A session has the connection: send what is there and ask again; when there is nothing, wait for octets, a wake-up, or the deadline.</summary>
        Session,

        /// <summary>A handler waits: send nothing, and ask again after a wake-up.</summary>
        Handler,

        /// <summary>Close the connection.</summary>
        Close,
    }
}
