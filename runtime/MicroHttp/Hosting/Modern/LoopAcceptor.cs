namespace MicroHttp.Hosting.Modern
{
    /// <summary>Accepts the clients of a listening socket, without waiting for them.</summary>
    internal abstract class LoopAcceptor
    {
        /// <summary>Takes the next client.</summary>
        /// <param name="exhausted">Whether a client waits that cannot be had, because there are no more descriptors.</param>
        /// <returns>Null when there is none.</returns>
        public abstract LoopSocket? Accept(out bool exhausted);

        /// <summary>Says whether clients that wait are to be reported.</summary>
        public abstract void Listen(bool listening);

        /// <summary>Ends the reports. The listening socket may have been closed before.</summary>
        public abstract void Close();
    }
}
