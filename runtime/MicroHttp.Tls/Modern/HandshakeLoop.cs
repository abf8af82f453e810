using System;
using System.Net.Sockets;
using System.Threading;
using MicroHttp.Hosting.Modern;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>
    /// A thread that accepts clients and takes them through their handshakes by readiness, away from the loops that serve requests. A client that is through is
    /// handed to one of these. When there are as many handshakes as may be, those that have heard nothing from their client for a while give way.
    /// </summary>
    internal sealed class HandshakeLoop
    {
        /// <summary>How many handshakes are under way at once unless the options say otherwise.</summary>
        public const int DefaultHandshakes = 256;

        private const int MostEvents = 64;
        private const long ListenerKey = -2;

        // Milliseconds between looks at the time while there are handshakes.
        private const int WatchStep = 50;

        // A client that sends nothing for so many milliseconds gives way when others wait.
        private const int Patience = 500;

        private readonly LoopDriver _driver;
        private readonly HandshakeSettings _settings;
        private readonly Thread _thread;
        private readonly LoopPoller _poller;
        private readonly LoopAcceptor _acceptor;
        private readonly LoopHandshake?[] _handshakes;
        private int _open;
        private bool _listening;
        private long _nextWatch;
        private volatile bool _stopping;

        public HandshakeLoop(Socket listener, TlsOptions options, ServerCounters counters, LoopDriver driver)
        {
            _driver = driver;
            _settings = new HandshakeSettings(options, counters);
            _handshakes = new LoopHandshake?[options.Handshakes > 0 ? options.Handshakes : DefaultHandshakes];
            _poller = driver.CreatePoller();
            _acceptor = _poller.Listen(listener, ListenerKey);
            _listening = true;
            _thread = new Thread(Run) { IsBackground = true, Name = "MicroHttp TLS handshakes" };
        }

        public void Start()
        {
            _thread.Start();
        }

        /// <summary>Ends all handshakes and the thread.</summary>
        public void Stop()
        {
            _stopping = true;
            _poller.Wake();
            _thread.Join();
        }

        private void Run()
        {
            PolledEvent[] events = new PolledEvent[MostEvents];
            while (!_stopping)
            {
                int count = _poller.Wait(events, _open > 0 ? WatchStep : -1);
                long now = Platform.Milliseconds;
                for (int i = 0; i < count; i++)
                {
                    Dispatch(events[i].Key, events[i].Ready, now);
                }

                if (now >= _nextWatch)
                {
                    _nextWatch = now + WatchStep;
                    Watch(now);
                }
            }

            foreach (LoopHandshake? handshake in _handshakes)
            {
                handshake?.Abort();
            }

            _acceptor.Close();
            _poller.Close();
        }

        private void Dispatch(long key, Readiness ready, long now)
        {
            if (key == ListenerKey)
            {
                Accept(now);
                return;
            }

            LoopHandshake? handshake = _handshakes[key];
            if (handshake != null)
            {
                Handle(handshake, (int)key, ready, now);
            }
        }

        private void Accept(long now)
        {
            while (!_stopping)
            {
                int index = Array.IndexOf(_handshakes, null);
                if (index < 0)
                {
                    // Those that come now wait in the backlog, until somebody is through or gives way.
                    Listen(false);
                    return;
                }

                LoopSocket? socket = _acceptor.Accept(out bool exhausted);
                if (socket == null)
                {
                    if (exhausted)
                    {
                        // The backlog keeps the client for a moment.
                        Thread.Sleep(1);
                    }

                    return;
                }

                if (!_poller.Add(socket, index))
                {
                    socket.Close();
                    continue;
                }

                _handshakes[index] = new LoopHandshake(socket, _settings, now);
                _open++;
            }
        }

        private void Handle(LoopHandshake handshake, int index, Readiness ready, long now)
        {
            switch (handshake.Handle(ready, now))
            {
                case HandshakeStep.Done:
                    _poller.Remove(handshake.Socket);
                    Release(index);
                    _driver.Serve(handshake.MakeClient());
                    break;

                case HandshakeStep.Ended:
                    Release(index);
                    break;

                case HandshakeStep.Send:
                    _poller.Change(handshake.Socket, Readiness.Receive | Readiness.Send, index);
                    break;

                default:
                    if ((ready & Readiness.Send) != 0)
                    {
                        _poller.Change(handshake.Socket, Readiness.Receive, index);
                    }

                    break;
            }
        }

        private void Watch(long now)
        {
            for (int i = 0; i < _handshakes.Length; i++)
            {
                LoopHandshake? handshake = _handshakes[i];
                if (handshake == null)
                {
                    continue;
                }

                HandshakeFailure failure = now >= handshake.Deadline ? HandshakeFailure.TimedOut
                    : !_listening && now - handshake.HeardAt >= Patience ? HandshakeFailure.GaveWay
                    : HandshakeFailure.None;
                if (failure != HandshakeFailure.None)
                {
                    handshake.End(failure);
                    Release(i);
                }
            }
        }

        private void Release(int index)
        {
            _handshakes[index] = null;
            _open--;
            Listen(true);
        }

        private void Listen(bool listening)
        {
            if (_listening != listening)
            {
                _listening = listening;
                _acceptor.Listen(listening);
            }
        }
    }
}
