using System.ComponentModel;
using MicroHttp.Hosting;

namespace MicroHttp
{
    /// <summary>Accepts clients for an <see cref="HttpServer"/>.</summary>
    public abstract class Listener
    {
        /// <summary>The port that is listened on once started.</summary>
        public abstract int BoundPort { get; }

        /// <summary>The counters of the server that the clients are accepted for.</summary>
        internal ServerCounters? Counters { get; set; }

        /// <summary>Starts listening.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public abstract void Start();

        /// <summary>Waits for a client.</summary>
        /// <returns>Its transport; null once <see cref="Close"/> was called.</returns>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public abstract Transport? Accept();

        /// <summary>Stops listening; wakes <see cref="Accept"/>.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public abstract void Close();
    }
}
