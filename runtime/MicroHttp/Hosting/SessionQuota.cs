namespace MicroHttp.Hosting
{
    /// <summary>How many of a driver's connections sessions may take, so that some are left for requests.</summary>
    internal sealed class SessionQuota
    {
        // A client that opens a page asks for more than its session.
        private const int LeftForRequests = 2;

        private readonly int _most;
        private int _open;

        /// <summary>Allows <see cref="ServerLimits.Sessions"/>, or what its default means for so many connections.</summary>
        public SessionQuota(ServerLimits limits, int connections)
        {
            _most = limits.Sessions > 0 ? limits.Sessions : connections > LeftForRequests ? connections - LeftForRequests : 1;
        }

        /// <summary>Takes a place.</summary>
        /// <returns>False when there is none.</returns>
        public bool TryEnter()
        {
            lock (this)
            {
                if (_open >= _most)
                {
                    return false;
                }

                _open++;
                return true;
            }
        }

        /// <summary>Gives a place back.</summary>
        public void Leave()
        {
            lock (this)
            {
                _open--;
            }
        }
    }
}
