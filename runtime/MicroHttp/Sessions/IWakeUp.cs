namespace MicroHttp.Hosting
{
    /// <summary>A driver's side of a connection that a session has taken over.</summary>
    internal interface IWakeUp
    {
        /// <summary>
        /// Makes the driver ask the session for octets soon. May be called from any thread, a timer's or an interrupt's included, also when the session has just ended;
        /// it neither waits nor calls back.
        /// </summary>
        void Wake();
    }
}
