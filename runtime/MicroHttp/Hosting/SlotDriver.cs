using System;
using System.Threading;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    /// <summary>
    /// Serves with a fixed number of threads and blocking calls: what costs least on a device and on Mono. A thread for each listener accepts clients and
    /// hands them to free slots; when there is none the connection that has been idle longest gives way, and where none is idle the client is told 503.
    /// </summary>
    internal sealed class SlotDriver
    {
        // How long an evicted slot may take to become free before the new client is told 503.
        private const int EvictionTime = 200;

        private readonly ServerCore _core;
        private readonly Slot[] _slots;
        private readonly RefusedClients _refused;
        private readonly object _gate = new object();
        private readonly AutoResetEvent _released = new AutoResetEvent(false);
        private int _busy;

        public SlotDriver(ServerCore core)
        {
            _core = core;
            _refused = new RefusedClients(core);
            _slots = new Slot[core.Limits.Connections];
            for (int i = 0; i < _slots.Length; i++)
            {
                _slots[i] = new Slot(this, core);
            }
        }

        public void Start()
        {
            for (int i = 0; i < _slots.Length; i++)
            {
                _slots[i].Start();
            }
        }

        /// <summary>Accepts clients until the listener is closed.</summary>
        public void Accept(Listener listener)
        {
            for (;;)
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
                    _core.Counters.CountFailure();
                    transport.Close();
                }
            }
        }

        /// <summary>Ends the threads, after at most <paramref name="drain"/> milliseconds for answers that are under way.</summary>
        public void Stop(int drain)
        {
            long until = _core.Clock.Milliseconds + drain;
            DisconnectIdle();
            while (_busy > 0 && _core.Clock.Milliseconds < until)
            {
                _released.WaitOne(20, false);
                DisconnectIdle();
            }

            for (int i = 0; i < _slots.Length; i++)
            {
                _slots[i].Disconnect();
            }

            // A slot whose handler does not return is left behind; its thread does not keep the process alive.
            until = _core.Clock.Milliseconds + 1000;
            while (_busy > 0 && _core.Clock.Milliseconds < until)
            {
                _released.WaitOne(20, false);
            }

            for (int i = 0; i < _slots.Length; i++)
            {
                bool free;
                lock (_gate)
                {
                    free = _slots[i].IsFree;
                    _slots[i].IsFree = false;
                }

                if (free)
                {
                    _slots[i].Serve(null);
                    _slots[i].Join();
                }
            }

            _refused.Close();
        }

        /// <summary>Takes back a slot whose client is gone.</summary>
        public void Release(Slot slot)
        {
            lock (_gate)
            {
                slot.IsFree = true;
                _busy--;
            }

            _released.Set();
        }

        private void HandOver(Transport transport)
        {
            Slot? slot = Take() ?? Evict();
            if (slot == null || _core.IsStopping)
            {
                _refused.Refuse(transport);
            }
            else
            {
                slot.Serve(transport);
            }
        }

        private Slot? Take()
        {
            lock (_gate)
            {
                for (int i = 0; i < _slots.Length; i++)
                {
                    if (_slots[i].IsFree)
                    {
                        _slots[i].IsFree = false;
                        _busy++;
                        return _slots[i];
                    }
                }
            }

            return null;
        }

        private Slot? Evict()
        {
            Slot? idlest = null;
            for (int i = 0; i < _slots.Length; i++)
            {
                if (_slots[i].IdleSince != long.MaxValue && (idlest == null || _slots[i].IdleSince < idlest.IdleSince))
                {
                    idlest = _slots[i];
                }
            }

            if (idlest == null)
            {
                return null;
            }

            _core.Counters.CountEviction();
            idlest.Disconnect();
            long until = _core.Clock.Milliseconds + EvictionTime;
            Slot? free = Take();
            while (free == null && _core.Clock.Milliseconds < until)
            {
                _released.WaitOne(EvictionTime, false);
                free = Take();
            }

            return free;
        }

        private void DisconnectIdle()
        {
            for (int i = 0; i < _slots.Length; i++)
            {
                if (_slots[i].IdleSince != long.MaxValue)
                {
                    _slots[i].Disconnect();
                }
            }
        }
    }
}
