namespace MicroHttp.Hosting
{
    /// <summary>What a driver is to do for a connection.</summary>
    internal enum PumpStep
    {
        /// <summary>Send what is there, then receive.</summary>
        Receive,

        /// <summary>Send before anything else.</summary>
        Send,

        /// <summary>Hand the connection to the session that took it over.</summary>
        Upgrade,

        /// <summary>Close the connection.</summary>
        Close,
    }
}
