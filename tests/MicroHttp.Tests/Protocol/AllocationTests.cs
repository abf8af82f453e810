using System;
using MicroHttp.Corpus;
using MicroHttp.Generated;
using MicroHttp.Hosting;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Tests.Protocol
{
    /// <summary>A request allocates nothing: N of them and 2 N allocate the same, which is 0.</summary>
    public class AllocationTests
    {
        private const int Requests = 200;
        private const string Host = "Host: 127.0.0.1\r\n";

        [Theory]
        [InlineData("GET /hello HTTP/1.1\r\n" + Host + "\r\n")]
        [InlineData("HEAD /hello HTTP/1.1\r\n" + Host + "\r\n")]
        [InlineData("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")]
        [InlineData("GET http://127.0.0.1/hello?a=1 HTTP/1.1\r\n" + Host + "\r\n")]
        [InlineData("GET /h%65llo HTTP/1.1\r\n" + Host + "Cookie: a=1\r\nAccept: */*\r\nOrigin: http://a.test\r\n\r\n")]
        [InlineData("POST /held HTTP/1.1\r\n" + Host + "Content-Length: 10\r\n\r\n0123456789")]
        [InlineData("POST /held HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\n5;a=b\r\n01234\r\n5\r\n56789\r\n0\r\nA: b\r\n\r\n")]
        [InlineData("POST /streamed HTTP/1.1\r\n" + Host + "Content-Length: 10\r\n\r\n0123456789")]
        [InlineData("POST /streamed HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n")]
        [InlineData("POST /held HTTP/1.1\r\n" + Host + "Expect: 100-continue\r\nContent-Length: 1\r\n\r\nx")]
        [InlineData("GET /long HTTP/1.1\r\n" + Host + "\r\n")]
        [InlineData("GET /source HTTP/1.1\r\n" + Host + "\r\n")]
        [InlineData("GET /nowhere HTTP/1.1\r\n" + Host + "\r\n")]
        [InlineData("POST /nowhere HTTP/1.1\r\n" + Host + "Content-Length: 5\r\n\r\nhello")]
        [InlineData("DELETE /hello HTTP/1.1\r\n" + Host + "\r\n")]
        [InlineData("OPTIONS * HTTP/1.1\r\n" + Host + "\r\n")]
        [InlineData("BREW /hello HTTP/1.1\r\n" + Host + "\r\n")]
        public void Request_OnAKeptConnection_AllocatesNothing(string request)
        {
            QuietClient client = new QuietClient();
            byte[] octets = Octets.ToUtf8(request);
            client.Run(octets, Requests);
            long once = Measure(() => client.Run(octets, Requests));
            long twice = Measure(() => client.Run(octets, 2 * Requests));
            Assert.Equal(0, once);
            Assert.Equal(0, twice);
            Assert.Equal(client.Sent, client.Requests);
        }

        [Theory]
        [InlineData("GET /hello HTTP/1.1\r\n\r\n")]
        [InlineData("GET /../hello HTTP/1.1\r\n" + Host + "\r\n")]
        [InlineData("POST /held HTTP/1.1\r\n" + Host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n")]
        [InlineData("POST /held HTTP/1.1\r\n" + Host + "Content-Length: 5000\r\n\r\n")]
        [InlineData("POST /held HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\nx\r\n")]
        public void Refusal_OfAConnection_AllocatesNothing(string request)
        {
            QuietClient client = new QuietClient();
            byte[] octets = Octets.ToUtf8(request);
            client.Refuse(octets, Requests);
            long once = Measure(() => client.Refuse(octets, Requests));
            long twice = Measure(() => client.Refuse(octets, 2 * Requests));
            Assert.Equal(0, once);
            Assert.Equal(0, twice);
            Assert.Equal(client.Sent, client.Refusals);
        }

        // A collection on another thread may charge this one for the unused end of its allocation area, so the least of a few tries counts.
        private static long Measure(Action action)
        {
            long least = long.MaxValue;
            for (int i = 0; i < 5 && least != 0; i++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                action();
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            return least;
        }

        /// <summary>Drives a connection and keeps nothing of what it sends.</summary>
        private sealed class QuietClient : IConnectionDriver
        {
            private readonly ServerCore _core;
            private readonly ExchangePump _pump;
            private readonly Http1Connection _connection;

            public QuietClient()
            {
                ServerLimits limits = CorpusSettings.LimitsOf(new System.Collections.Generic.Dictionary<string, string>());
                _core = new ServerCore(new QuietApplication(), limits) { Clock = new ManualClock() };
                _pump = _core.CreatePump(this);
                _connection = _pump.Connection;
                _connection.Attach(new byte[limits.ReceiveBuffer], new byte[limits.SendBuffer]);
                _pump.Open(0);
            }

            public bool Blocks => true;

            public SessionQuota Sessions { get; } = new SessionQuota(new ServerLimits(), 4);

            public int Requests => _core.Counters.Requests;

            public int Refusals { get; private set; }

            /// <summary>The requests that were sent.</summary>
            public int Sent { get; private set; }

            public void Wake()
            {
            }

            public void Run(byte[] octets, int times)
            {
                for (int i = 0; i < times; i++)
                {
                    Give(octets);
                    PumpStep step = _pump.Step(0);
                    while (step == PumpStep.Send)
                    {
                        Drain();
                        step = _pump.Step(0);
                    }

                    if (step != PumpStep.Receive)
                    {
                        throw new InvalidOperationException("The connection ends.");
                    }

                    Drain();
                }
            }

            public void Refuse(byte[] octets, int times)
            {
                for (int i = 0; i < times; i++)
                {
                    _pump.Open(0);
                    Give(octets);
                    while (_pump.Step(0) == PumpStep.Send)
                    {
                        Drain();
                    }

                    if (!_connection.IsLingering)
                    {
                        throw new InvalidOperationException("The connection goes on.");
                    }

                    _pump.End();
                    Refusals++;
                }
            }

            public bool MakeRoom(Http1Connection connection, ResponseBuffer response)
            {
                Drain();
                return true;
            }

            public byte[]? GrowReceive(byte[] current, int used, int octets) => null;

            private void Give(byte[] octets)
            {
                _connection.ReceiveSegment(out byte[] buffer, out int offset, out _);
                Array.Copy(octets, 0, buffer, offset, octets.Length);
                _connection.Received(octets.Length);
                Sent++;
            }

            private void Drain()
            {
                while (_connection.HasOutput)
                {
                    _connection.SendSegment(out _, out _, out int count);
                    _connection.Sent(count, 0);
                }
            }
        }

        /// <summary>An application whose handlers allocate nothing themselves.</summary>
        private sealed class QuietApplication : IHttpApplication
        {
            private static readonly EndpointInfo Plain = new EndpointInfo(0, false, ContentMode.Ignored, -1, false);
            private static readonly EndpointInfo Held = new EndpointInfo(0, false, ContentMode.Held, -1, false);
            private static readonly EndpointInfo Streamed = new EndpointInfo(0, false, ContentMode.Streamed, -1, false);

            private readonly CountingSink _sink = new CountingSink();
            private readonly LetterSource _source = new LetterSource(2000, true);
            private readonly byte[] _part = new byte[100];

            public bool Concurrent => false;

            public bool MatchesHost => false;

            public int RouteValueCapacity => 1;

            public FieldTable Fields { get; } = new FieldTable("cookie");

            public string[] ExtensionMethods { get; } = Array.Empty<string>();

            public int Methods => (1 << (int)RequestMethod.Get) | (1 << (int)RequestMethod.Post);

            public int Match(HttpRequest request)
            {
                if (request.Method == RequestMethod.Delete)
                {
                    request.Allow(Methods);
                    return RouteMatch.MethodNotAllowed;
                }

                return request.Path.Is("/hello") ? 0 : request.Path.Is("/held") ? 1 : request.Path.Is("/streamed") ? 2
                    : request.Path.Is("/long") ? 3 : request.Path.Is("/source") ? 4 : RouteMatch.NotFound;
            }

            public EndpointInfo Describe(int endpoint) => endpoint == 1 ? Held : endpoint == 2 ? Streamed : Plain;

            public bool Before(int endpoint, HttpExchange exchange) => true;

            public void After(int endpoint, HttpExchange exchange)
            {
            }

            public void Invoke(int endpoint, HttpExchange exchange)
            {
                HttpResponse response = exchange.Response;
                switch (endpoint)
                {
                    case 0:
                        response.ContentType = "text/plain";
                        response.AddField("X-Count", 42);
                        response.Write("Hello, world!");
                        break;
                    case 1:
                        response.Write(exchange.Request.Content);
                        break;
                    case 2:
                        exchange.Sink = _sink;
                        break;
                    case 3:
                        for (int i = 0; i < 30; i++)
                        {
                            response.Write(_part);
                        }

                        break;
                    default:
                        _source.Seek(0);
                        exchange.Source = _source;
                        break;
                }
            }
        }
    }
}
