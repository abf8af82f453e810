using System;
using System.Collections.Generic;
using MicroHttp.Generated;
using MicroHttp.Hosting;

namespace MicroHttp.Testing
{
    /// <summary>
    /// Drives an application in memory, with the engine that serves it on a socket: <c>client.Get("/hello").Text</c>. Requests go over one connection that is kept,
    /// as a browser does; <see cref="Connect"/> opens more of them. Nothing waits, nothing runs on another thread, and time stands still until <see cref="Clock"/> is turned.
    /// </summary>
    public sealed partial class TestClient : IDisposable
    {
        private readonly ServerCore _core;
        private readonly ClientObserver _observer;
        private readonly object _gate = new object();
        private volatile TestConnection[] _connections = Array.Empty<TestConnection>();
        private TestConnection? _connection;

        /// <summary>Serves <paramref name="application"/> to this client.</summary>
        /// <param name="application">An object of a class marked [HttpApplication].</param>
        /// <param name="limits">The limits of the server. Default: those of a desktop; <see cref="ForDevice"/> has those of a device.</param>
        /// <param name="clock">A clock that the application, or another client, uses as well.</param>
        public TestClient(IHttpApplication application, ServerLimits? limits = null, TestClock? clock = null)
        {
            Clock = clock ?? new TestClock();
            Cookies = new TestCookies(Clock);
            _observer = new ClientObserver(this);
            Sessions = new SessionQuota(limits ?? new ServerLimits(), limits == null || limits.Connections == 0 ? Platform.DefaultSlots : limits.Connections);
            _core = new ServerCore(application, limits ?? new ServerLimits()) { Clock = Clock, Observer = _observer };
            Clock.Add(this);
        }

        /// <summary>The clocks of the server: they stand still until a test turns them.</summary>
        public TestClock Clock { get; }

        /// <summary>The cookies that responses have set, and that requests send.</summary>
        public TestCookies Cookies { get; }

        /// <summary>Fields that each request sends, unless it has its own of that name.</summary>
        public TestFields Fields { get; } = new TestFields();

        /// <summary>The value of Host. Default <c>localhost</c>.</summary>
        public string Host { get; set; } = "localhost";

        /// <summary>The most octets that the server receives at once: 1 hands requests over octet by octet, as the worst network would. Default: all there are.</summary>
        public int SegmentSize { get; set; } = int.MaxValue;

        /// <summary>What the server has counted.</summary>
        public ServerCounters Counters => _core.Counters;

        /// <summary>Is told what the server does. Default none.</summary>
        public IServerObserver? Observer
        {
            get => _observer.Next;
            set => _observer.Next = value;
        }

        /// <summary>The hosts that the server answers for; see <see cref="HttpServer.AllowedHosts"/>.</summary>
        public string[]? AllowedHosts
        {
            get => _core.Hosts.AllowedHosts;
            set => _core.Hosts.AllowedHosts = value;
        }

        /// <summary>Whether pages of other origins may change things; see <see cref="HttpServer.AllowCrossOrigin"/>.</summary>
        public bool AllowCrossOrigin
        {
            get => _core.Hosts.AllowsCrossOrigin;
            set => _core.Hosts.AllowsCrossOrigin = value;
        }

        internal SessionQuota Sessions { get; }

        /// <summary>Whether a receive buffer grows for content that it has no room for: a desktop's does.</summary>
        internal bool GrowsBuffers { get; private set; } = true;

        internal long NextDeadline
        {
            get
            {
                long next = long.MaxValue;
                foreach (TestConnection connection in _connections)
                {
                    next = Math.Min(next, connection.NextDeadline);
                }

                return next;
            }
        }

        /// <summary>Serves <paramref name="application"/> as a device does: buffers of 1 KB that do not grow, the limits and time-outs of a device, and only hosts that it was told of.</summary>
        public static TestClient ForDevice(IHttpApplication application, TestClock? clock = null)
        {
            return new TestClient(application, DeviceLimits.Create(), clock) { AllowedHosts = Array.Empty<string>(), GrowsBuffers = false };
        }

        /// <summary>Opens a connection of its own.</summary>
        public TestConnection Connect()
        {
            var connection = new TestConnection(this, _core);
            lock (_gate)
            {
                _connections = new List<TestConnection>(Array.FindAll(_connections, static other => !other.IsClosed)) { connection }.ToArray();
            }

            return connection;
        }

        /// <summary>Sends a request with the client's fields and cookies, over the connection that is kept, and reads the response.</summary>
        /// <exception cref="TestFailureException">The server sends no response, or one that is not valid.</exception>
        public TestResponse Send(TestRequest request)
        {
            request = Complete(request);
            if (_connection == null || _connection.HasServerEnded)
            {
                _connection = Connect();
            }

            _connection.SegmentSize = SegmentSize;
            TestResponse response = _connection.Send(request);
            if (_connection.Unread.Length > 0)
            {
                throw response.Failed("There are octets behind the response: '" + _connection + "'");
            }

            Cookies.Take(response, request.Target);
            if (_connection.HasServerEnded)
            {
                _connection.EndSending();
            }

            return response;
        }

        /// <summary>Ends all connections.</summary>
        public void Dispose()
        {
            Clock.Remove(this);
            foreach (TestConnection connection in _connections)
            {
                connection.Close();
            }
        }

        internal TestConnection? ConnectionOf(HttpExchange exchange)
        {
            foreach (TestConnection connection in _connections)
            {
                if (connection.Id == exchange.Request.ConnectionId)
                {
                    return connection;
                }
            }

            return null;
        }

        internal void OnTime()
        {
            foreach (TestConnection connection in _connections)
            {
                connection.OnTime();
            }
        }

        private TestRequest Complete(TestRequest request)
        {
            request = request.Copy();
            foreach (KeyValuePair<string, string> line in Fields)
            {
                if (!request.Fields.Contains(line.Key))
                {
                    request.Fields.Add(line.Key, line.Value);
                }
            }

            string? cookies = Cookies.For(request.Target);
            if (cookies != null && !request.Fields.Contains("Cookie"))
            {
                request.Fields.Add("Cookie", cookies);
            }

            return request;
        }
    }
}
