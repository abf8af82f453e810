using System;
using System.Threading;
using MicroHttp.Hosting.Modern;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>
    /// A thread that accepts clients and takes them through their handshakes by readiness, away from the loops that serve requests. A client that is through is
    /// handed to one of these. When there are as many handshakes as may be, those that have heard nothing from their client for a while give way.
    /// </summary>
    internal sealed unsafe class HandshakeLoop
    {
        /// <summary>How many handshakes are under way at once unless the options say otherwise.</summary>
        public const int DefaultHandshakes = 256;

        private const int MostEvents = 64;
        private const long WakeData = -1;
        private const long ListenerData = -2;

        // Milliseconds between looks at the time while there are handshakes.
        private const int WatchStep = 50;

        // A client that sends nothing for so many milliseconds gives way when others wait.
        private const int Patience = 500;

        private readonly int _listener;
        private readonly LoopDriver _driver;
        private readonly HandshakeSettings _settings;
        private readonly Thread _thread;
        private readonly int _epoll;
        private readonly int _wake;
        private readonly LoopHandshake?[] _handshakes;
        private int _open;
        private bool _listening;
        private long _nextWatch;
        private volatile bool _stopping;

        public HandshakeLoop(int listener, TlsOptions options, ServerCounters counters, LoopDriver driver)
        {
            _listener = listener;
            _driver = driver;
            _settings = new HandshakeSettings(options, counters);
            _handshakes = new LoopHandshake?[options.Handshakes > 0 ? options.Handshakes : DefaultHandshakes];
            _epoll = Linux.CreateEpoll();
            _wake = Linux.CreateEvent();
            if (_epoll < 0 || _wake < 0 || Linux.Control(_epoll, Linux.EpollAdd, _wake, Linux.EpollIn, WakeData) != 0)
            {
                throw new InvalidOperationException("epoll cannot be used: error " + Linux.LastError + ".");
            }

            _ = Linux.Control(_epoll, Linux.EpollAdd, _listener, Linux.EpollIn, ListenerData);
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
            Linux.Signal(_wake);
            _thread.Join();
        }

        private void Run()
        {
            byte* events = stackalloc byte[MostEvents * 16];
            while (!_stopping)
            {
                int count = Linux.Wait(_epoll, events, MostEvents, _open > 0 ? WatchStep : -1);
                long now = Platform.Milliseconds;
                for (int i = 0; i < count; i++)
                {
                    byte* entry = events + (i * Linux.EventSize);
                    Dispatch(*(uint*)entry, *(long*)(entry + Linux.EventData), now);
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

            Linux.Close(_wake);
            Linux.Close(_epoll);
        }

        private void Dispatch(uint events, long data, long now)
        {
            if (data == WakeData)
            {
                Linux.ClearSignal(_wake);
            }
            else if (data == ListenerData)
            {
                Accept(now);
            }
            else
            {
                LoopHandshake? handshake = _handshakes[data];
                if (handshake != null)
                {
                    Handle(handshake, (int)data, events, now);
                }
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

                int descriptor = Linux.Accept(_listener);
                if (descriptor < 0)
                {
                    int error = Linux.LastError;
                    if (error is Linux.Interrupted or Linux.ConnectionAborted)
                    {
                        continue;
                    }

                    if (error != Linux.TryAgain)
                    {
                        // No descriptor is to be had; the backlog keeps the client for a moment.
                        Thread.Sleep(1);
                    }

                    return;
                }

                if (Linux.Control(_epoll, Linux.EpollAdd, descriptor, Linux.EpollIn, index) != 0)
                {
                    Linux.Close(descriptor);
                    continue;
                }

                _handshakes[index] = new LoopHandshake(descriptor, _settings, now);
                _open++;
            }
        }

        private void Handle(LoopHandshake handshake, int index, uint events, long now)
        {
            switch (handshake.Handle(events, now))
            {
                case HandshakeStep.Done:
                    _ = Linux.Control(_epoll, Linux.EpollDelete, handshake.Descriptor, 0, 0);
                    Release(index);
                    _driver.Serve(handshake.MakeClient());
                    break;

                case HandshakeStep.Ended:
                    Release(index);
                    break;

                case HandshakeStep.Send:
                    _ = Linux.Control(_epoll, Linux.EpollModify, handshake.Descriptor, Linux.EpollIn | Linux.EpollOut, index);
                    break;

                default:
                    if ((events & Linux.EpollOut) != 0)
                    {
                        _ = Linux.Control(_epoll, Linux.EpollModify, handshake.Descriptor, Linux.EpollIn, index);
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
                _ = Linux.Control(_epoll, Linux.EpollModify, _listener, listening ? Linux.EpollIn : 0, ListenerData);
            }
        }
    }
}
