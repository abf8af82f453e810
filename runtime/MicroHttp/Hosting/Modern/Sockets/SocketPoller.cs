using System;
using System.Net.Sockets;
using System.Threading;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>
    /// Any platform: readiness made of completions. To be told that there is something to receive, a socket is asked to receive nothing, which holds no buffer; to be
    /// told that something can be sent, to send the next few octets. What completes is queued for the thread that waits, and asked for again when that waits again.
    /// </summary>
    internal sealed class SocketPoller : LoopPoller
    {
        private readonly object _gate = new object();
        private IPolled[] _completed = new IPolled[16];
        private int _completedCount;
        private bool _woken;

        // Those to be looked at by the next call; they belong to the thread that waits.
        private IPolled[] _listed = new IPolled[16];
        private IPolled[] _looked = new IPolled[16];
        private int _listedCount;

        /// <summary>Counts how often what is listed has been looked at, from 1; who is listed twice is looked at once.</summary>
        public long Turn { get; private set; }

        public override int Wait(PolledEvent[] events, int milliseconds)
        {
            bool woken = Collect(0);
            int count = Look(events);
            if (count == 0 && !woken && milliseconds != 0)
            {
                Collect(milliseconds);
                count = Look(events);
            }

            return count;
        }

        public override void Wake()
        {
            lock (_gate)
            {
                _woken = true;
                Monitor.Pulse(_gate);
            }
        }

        public override bool Add(LoopSocket socket, long key)
        {
            AsyncSocket added = (AsyncSocket)socket;
            added.Watch(this, Readiness.Receive, key);
            List(added);
            return true;
        }

        public override void Change(LoopSocket socket, Readiness interest, long key)
        {
            AsyncSocket changed = (AsyncSocket)socket;
            changed.Watch(this, interest, key);
            List(changed);
        }

        public override void Remove(LoopSocket socket)
        {
            ((AsyncSocket)socket).Watch(null, Readiness.None, 0);
        }

        public override LoopAcceptor Listen(Socket listener, long key)
        {
            AsyncAcceptor acceptor = new AsyncAcceptor(this, listener, key);
            List(acceptor);
            return acceptor;
        }

        public override void Close()
        {
            // What is still under way completes for nobody.
        }

        /// <summary>Has something looked at because of a completion, from any thread.</summary>
        public void Post(IPolled polled)
        {
            lock (_gate)
            {
                if (_completedCount == _completed.Length)
                {
                    Array.Resize(ref _completed, 2 * _completedCount);
                }

                _completed[_completedCount++] = polled;
                if (_completedCount == 1)
                {
                    Monitor.Pulse(_gate);
                }
            }
        }

        /// <summary>Has something looked at by the next <see cref="Wait"/>.</summary>
        public void List(IPolled polled)
        {
            if (_listedCount == _listed.Length)
            {
                Array.Resize(ref _listed, 2 * _listedCount);
            }

            _listed[_listedCount++] = polled;
        }

        /// <summary>Takes over what has completed, and waits for it.</summary>
        /// <returns>Whether <see cref="Wake"/> was called.</returns>
        private bool Collect(int milliseconds)
        {
            lock (_gate)
            {
                if (milliseconds != 0 && _completedCount == 0 && !_woken)
                {
                    Monitor.Wait(_gate, milliseconds);
                }

                for (int i = 0; i < _completedCount; i++)
                {
                    List(_completed[i]);
                }

                Array.Clear(_completed, 0, _completedCount);
                _completedCount = 0;
                bool woken = _woken;
                _woken = false;
                return woken;
            }
        }

        /// <summary>Polls what is listed. What is reported stays in the list, behind what there was no room for.</summary>
        private int Look(PolledEvent[] events)
        {
            IPolled[] listed = _listed;
            int listedCount = _listedCount;
            _listed = _looked;
            _listedCount = 0;
            Turn++;
            int count = 0;
            int looked = 0;
            while (looked < listedCount && count < events.Length)
            {
                IPolled polled = listed[looked];
                Readiness ready = polled.Poll(this);
                if (ready != Readiness.None)
                {
                    events[count].Key = polled.Key;
                    events[count].Ready = ready;

                    // Places that have been looked at take what is to be looked at again.
                    listed[count++] = polled;
                }

                looked++;
            }

            for (int i = looked; i < listedCount; i++)
            {
                List(listed[i]);
            }

            for (int i = 0; i < count; i++)
            {
                List(listed[i]);
            }

            Array.Clear(listed, 0, listedCount);
            _looked = listed;
            return count;
        }
    }
}
