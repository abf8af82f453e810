using System;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>The connections of an <see cref="EventLoop"/>: as many as were open at once, each used again.</summary>
    internal sealed class LoopTable
    {
        private readonly EventLoop _loop;
        private readonly ServerCore _core;
        private readonly int _most;
        private LoopConnection[] _connections = new LoopConnection[64];
        private int[] _free = new int[64];
        private int _freeCount;
        private int _made;
        private int _open;

        public LoopTable(EventLoop loop, ServerCore core, int most)
        {
            _loop = loop;
            _core = core;
            _most = most;
        }

        /// <summary>How many are served.</summary>
        public int Open => _open;

        /// <summary>Whether nobody is served.</summary>
        public bool IsEmpty => _open == 0;

        /// <summary>The connection at a place, open or not.</summary>
        public LoopConnection this[long index] => _connections[index];

        /// <summary>Takes a connection for a client, when need be one that another has to give up.</summary>
        /// <returns>Null when there is no room.</returns>
        public LoopConnection? Take(long now)
        {
            if (_open >= _most && !MakeWay(now))
            {
                return null;
            }

            _open++;
            return _freeCount > 0 ? _connections[_free[--_freeCount]] : Make();
        }

        /// <summary>Takes back a connection whose client has gone.</summary>
        public void Release(LoopConnection connection)
        {
            _open--;
            if (_freeCount == _free.Length)
            {
                Array.Resize(ref _free, 2 * _freeCount);
            }

            _free[_freeCount++] = connection.Index;
        }

        /// <summary>Closes the connection that has been idle longest, or the one whose client has kept the server waiting longest.</summary>
        /// <returns>False when there is neither.</returns>
        public bool MakeWay(long now)
        {
            LoopConnection? idlest = null;
            LoopConnection? slowest = null;
            long idleSince = now;
            long owedSince = now - _core.Limits.StallTimeout;
            for (int i = 0; i < _made; i++)
            {
                LoopConnection connection = _connections[i];
                if (!connection.IsOpen)
                {
                    continue;
                }

                if (connection.IdleSince <= idleSince)
                {
                    idlest = connection;
                    idleSince = connection.IdleSince;
                }

                if (connection.OwedSince <= owedSince)
                {
                    slowest = connection;
                    owedSince = connection.OwedSince;
                }
            }

            // A client that makes use of its connection is spared as long as there is one that does not.
            LoopConnection? chosen = slowest == null || idleSince <= now - _core.Limits.StallTimeout ? idlest : slowest;
            if (chosen == null)
            {
                return false;
            }

            chosen.Close();
            _core.Counters.CountEviction();
            return true;
        }

        /// <summary>Lets time pass for those whose deadline has come.</summary>
        /// <returns>The next deadline.</returns>
        public long CheckDeadlines(long now)
        {
            long next = long.MaxValue;
            for (int i = 0; i < _made; i++)
            {
                LoopConnection connection = _connections[i];
                if (!connection.IsOpen)
                {
                    continue;
                }

                if (connection.NextDeadline <= now)
                {
                    try
                    {
                        connection.HandleTimeout(now);
                    }
                    catch (Exception)
                    {
                        Fail(connection);
                    }
                }

                if (connection.IsOpen && connection.NextDeadline < next)
                {
                    next = connection.NextDeadline;
                }
            }

            return next;
        }

        /// <summary>Ends connections that wait for a request, and all others too where it is the <paramref name="last"/> moment; else tells their sessions to finish.</summary>
        public void End(bool last)
        {
            for (int i = 0; i < _made; i++)
            {
                LoopConnection connection = _connections[i];
                if (!connection.IsOpen || connection.CloseIfIdle())
                {
                    continue;
                }

                if (last)
                {
                    connection.Abandon();
                }
                else
                {
                    connection.Wake();
                }
            }
        }

        /// <summary>Closes a connection for which something has gone wrong: that is its client's loss alone.</summary>
        public void Fail(LoopConnection connection)
        {
            _core.Counters.CountFailure();
            connection.Close();
        }

        private LoopConnection Make()
        {
            if (_made == _connections.Length)
            {
                Array.Resize(ref _connections, 2 * _made);
            }

            LoopConnection connection = new LoopConnection(_loop, _core, _made);
            _connections[_made++] = connection;
            return connection;
        }
    }
}
