using System;
using System.Collections.Concurrent;
using System.Threading;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>
    /// A thread that serves many clients by readiness. It owns its connections; other threads reach it only by <see cref="Add"/> and <see cref="Wake(LoopConnection)"/>.
    /// </summary>
    internal sealed unsafe class EventLoop
    {
        private const int MostEvents = 256;
        private const long WakeData = -1;
        private const long ListenerData = -2;

        // Deadlines are looked at no more often than this, in milliseconds.
        private const int TimerStep = 100;

        private readonly ServerCore _core;
        private readonly LoopDriver _driver;
        private readonly Thread _thread;
        private readonly ConcurrentQueue<LoopClient> _added = new ConcurrentQueue<LoopClient>();
        private readonly object _wokenGate = new object();
        private readonly RefusedDescriptors _refused;
        private readonly int _most;
        private readonly int _wake;
        private LoopConnection[] _connections = new LoopConnection[64];
        private int[] _free = new int[64];
        private int _freeCount;
        private int _made;
        private int _open;
        private ILoopListener[] _listeners = Array.Empty<ILoopListener>();
        private int[] _descriptors = Array.Empty<int>();
        private long _nextTimer = long.MaxValue;
        private long _stopBy = long.MaxValue;
        private volatile bool _stopping;
        private int[] _woken = new int[16];
        private int[] _waking = new int[16];
        private int _wokenCount;

        /// <summary>The places that sessions may take.</summary>
        public SessionQuota Sessions => _driver.Sessions;

        public EventLoop(LoopDriver driver, ServerCore core, int most)
        {
            _driver = driver;
            _core = core;
            _most = most;
            ReceiveBuffers = new BufferPool(core.Limits.ReceiveBuffer);
            SendBuffers = new BufferPool(core.Limits.SendBuffer);
            _refused = new RefusedDescriptors(core);
            Epoll = Linux.CreateEpoll();
            _wake = Linux.CreateEvent();
            if (Epoll < 0 || _wake < 0 || Linux.Control(Epoll, Linux.EpollAdd, _wake, Linux.EpollIn, WakeData) != 0)
            {
                throw new InvalidOperationException("epoll cannot be used: error " + Linux.LastError + ".");
            }

            _thread = new Thread(Run) { IsBackground = true, Name = "MicroHttp event loop" };
        }

        public int Epoll { get; }

        public BufferPool ReceiveBuffers { get; }

        public BufferPool SendBuffers { get; }

        /// <summary>Whether it is the loop that asks.</summary>
        public bool IsCurrent => Thread.CurrentThread == _thread;

        /// <summary>Starts the thread; the first loop also accepts the clients of <paramref name="listeners"/>.</summary>
        public void Start(ILoopListener[] listeners)
        {
            _listeners = listeners;
            _descriptors = new int[listeners.Length];
            for (int i = 0; i < listeners.Length; i++)
            {
                _descriptors[i] = listeners[i].Descriptor;
                _ = Linux.Control(Epoll, Linux.EpollAdd, _descriptors[i], Linux.EpollIn, ListenerData - i);
            }

            _thread.Start();
        }

        /// <summary>Serves a client that was accepted elsewhere.</summary>
        public void Add(LoopClient client)
        {
            _added.Enqueue(client);
            Wake();
        }

        /// <summary>Makes the loop look up, from any thread.</summary>
        public void Wake()
        {
            Linux.Signal(_wake);
        }

        /// <summary>Makes the loop ask a connection's session for octets, from any thread.</summary>
        public void Wake(LoopConnection connection)
        {
            bool first;
            lock (_wokenGate)
            {
                if (_wokenCount == _woken.Length)
                {
                    Array.Resize(ref _woken, 2 * _wokenCount);
                }

                first = _wokenCount == 0;
                _woken[_wokenCount++] = connection.Index;
            }

            if (first)
            {
                Wake();
            }
        }

        /// <summary>Asks the loop to end by <paramref name="until"/>.</summary>
        public void Stop(long until)
        {
            _stopBy = until;
            _stopping = true;
            Wake();
        }

        public void Join()
        {
            _thread.Join();
        }

        /// <summary>Sees to it that deadlines are looked at in time.</summary>
        public void Expect(long deadline)
        {
            if (deadline < _nextTimer)
            {
                _nextTimer = deadline;
            }
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

        private void Run()
        {
            byte* events = stackalloc byte[MostEvents * 16];
            int size = Linux.EventSize;
            int data = Linux.EventData;
            for (; ; )
            {
                long now = _core.Clock.Milliseconds;
                int count = Linux.Wait(Epoll, events, MostEvents, Patience(now));
                now = _core.Clock.Milliseconds;
                for (int i = 0; i < count; i++)
                {
                    byte* entry = events + (i * size);
                    Dispatch(*(uint*)entry, *(long*)(entry + data), now);
                }

                while (_added.TryDequeue(out LoopClient client))
                {
                    Serve(client, now);
                }

                RunWoken(now);
                if (now >= _nextTimer)
                {
                    CheckDeadlines(now);
                }

                if (_stopping && TryEnd(now))
                {
                    return;
                }
            }
        }

        private void RunWoken(long now)
        {
            int count;
            lock (_wokenGate)
            {
                count = _wokenCount;
                if (count == 0)
                {
                    return;
                }

                // What is woken meanwhile goes to the other array.
                int[] woken = _woken;
                _woken = _waking;
                _waking = woken;
                _wokenCount = 0;
            }

            for (int i = 0; i < count; i++)
            {
                // Another client may have the place by now, which does it no harm.
                LoopConnection connection = _connections[_waking[i]];
                try
                {
                    connection.HandleWake(now);
                }
                catch (Exception)
                {
                    _core.Counters.CountFailure();
                    connection.Close();
                }
            }
        }

        private int Patience(long now)
        {
            if (_stopping)
            {
                return 10;
            }

            if (_nextTimer == long.MaxValue)
            {
                return -1;
            }

            long wait = _nextTimer - now;
            return wait <= 0 ? 0 : wait > int.MaxValue ? int.MaxValue : (int)wait;
        }

        private void Dispatch(uint events, long data, long now)
        {
            if (data == WakeData)
            {
                Linux.ClearSignal(_wake);
            }
            else if (data <= ListenerData)
            {
                long index = ListenerData - data;
                if (index < _descriptors.Length)
                {
                    Accept(_descriptors[index], _listeners[index].RedirectPort, now);
                }
            }
            else
            {
                LoopConnection connection = _connections[data];
                if (connection.IsOpen)
                {
                    Guard(connection, events, now);
                }
            }
        }

        private void Guard(LoopConnection connection, uint events, long now)
        {
            try
            {
                connection.Handle(events, now);
            }
            catch (Exception)
            {
                // Whatever went wrong is this client's loss alone.
                _core.Counters.CountFailure();
                connection.Close();
            }
        }

        private void Accept(int listener, int redirectPort, long now)
        {
            // A burst is taken in one go, but not without end: others are waiting too.
            for (int i = 0; i < MostEvents && !_stopping; i++)
            {
                int descriptor = Linux.Accept(listener);
                if (descriptor < 0)
                {
                    int error = Linux.LastError;
                    if (error == Linux.Interrupted || error == Linux.ConnectionAborted)
                    {
                        continue;
                    }

                    if (error != Linux.TryAgain)
                    {
                        // No descriptor is to be had; the backlog keeps the client for a moment.
                        _ = MakeWay(now);
                        Thread.Sleep(1);
                    }

                    return;
                }

                EventLoop loop = _driver.NextLoop();
                LoopClient client = new LoopClient(descriptor, redirectPort, null);
                if (loop == this)
                {
                    Serve(client, now);
                }
                else
                {
                    loop.Add(client);
                }
            }
        }

        private void Serve(LoopClient client, long now)
        {
            if (_stopping || (_open >= _most && !MakeWay(now)))
            {
                _refused.Refuse(client);
                return;
            }

            int index = _freeCount > 0 ? _free[--_freeCount] : Make();
            _open++;
            try
            {
                _connections[index].Open(client, now);
                Expect(_connections[index].NextDeadline);
            }
            catch (Exception)
            {
                _core.Counters.CountFailure();
                _connections[index].Close();
            }
        }

        private int Make()
        {
            if (_made == _connections.Length)
            {
                Array.Resize(ref _connections, 2 * _made);
            }

            _connections[_made] = new LoopConnection(this, _core, _made);
            return _made++;
        }

        /// <summary>Closes the connection that has been idle longest, or the one whose client has kept the server waiting longest.</summary>
        private bool MakeWay(long now)
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

        private void CheckDeadlines(long now)
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
                        _core.Counters.CountFailure();
                        connection.Close();
                    }
                }

                if (connection.IsOpen && connection.NextDeadline < next)
                {
                    next = connection.NextDeadline;
                }
            }

            _nextTimer = next == long.MaxValue || next > now + TimerStep ? next : now + TimerStep;
        }

        private bool TryEnd(long now)
        {
            for (int i = 0; i < _descriptors.Length; i++)
            {
                _ = Linux.Control(Epoll, Linux.EpollDelete, _descriptors[i], 0, 0);
            }

            _descriptors = Array.Empty<int>();
            bool last = now >= _stopBy;
            for (int i = 0; i < _made; i++)
            {
                if (!_connections[i].IsOpen || _connections[i].CloseIfIdle())
                {
                    continue;
                }

                if (last)
                {
                    _connections[i].Abandon();
                }
                else
                {
                    // Sessions are told to finish.
                    _connections[i].Wake();
                }
            }

            if (_open > 0)
            {
                return false;
            }

            _refused.Close();
            Linux.Close(_wake);
            Linux.Close(Epoll);
            return true;
        }
    }
}
