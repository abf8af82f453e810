using System;
using MicroHttp.Generated;
using MicroHttp.Protocol;

namespace MicroHttp.Streams.Tests
{
    /// <summary>An application written by hand whose one endpoint returns what a test says, for any method and path.</summary>
    internal sealed class StreamApplication : IHttpApplication
    {
        private static readonly EndpointInfo Plain = new EndpointInfo(0, true, ContentMode.Ignored, -1, false);
        private static readonly EndpointInfo Streamed = new EndpointInfo(0, true, ContentMode.Streamed, 1 << 20, false);

        public Func<HttpRequest, Session>? Session { get; set; }

        public Func<ContentSink>? Sink { get; set; }

        public bool Concurrent => false;

        public bool MatchesHost => false;

        public int RouteValueCapacity => 1;

        public FieldTable Fields { get; } = new FieldTable();

        public string[] ExtensionMethods => Array.Empty<string>();

        public int Methods => 1 << (int)RequestMethod.Get;

        public int Match(HttpRequest request) => 0;

        public EndpointInfo Describe(int endpoint) => endpoint == 0 && Sink != null ? Streamed : Plain;

        public bool Before(int endpoint, HttpExchange exchange) => true;

        public void After(int endpoint, HttpExchange exchange)
        {
        }

        public void Invoke(int endpoint, HttpExchange exchange)
        {
            exchange.Session = Session?.Invoke(exchange.Request);
            exchange.Sink = Sink?.Invoke();
        }
    }
}
