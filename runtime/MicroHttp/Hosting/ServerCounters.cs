using System.Threading;
using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>What a server has counted since it was made. Reading is cheap and never stops the server; the counters wrap.</summary>
    public sealed class ServerCounters
    {
        // Rejections by their reasons, and behind them handshakes by what ended them.
        private readonly int[] _refusals = new int[Rejection.Count + (int)HandshakeFailure.Other + 1];
        private int _connections;
        private int _openConnections;
        private int _requests;
        private int _failures;
        private int _evictions;
        private int _handshakes;
        private int _sessions;
        private int _openSessions;

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

        /// <summary>Connections, idle ones or such whose clients kept the server waiting, that gave way to new ones.</summary>
        public int Evictions => _evictions;

        /// <summary>Sessions, such as event streams and WebSockets, that were let in.</summary>
        public int Sessions => _sessions;

        /// <summary>Sessions that are open now.</summary>
        public int OpenSessions => _openSessions;

        /// <summary>Requests or connections refused for <paramref name="reason"/>.</summary>
        public int Rejections(RejectionReason reason)
        {
            return _refusals[(int)reason];
        }

        /// <summary>TLS handshakes completed.</summary>
        public int Handshakes => _handshakes;

        /// <summary>TLS handshakes that ended by <paramref name="failure"/>.</summary>
        public int HandshakeFailures(HandshakeFailure failure)
        {
            return _refusals[Rejection.Count + (int)failure];
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

        internal void CountHandshake(HandshakeFailure failure)
        {
            if (failure == HandshakeFailure.None)
            {
                Interlocked.Increment(ref _handshakes);
            }
            else
            {
                Interlocked.Increment(ref _refusals[Rejection.Count + (int)failure]);
            }
        }

        internal void CountSession()
        {
            Interlocked.Increment(ref _sessions);
            Interlocked.Increment(ref _openSessions);
        }

        internal void CountSessionEnd()
        {
            Interlocked.Decrement(ref _openSessions);
        }

        internal void CountRejection(RejectionReason reason)
        {
            Interlocked.Increment(ref _refusals[(int)reason]);
        }
    }
}
