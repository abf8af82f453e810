using System.Threading;
using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>What a server has counted since it was made. Reading is cheap and never stops the server; the counters wrap.</summary>
    public sealed class ServerCounters
    {
        private readonly int[] _rejections = new int[Rejection.Count];
        private int _connections;
        private int _openConnections;
        private int _requests;
        private int _failures;
        private int _evictions;

        internal ServerCounters()
        {
        }

        /// <summary>Connections accepted.</summary>
        public int Connections => _connections;

        /// <summary>Connections that are open now.</summary>
        public int OpenConnections => _openConnections;

        /// <summary>Responses completed.</summary>
        public int Requests => _requests;

        /// <summary>Handlers that threw.</summary>
        public int HandlerFailures => _failures;

        /// <summary>Idle connections that gave way to new ones.</summary>
        public int Evictions => _evictions;

        /// <summary>Requests or connections refused for <paramref name="reason"/>.</summary>
        public int Rejections(RejectionReason reason)
        {
            return _rejections[(int)reason];
        }

        internal int CountConnection()
        {
            Interlocked.Increment(ref _openConnections);
            return Interlocked.Increment(ref _connections);
        }

        internal void CountClose()
        {
            Interlocked.Decrement(ref _openConnections);
        }

        internal void CountRequest()
        {
            Interlocked.Increment(ref _requests);
        }

        internal void CountFailure()
        {
            Interlocked.Increment(ref _failures);
        }

        internal void CountEviction()
        {
            Interlocked.Increment(ref _evictions);
        }

        internal void CountRejection(RejectionReason reason)
        {
            Interlocked.Increment(ref _rejections[(int)reason]);
        }
    }
}
