using System;
using System.Collections.Concurrent;
using System.Threading;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>
    /// A thread that serves many clients by readiness. It owns its connections; other threads reach it only by <see cref="Add"/> and <see cref="Wake(LoopConnection)"/>.
    /// </summary>
    internal sealed class EventLoop
    {
        private const int MostEvents = 256;

        // The keys of listeners go down from here; those of connections are their places.
        private const long FirstListener = -2;

        // So few connections keep their buffers for a while.
        private const int FewConnections = 64;

        // Deadlines are looked at no more often than this, in milliseconds.
        private const int TimerStep = 100;

        private readonly ServerCore _core;
        private readonly LoopDriver _driver;
        private readonly Thread _thread;
        private readonly ConcurrentQueue<LoopClient> _added = new ConcurrentQueue<LoopClient>();
        private readonly WakeList _woken = new WakeList();
        private readonly RefusedSockets _refused;
        private readonly LoopTable _connections;
        private ILoopListener[] _listeners = Array.Empty<ILoopListener>();
        private LoopAcceptor[] _acceptors = Array.Empty<LoopAcceptor>();
        private long _nextTimer = long.MaxValue;
        private long _stopBy = long.MaxValue;
        private volatile bool _stopping;

        public EventLoop(LoopDriver driver, ServerCore core, int most)
        {
            _driver = driver;
            _core = core;
            ReceiveBuffers = new BufferPool(core.Limits.ReceiveBuffer);
            SendBuffers = new BufferPool(core.Limits.SendBuffer);
            Poller = driver.CreatePoller();
            _refused = new RefusedSockets(core);
            _connections = new LoopTable(this, core, most);
            _thread = new Thread(Run) { IsBackground = true, Name = "MicroHttp event loop" };
        }

        public LoopPoller Poller { get; }

        public BufferPool ReceiveBuffers { get; }

        public BufferPool SendBuffers { get; }

        /// <summary>The places that sessions may take.</summary>
        public SessionQuota Sessions => _driver.Sessions;

        /// <summary>
        /// Whether a connection that waits for a request keeps its buffers for a while, and with them the last request and its answer, which may come again. Of many it would
        /// take more memory than it saves time.
        /// </summary>
        public bool KeepsBuffers => _connections.Open <= FewConnections;

        /// <summary>Whether it is the loop that asks.</summary>
        public bool IsCurrent => Thread.CurrentThread == _thread;

        /// <summary>Starts the thread; the first loop also accepts the clients of <paramref name="listeners"/>.</summary>
        public void Start(ILoopListener[] listeners)
        {
            _listeners = listeners;
            _acceptors = new LoopAcceptor[listeners.Length];
            for (int i = 0; i < listeners.Length; i++)
            {
                _acceptors[i] = Poller.Listen(listeners[i].Socket, FirstListener - i);
            }

            _thread.Start();
        }

        /// <summary>Serves a client that was accepted elsewhere.</summary>
        public void Add(LoopClient client)
        {
            _added.Enqueue(client);
            Poller.Wake();
        }

        /// <summary>Makes the loop ask a connection's session for octets, from any thread.</summary>
        public void Wake(LoopConnection connection)
        {
            if (_woken.Add(connection.Index))
            {
                Poller.Wake();
            }
        }

        /// <summary>Asks the loop to end by <paramref name="until"/>.</summary>
        public void Stop(long until)
        {
            _stopBy = until;
            _stopping = true;
            Poller.Wake();
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
            _connections.Release(connection);
        }

        private void Run()
        {
            PolledEvent[] events = new PolledEvent[MostEvents];
            for (; ; )
            {
                int count = Poller.Wait(events, Patience(_core.Clock.Milliseconds));
                long now = _core.Clock.Milliseconds;
                for (int i = 0; i < count; i++)
                {
                    Dispatch(events[i].Key, events[i].Ready, now);
                }

                while (_added.TryDequeue(out LoopClient client))
                {
                    Serve(client, now);
                }

                RunWoken(now);
                if (now >= _nextTimer)
                {
                    long next = _connections.CheckDeadlines(now);
                    _nextTimer = next == long.MaxValue || next > now + TimerStep ? next : now + TimerStep;
                }

                if (_stopping && TryEnd(now))
                {
                    return;
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

        private void RunWoken(long now)
        {
            int count = _woken.Take(out int[] indexes);
            for (int i = 0; i < count; i++)
            {
                // Another client may have the place by now, which does it no harm.
                LoopConnection connection = _connections[indexes[i]];
                try
                {
                    connection.HandleWake(now);
                }
                catch (Exception)
                {
                    _connections.Fail(connection);
                }
            }
        }

        private void Dispatch(long key, Readiness ready, long now)
        {
            if (key < 0)
            {
                long index = FirstListener - key;
                if (index < _acceptors.Length)
                {
                    Accept(_acceptors[index], _listeners[index].RedirectPort, now);
                }

                return;
            }

            LoopConnection connection = _connections[key];
            if (!connection.IsOpen)
            {
                return;
            }

            try
            {
                connection.Handle(ready, now);
            }
            catch (Exception)
            {
                _connections.Fail(connection);
            }
        }

        private void Accept(LoopAcceptor acceptor, int redirectPort, long now)
        {
            // A burst is taken in one go, but not without end: others are waiting too.
            for (int i = 0; i < MostEvents && !_stopping; i++)
            {
                LoopSocket? socket = acceptor.Accept(out bool exhausted);
                if (socket == null)
                {
                    if (exhausted)
                    {
                        // The backlog keeps the client for a moment.
                        _ = _connections.MakeWay(now);
                        Thread.Sleep(1);
                    }

                    return;
                }

                EventLoop loop = _driver.NextLoop();
                LoopClient client = new LoopClient(socket, redirectPort, null);
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
            LoopConnection? connection = _stopping ? null : _connections.Take(now);
            if (connection == null)
            {
                _refused.Refuse(client);
                return;
            }

            try
            {
                connection.Open(client, now);
                Expect(connection.NextDeadline);
            }
            catch (Exception)
            {
                _connections.Fail(connection);
            }
        }

        private bool TryEnd(long now)
        {
            foreach (LoopAcceptor acceptor in _acceptors)
            {
                acceptor.Close();
            }

            _acceptors = Array.Empty<LoopAcceptor>();
            _connections.End(last: now >= _stopBy);
            if (!_connections.IsEmpty)
            {
                return false;
            }

            _refused.Close();
            Poller.Close();
            return true;
        }
    }
}
