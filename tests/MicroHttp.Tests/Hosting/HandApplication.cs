using System;
using MicroHttp.Generated;
using MicroHttp.Protocol;

namespace MicroHttp.Tests.Hosting
{
    /// <summary>An application written by hand, so that engine and pump are tested without the generator.</summary>
    internal sealed class HandApplication : IHttpApplication
    {
        public const int Hello = 0;
        public const int Echo = 1;
        public const int Sink = 2;
        public const int Throw = 3;
        public const int Stream = 4;
        public const int Fields = 5;
        public const int Download = 6;
        public const int Live = 7;

        private static readonly EndpointInfo Plain = new EndpointInfo(0, false, ContentMode.Ignored, -1, false);
        private static readonly EndpointInfo Held = new EndpointInfo(0, false, ContentMode.Held, -1, false);
        private static readonly EndpointInfo Streamed = new EndpointInfo(0, false, ContentMode.Streamed, 1 << 20, false);
        private static readonly EndpointInfo Whole = new EndpointInfo(0, true, ContentMode.Ignored, -1, false);

        private readonly byte[] _part = new byte[100];

        public bool Concurrent { get; set; }

        public ContentSource? Source { get; set; }

        public Session? Session { get; set; }

        public Func<Session>? NewSession { get; set; }

        /// <summary>What /live does instead.</summary>
        public Action<HttpExchange>? Handle { get; set; }

        public bool MatchesHost => false;

        public int RouteValueCapacity => 1;

        FieldTable IHttpApplication.Fields { get; } = new FieldTable("cookie");

        public string[] ExtensionMethods => Array.Empty<string>();

        public int Methods => (1 << (int)RequestMethod.Get) | (1 << (int)RequestMethod.Post);

        public int Match(HttpRequest request)
        {
            Utf8Slice path = request.Path;
            if (path.Is("/hello"))
            {
                if (request.Method is RequestMethod.Get or RequestMethod.Head)
                {
                    return Hello;
                }

                request.Allow((1 << (int)RequestMethod.Get) | (1 << (int)RequestMethod.Head));
                return request.Method == RequestMethod.Options ? RouteMatch.Options : RouteMatch.MethodNotAllowed;
            }

            return path.Is("/echo") ? Echo
                : path.Is("/sink") ? Sink
                : path.Is("/throw") ? Throw
                : path.Is("/stream") ? Stream
                : path.Is("/fields") ? Fields
                : path.Is("/source") ? Download
                : path.Is("/live") ? Live
                : RouteMatch.NotFound;
        }

        public EndpointInfo Describe(int endpoint) => endpoint switch
        {
            Echo => Held,
            Sink => Streamed,
            Fields => Whole,
            Download => Whole,
            _ => Plain,
        };

        public bool Before(int endpoint, HttpExchange exchange) => true;

        public void After(int endpoint, HttpExchange exchange)
        {
        }

        public void Invoke(int endpoint, HttpExchange exchange)
        {
            HttpResponse response = exchange.Response;
            switch (endpoint)
            {
                case Hello:
                    response.ContentType = "text/plain";
                    response.Write("Hello, world!");
                    break;
                case Echo:
                    response.Write(exchange.Request.Content);
                    break;
                case Sink:
                    exchange.Sink = new CollectingSink();
                    break;
                case Download:
                    exchange.Source = Source;
                    break;
                case Live when Handle != null:
                    Handle(exchange);
                    break;

                case Live:
                    exchange.Session = NewSession == null ? Session : NewSession();
                    break;
                case Throw:
                    response.AddField("X-Secret", "1");
                    throw new InvalidOperationException("boom-secret");
                case Stream:
                    for (int i = 0; i < 30; i++)
                    {
                        _part.AsSpan().Fill((byte)('a' + (i % 26)));
                        response.Write(_part);
                    }

                    break;
                default:
                    FieldCursor cursor = exchange.Request.EnumerateFields();
                    while (cursor.Next())
                    {
                        response.Write(cursor.Name);
                        response.Write("=");
                        response.Write(cursor.Value);
                        response.Write(";");
                    }

                    break;
            }
        }

        private sealed class CollectingSink : ContentSink
        {
            private byte[] _content = Array.Empty<byte>();

            public override void Write(byte[] buffer, int offset, int count)
            {
                int length = _content.Length;
                Array.Resize(ref _content, length + count);
                Array.Copy(buffer, offset, _content, length, count);
            }

            public override void Complete(HttpExchange exchange) => exchange.Response.Write(_content);
        }
    }
}
