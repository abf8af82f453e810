using System;
using System.Threading;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    /// <summary>
    /// Serves with a fixed number of threads and blocking calls: what costs least on a device and on Mono. A thread for each listener accepts clients and
    /// hands them to free slots. When there is none the connection that has been idle longest gives way, or the one whose client has kept the server waiting longest
    /// (<see cref="ServerLimits.StallTimeout"/>), else the first busy one that completes an exchange; where none does the client is told 503.
    /// </summary>
    internal sealed class SlotDriver : ServerDriver
    {
        // Milliseconds that a new client waits for a slot before it is told 503.
        private const int EvictionTime = 200;

        // A connection gives way once it has been idle for so many milliseconds: in a busy one the next request is on its way already.
        private const int LeastIdle = 30;

        internal readonly ServerCore Core;
        private readonly Slot[] _slots;
        private readonly AutoResetEvent _released = new AutoResetEvent(false);
        private Thread[]? _accepting;
        private int _busy;

        // Made for the first client that finds no room: many a device never has one.
        private RefusedClients? _refused;

        // Until then new clients are not made to wait: the last one waited for nothing.
        private long _fullUntil;

        public SlotDriver(ServerCore core)
        {
            Core = core;
            _slots = new Slot[core.Limits.Connections == 0 ? Platform.DefaultSlots : core.Limits.Connections];
            for (int i = 0; i < _slots.Length; i++)
            {
                _slots[i] = new Slot(this, core);
            }

            Sessions = new SessionQuota(core.Limits, _slots.Length);
        }

        /// <summary>Whether the slots' threads are to end.</summary>
        public bool HasEnded { get; private set; }

        /// <summary>The slots that sessions may take.</summary>
        public SessionQuota Sessions { get; }

        /// <inheritdoc/>
        public override void Start(Listener[] listeners)
        {
            StartSlots();
            StartAccepting(listeners, 0);
        }

        /// <inheritdoc/>
        public override void Run(Listener[] listeners)
        {
            StartSlots();
            if (listeners.Length > 1)
            {
                StartOthers(listeners);
            }

            // By the caller's thread: another one takes almost 1 KB of a device.
            if (listeners.Length > 0)
            {
                Accept(listeners[0]);
            }
        }

        /// <summary>Accepts clients until the listener is closed.</summary>
        internal void Accept(Listener listener)
        {
            for (; ; )
            {
                Transport? transport = listener.Accept();
                if (transport == null)
                {
                    return;
                }

                try
                {
                    HandOver(transport);
                }
                catch (Exception)
                {
                    // An observer that throws costs this client its answer, not the others their listener.
                    Core.Counters.CountFailure();
                    transport.Close();
                }
            }
        }

        /// <inheritdoc/>
        public override void Stop(int drain)
        {
            for (int i = 0; _accepting != null && i < _accepting.Length; i++)
            {
                _accepting[i].Join();
            }

            long until = Core.Clock.Milliseconds + drain;
            DisconnectIdle();
            while (_busy > 0 && Core.Clock.Milliseconds < until)
            {
                _released.WaitOne(20, false);
                DisconnectIdle();
            }

            for (int i = 0; i < _slots.Length; i++)
            {
                _slots[i].Disconnect();
            }

            // A slot whose handler does not return is left behind; its thread does not keep the process alive.
            until = Core.Clock.Milliseconds + 1000;
            while (_busy > 0 && Core.Clock.Milliseconds < until)
            {
                _released.WaitOne(20, false);
            }

            HasEnded = true;
            for (int i = 0; i < _slots.Length; i++)
            {
                bool free;
                lock (_slots)
                {
                    free = _slots[i].Client == null;
                }

                if (free)
                {
                    _slots[i].Wake();
                    _slots[i].Join();
                }
            }

            _refused?.Close();
        }

        /// <summary>Takes back a slot whose client is gone.</summary>
        public void Release(Slot slot)
        {
            lock (_slots)
            {
                slot.Client = null;
                _busy--;
            }

            _released.Set();
        }

        private void StartSlots()
        {
            for (int i = 0; i < _slots.Length; i++)
            {
                _slots[i].Start();
            }
        }

        private void StartOthers(Listener[] listeners)
        {
            StartAccepting(listeners, 1);
        }

        private void StartAccepting(Listener[] listeners, int first)
        {
            Thread[] accepting = new Thread[listeners.Length - first];
            _accepting = accepting;
            for (int i = 0; i < accepting.Length; i++)
            {
                Listener listener = listeners[first + i];
                accepting[i] = new Thread(() => Accept(listener));
                Platform.MakeBackground(accepting[i]);
                accepting[i].Start();
            }
        }

        private void HandOver(Transport transport)
        {
            Slot? slot = Core.IsStopping ? null : Take(transport) ?? Evict(transport);
            if (slot == null)
            {
                Refused().Refuse(transport);
            }
            else
            {
                slot.Wake();
            }
        }

        private RefusedClients Refused()
        {
            lock (_slots)
            {
                return _refused ??= new RefusedClients(Core);
            }
        }

        private Slot? Take(Transport client)
        {
            lock (_slots)
            {
                for (int i = 0; i < _slots.Length; i++)
                {
                    if (_slots[i].Client == null)
                    {
                        _slots[i].Client = client;
                        _busy++;
                        return _slots[i];
                    }
                }
            }

            return null;
        }

        /// <summary>Waits a moment for a slot, and asks a connection to give way.</summary>
        private Slot? Evict(Transport client)
        {
            long now = Core.Clock.Milliseconds;
            if (now < _fullUntil && Waiting(now) == null)
            {
                return null;
            }

            long until = now + EvictionTime;
            Slot? free = null;
            Slot? asked = null;
            bool hasWaited = false;
            while (free == null && now < until)
            {
                if (asked == null)
                {
                    asked = Waiting(now);
                    if (asked != null)
                    {
                        Core.Counters.CountEviction();
                        asked.GiveWay();
                    }
                }

                // The one that was asked ends in a moment; only if it does not do others have to.
                Core.IsRoomWanted = asked == null || hasWaited;
                _released.WaitOne(10, false);
                hasWaited = true;
                free = Take(client);
                now = Core.Clock.Milliseconds;
            }

            Core.IsRoomWanted = false;
            _fullUntil = free == null ? now + EvictionTime : now;
            return free;
        }

        /// <summary>The slot that is to give way. A client that makes use of its connection is spared as long as there is one that does not.</summary>
        private Slot? Waiting(long now)
        {
            long stalled = now - Core.Limits.StallTimeout;
            return Idlest(stalled) ?? Slowest(stalled) ?? Idlest(now - LeastIdle);
        }

        private Slot? Idlest(long before)
        {
            Slot? idlest = null;
            long since = before;
            for (int i = 0; i < _slots.Length; i++)
            {
                long idle = _slots[i].IdleSince;
                if (idle <= since)
                {
                    idlest = _slots[i];
                    since = idle;
                }
            }

            return idlest;
        }

        private Slot? Slowest(long before)
        {
            Slot? slowest = null;
            long since = before;
            for (int i = 0; i < _slots.Length; i++)
            {
                long owed = _slots[i].OwedSince;
                if (owed <= since)
                {
                    slowest = _slots[i];
                    since = owed;
                }
            }

            return slowest;
        }

        private void DisconnectIdle()
        {
            for (int i = 0; i < _slots.Length; i++)
            {
                if (_slots[i].IdleSince != long.MaxValue)
                {
                    _slots[i].GiveWay();
                }
            }
        }
    }
}
