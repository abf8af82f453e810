using System.Net.Sockets;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>
    /// Tells one thread which of its sockets are ready, again and again for as long as they are. All of it belongs to that thread, but for <see cref="Wake"/>.
    /// </summary>
    internal abstract class LoopPoller
    {
        /// <summary>Waits for sockets that are ready.</summary>
        /// <param name="events">Takes what is reported.</param>
        /// <param name="milliseconds">How long at most; -1 for any time.</param>
        /// <returns>How many there are; 0 when the time has passed, or another thread has called <see cref="Wake"/>.</returns>
        public abstract int Wait(PolledEvent[] events, int milliseconds);

        /// <summary>Ends a <see cref="Wait"/>, the next one where there is none. May be called from any thread.</summary>
        public abstract void Wake();

        /// <summary>Reports from now on when <paramref name="socket"/> has something to receive.</summary>
        /// <param name="socket">No other poller may have it.</param>
        /// <param name="key">Not negative.</param>
        /// <returns>False when there is no room for it.</returns>
        public abstract bool Add(LoopSocket socket, long key);

        /// <summary>Reports from now on what <paramref name="interest"/> says.</summary>
        public abstract void Change(LoopSocket socket, Readiness interest, long key);

        /// <summary>Reports nothing any more, so that another poller may have it.</summary>
        public abstract void Remove(LoopSocket socket);

        /// <summary>Reports from now on when clients wait to be accepted.</summary>
        /// <param name="listener">Belongs to the caller, who closes it.</param>
        /// <param name="key">Negative, but not -1.</param>
        public abstract LoopAcceptor Listen(Socket listener, long key);

        /// <summary>Gives back what it holds, when there are no sockets any more.</summary>
        public abstract void Close();
    }
}
