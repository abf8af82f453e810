using System;
using System.Collections.Generic;
using System.Threading;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>Serves by event loops what these can accept from, with TLS or without, and everything else, such as a listener around another, by slots.</summary>
    internal sealed class LoopDriver : ServerDriver
    {
        private const int DefaultConnections = 10000;

        private readonly ServerCore _core;
        private readonly bool _isEpoll;
        private readonly EventLoop[] _loops;
        private SlotDriver? _slots;
        private int _next;

        /// <summary>Serves by epoll, or by the platform's sockets.</summary>
        public LoopDriver(ServerCore core, bool isEpoll)
        {
            _core = core;
            _isEpoll = isEpoll;
            int connections = core.Limits.Connections == 0 ? DefaultConnections : core.Limits.Connections;
            _loops = new EventLoop[Math.Clamp(core.Limits.EventLoops, 1, 64)];
            for (int i = 0; i < _loops.Length; i++)
            {
                _loops[i] = new EventLoop(this, core, Math.Max(1, connections / _loops.Length));
            }

            Sessions = new SessionQuota(core.Limits, connections);
        }

        /// <summary>The connections that sessions may take, on all loops together.</summary>
        public SessionQuota Sessions { get; }

        /// <inheritdoc/>
        public override void Run(Listener[] listeners)
        {
            Start(listeners);
        }

        /// <inheritdoc/>
        public override void Start(Listener[] listeners)
        {
            List<ILoopListener> accepted = new List<ILoopListener>();
            List<ILoopSource> sources = new List<ILoopSource>();
            List<Listener> others = new List<Listener>();
            foreach (Listener listener in listeners)
            {
                if (listener is ILoopListener plain)
                {
                    accepted.Add(plain);
                }
                else if (listener is ILoopSource source)
                {
                    sources.Add(source);
                }
                else
                {
                    others.Add(listener);
                }
            }

            if (others.Count > 0)
            {
                _slots = new SlotDriver(_core);
                _slots.Start(others.ToArray());
            }

            for (int i = 0; i < _loops.Length; i++)
            {
                _loops[i].Start(i == 0 ? accepted.ToArray() : Array.Empty<ILoopListener>());
            }

            foreach (ILoopSource source in sources)
            {
                source.Start(this);
            }
        }

        /// <inheritdoc/>
        public override void Stop(int drain)
        {
            long until = _core.Clock.Milliseconds + drain;
            foreach (EventLoop loop in _loops)
            {
                loop.Stop(until);
            }

            _slots?.Stop(drain);
            foreach (EventLoop loop in _loops)
            {
                loop.Join();
            }
        }

        /// <summary>Makes what a thread asks which of its sockets are ready.</summary>
        public LoopPoller CreatePoller()
        {
            return _isEpoll ? new EpollPoller() : new SocketPoller();
        }

        /// <summary>The loop that serves the next client: each in turn.</summary>
        public EventLoop NextLoop()
        {
            return _loops[(uint)Interlocked.Increment(ref _next) % (uint)_loops.Length];
        }

        /// <summary>Has a client served that was accepted elsewhere. May be called from any thread.</summary>
        public void Serve(LoopClient client)
        {
            NextLoop().Add(client);
        }
    }
}
