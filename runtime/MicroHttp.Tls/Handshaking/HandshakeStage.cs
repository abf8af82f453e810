using System;
using System.Threading;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>
    /// Takes clients through their handshakes before a slot sees them. A thread accepts; a few threads, made when they are needed, do one handshake at a time
    /// with blocking calls; the thread that takes the results watches the time. A client that says nothing costs no thread, and one that stops in the middle
    /// gives way to those that wait.
    /// </summary>
    internal sealed class HandshakeStage
    {
        // Milliseconds that a thread listens for the first octet of a client before it turns to the next one.
        private const int Turn = 50;
        private const int ShortTurn = 5;

        // A client that sends nothing for so many milliseconds in the middle of its handshake gives way when others wait; sooner when many do.
        private const int Patience = 1000;
        private const int ShortPatience = 300;

        // Deadlines are looked at no more often than this.
        private const int WatchStep = 50;

        private readonly object _gate = new object();
        private readonly Listener _listener;
        private readonly TlsOptions _options;
        private readonly byte[]? _responseFields;
        private readonly ServerCounters? _counters;
        private readonly AutoResetEvent _work = new AutoResetEvent(false);
        private readonly AutoResetEvent _progress = new AutoResetEvent(false);
        private readonly HandshakeQueue _waiting = new HandshakeQueue(TlsPlatform.MostWaiting);
        private readonly Handshake?[] _active;
        private readonly Transport?[] _ready;
        private readonly Thread _accepting;
        private int _readyCount;
        private int _workers;
        private int _idle;
        private bool _closed;

        public HandshakeStage(Listener listener, TlsOptions options, ServerCounters? counters)
        {
            _listener = listener;
            _options = options;
            _responseFields = options.MakeResponseFields();
            _counters = counters;
            int most = options.Handshakes > 0 ? options.Handshakes : TlsPlatform.DefaultHandshakes;
            _active = new Handshake?[most];
            _ready = new Transport?[most];
            _accepting = new Thread(AcceptClients);
            Platform.MakeBackground(_accepting);
        }

        public void Start()
        {
            _accepting.Start();
        }

        /// <summary>Waits for a client that is through its handshake.</summary>
        /// <returns>Null once the stage is closed.</returns>
        public Transport? Take()
        {
            for (; ; )
            {
                int step = Timeout.Infinite;
                lock (_gate)
                {
                    if (_closed)
                    {
                        return null;
                    }

                    if (_readyCount > 0)
                    {
                        return TakeReady();
                    }

                    if (Watch(Platform.Milliseconds) || !_waiting.IsEmpty)
                    {
                        step = WatchStep;
                    }
                }

                _progress.WaitOne(step, false);
            }
        }

        /// <summary>Closes all that has not been taken. The listener is closed already.</summary>
        public void Close()
        {
            lock (_gate)
            {
                _closed = true;
                for (Handshake? handshake = _waiting.Take(); handshake != null; handshake = _waiting.Take())
                {
                    handshake.Client.Close();
                }

                for (int i = 0; i < _active.Length; i++)
                {
                    _active[i]?.Client.Close();
                }

                while (_readyCount > 0)
                {
                    TakeReady().Close();
                }
            }

            _work.Set();
            _progress.Set();
            _accepting.Join();
        }

        private Transport TakeReady()
        {
            Transport transport = _ready[0]!;
            _readyCount--;
            Array.Copy(_ready, 1, _ready, 0, _readyCount);
            _ready[_readyCount] = null;
            return transport;
        }

        private void AcceptClients()
        {
            for (; ; )
            {
                Transport? client = _listener.Accept();
                if (client == null)
                {
                    return;
                }

                try
                {
                    Admit(new Handshake(client, Platform.Milliseconds + _options.HandshakeTimeout));
                }
                catch (Exception)
                {
                    // No memory for another thread, perhaps; those that there are go on.
                    client.Close();
                }
            }
        }

        /// <summary>Puts a client in the queue; when that is full the one that has waited longest has to go.</summary>
        private void Admit(Handshake handshake)
        {
            Handshake? pushedOut = null;
            lock (_gate)
            {
                if (_closed)
                {
                    handshake.Client.Close();
                    return;
                }

                if (_waiting.IsFull)
                {
                    pushedOut = _waiting.Take();
                }

                _waiting.Add(handshake);
                if (_waiting.Count > _idle && _workers < _active.Length)
                {
                    int index = _workers++;
                    Thread worker = new Thread(() => Work(index));
                    Platform.MakeBackground(worker);
                    worker.Start();
                }
            }

            if (pushedOut != null)
            {
                Drop(pushedOut, HandshakeFailure.GaveWay);
            }

            _work.Set();
            _progress.Set();
        }

        private void Work(int index)
        {
            for (; ; )
            {
                Handshake? handshake = Next(index);
                if (handshake == null)
                {
                    return;
                }

                try
                {
                    Handle(handshake, index);
                }
                catch (Exception)
                {
                    // Whatever went wrong is this client's loss alone.
                    Leave(index);
                    Drop(handshake, HandshakeFailure.Other);
                }
            }
        }

        /// <summary>Waits for a client.</summary>
        /// <returns>Null once the stage is closed.</returns>
        private Handshake? Next(int index)
        {
            for (; ; )
            {
                lock (_gate)
                {
                    Handshake? handshake = _closed ? null : _waiting.Take();
                    if (_closed || !_waiting.IsEmpty)
                    {
                        // A signal wakes one thread; there is work, or an end, for another.
                        _work.Set();
                    }

                    if (_closed || handshake != null)
                    {
                        _active[index] = handshake;
                        return handshake;
                    }

                    _idle++;
                }

                _work.WaitOne();
                lock (_gate)
                {
                    _idle--;
                }
            }
        }

        private void Handle(Handshake handshake, int index)
        {
            if (!handshake.Client.Wait(_waiting.IsEmpty ? Turn : ShortTurn))
            {
                Leave(index);
                if (Platform.Milliseconds >= handshake.Deadline)
                {
                    Drop(handshake, HandshakeFailure.TimedOut);
                }
                else
                {
                    Admit(handshake);
                }

                return;
            }

            handshake.HeardAt = Platform.Milliseconds;
            handshake.HasBegun = true;
            Transport? secured = Authenticate(handshake, out HandshakeFailure failure);
            lock (_gate)
            {
                _active[index] = null;
                if (handshake.Failure != HandshakeFailure.None)
                {
                    failure = handshake.Failure;
                }
            }

            if (secured != null && failure == HandshakeFailure.None)
            {
                _counters?.CountHandshake(HandshakeFailure.None);
                Deliver(secured);
                return;
            }

            secured?.Close();
            Drop(handshake, failure);
        }

        private Transport? Authenticate(Handshake handshake, out HandshakeFailure failure)
        {
            int first = TlsPlatform.Peek(handshake, _options.HandshakeTimeout);
            if (first != ClearText.HandshakeRecord)
            {
                failure = first < 0 ? HandshakeFailure.ClientGone : HandshakeFailure.NotTls;
                if (ClearText.IsHttp(first))
                {
                    ClearText.Answer(handshake.Client);
                }

                return null;
            }

            return TlsPlatform.Authenticate(handshake, _options, _responseFields, out failure);
        }

        /// <summary>Hands a client over, when there is room.</summary>
        private void Deliver(Transport transport)
        {
            for (; ; )
            {
                lock (_gate)
                {
                    if (_closed)
                    {
                        transport.Close();
                        return;
                    }

                    if (_readyCount < _ready.Length)
                    {
                        _ready[_readyCount++] = transport;
                        _progress.Set();
                        return;
                    }
                }

                // The server looks for room for those before.
                Thread.Sleep(10);
            }
        }

        private void Leave(int index)
        {
            lock (_gate)
            {
                _active[index] = null;
            }
        }

        private void Drop(Handshake handshake, HandshakeFailure failure)
        {
            handshake.Client.Close();
            if (!_closed)
            {
                _counters?.CountHandshake(failure);
            }
        }

        /// <summary>Closes connections whose time is over, and those that keep others waiting.</summary>
        /// <returns>Whether any handshake is under way.</returns>
        private bool Watch(long now)
        {
            bool crowded = _workers == _active.Length && !_waiting.IsEmpty;
            int patience = _waiting.Count > _active.Length ? ShortPatience : Patience;
            bool any = false;
            for (int i = 0; i < _workers; i++)
            {
                Handshake? handshake = _active[i];
                if (handshake == null)
                {
                    continue;
                }

                any = true;
                if (!handshake.HasBegun || handshake.Failure != HandshakeFailure.None)
                {
                    continue;
                }

                if (now >= handshake.Deadline)
                {
                    handshake.Failure = HandshakeFailure.TimedOut;
                    handshake.Client.Close();
                }
                else if (crowded && now - handshake.HeardAt >= patience * TlsPlatform.Slowness)
                {
                    handshake.Failure = HandshakeFailure.GaveWay;
                    handshake.Client.Close();
                }
            }

            return any;
        }
    }
}
