namespace MicroHttp.Hosting
{
    /// <summary>What a <see cref="Slot"/> is blocked for.</summary>
    internal enum SlotWait
    {
        /// <summary>Nothing: it serves, or is free.</summary>
        Nothing,

        /// <summary>The next request of a client that owes none.</summary>
        Request,

        /// <summary>Octets that the client owes.</summary>
        Octets,

        /// <summary>The client, to read what is sent.</summary>
        Reader,
    }
}
