namespace MicroHttp.Hosting
{
    /// <summary>Moves octets between clients and engines.</summary>
    internal abstract class ServerDriver
    {
        /// <summary>Starts to serve the clients of listeners that have been started.</summary>
        public abstract void Start(Listener[] listeners);

        /// <summary>Does the same, and may serve by the caller's thread until the listeners are closed.</summary>
        public abstract void Run(Listener[] listeners);

        /// <summary>Ends, once the listeners are closed, after at most <paramref name="drain"/> milliseconds for answers that are under way.</summary>
        public abstract void Stop(int drain);
    }
}
