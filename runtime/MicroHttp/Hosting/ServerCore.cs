using System;
using System.Threading;
using MicroHttp.Generated;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    /// <summary>What all connections of a server share.</summary>
    internal sealed class ServerCore
    {
        // Fields, because each request asks for them several times, and an interpreter calls a property.
        public readonly IHttpApplication Application;
        public readonly ServerRules Rules;
        public readonly ServerCounters Counters;
        public readonly DateField Date;
        public readonly HostPolicy Hosts = new HostPolicy();

        private long _nextSecond;
        private int _roomWanted;

        public ServerCore(IHttpApplication application, ServerLimits limits)
        {
            Application = application;
            Rules = new ServerRules(application.Fields, application.RouteValueCapacity, new RequestMethods(application.ExtensionMethods), limits);
            Counters = new ServerCounters();
            Date = new DateField();
            Clock = new ServerClock();
        }

        public ServerLimits Limits => Rules.Limits;

        public ServerClock Clock { get; set; }

        public IServerObserver? Observer { get; set; }

        /// <summary>Whether the server is stopping, so that every answer closes its connection.</summary>
        public bool IsStopping { get; set; }

        /// <summary>Whether a client waits for room while all connections are taken: the next busy one that can end does so after its answer.</summary>
        public bool IsRoomWanted
        {
            get => _roomWanted != 0;
            set => Interlocked.Exchange(ref _roomWanted, value ? 1 : 0);
        }

        /// <summary>Promises room to the client that waits for it.</summary>
        /// <returns>False where none waits, or another connection was quicker.</returns>
        public bool GiveRoom() => Interlocked.Exchange(ref _roomWanted, 0) != 0;

        /// <summary>Makes what serves one connection.</summary>
        public ExchangePump CreatePump(IConnectionDriver driver)
        {
            return new ExchangePump(this, driver);
        }

        /// <summary>Follows the wall clock, about once a second.</summary>
        public void Tick(long now)
        {
            if (now < _nextSecond)
            {
                return;
            }

            if (Clock.TryGetUtcNow(out DateTime utcNow))
            {
                Date.Update(utcNow);
                _nextSecond = now + 1000 - (utcNow.Ticks / TimeSpan.TicksPerMillisecond % 1000);
            }
            else
            {
                _nextSecond = now + 1000;
            }
        }

        /// <summary>Counts what application code threw, and tells the observer.</summary>
        public void Report(HttpExchange exchange, Exception exception)
        {
            Counters.CountFailure();
            Observer?.HandlerFailed(exchange, exception);
        }

        /// <summary>Enters the application, which serves one handler at a time unless it says otherwise.</summary>
        public void EnterApplication()
        {
            if (!Application.Concurrent)
            {
                Monitor.Enter(Application);
            }
        }

        public void LeaveApplication()
        {
            if (!Application.Concurrent)
            {
                Monitor.Exit(Application);
            }
        }
    }
}
