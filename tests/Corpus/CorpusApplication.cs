using System;
using System.Globalization;
using MicroHttp.Generated;
using MicroHttp.Protocol;

namespace MicroHttp.Corpus
{
    /// <summary>The application that the corpus talks to, written by hand as the generator would: a few resources for each thing that can happen to a message.</summary>
    internal sealed class CorpusApplication : IHttpApplication
    {
        private const int Get = (1 << (int)RequestMethod.Get) | (1 << (int)RequestMethod.Head);
        private const int Post = 1 << (int)RequestMethod.Post;
        private const int Put = 1 << (int)RequestMethod.Put;
        private const int Delete = 1 << (int)RequestMethod.Delete;
        private const int Purge = 1 << (int)RequestMethod.Extension;
        private const int Cookie = 0;

        private static readonly EndpointInfo Plain = new EndpointInfo(0, false, ContentMode.Ignored, -1, false);
        private static readonly EndpointInfo Held = new EndpointInfo(0, false, ContentMode.Held, -1, false);
        private static readonly EndpointInfo Streamed = new EndpointInfo(0, false, ContentMode.Streamed, 1 << 20, false);
        private static readonly EndpointInfo Whole = new EndpointInfo(0, true, ContentMode.Ignored, -1, false);
        private static readonly EndpointInfo Cookies = new EndpointInfo(1 << Cookie, false, ContentMode.Ignored, -1, false);
        private static readonly EndpointInfo Filtered = new EndpointInfo(0, false, ContentMode.Held, -1, true);

        private readonly CorpusResource[] _resources;
        private readonly Action<string>? _log;
        private readonly byte[] _part = new byte[100];

        /// <summary>Makes the application.</summary>
        /// <param name="log">Is told of each request that a handler gets.</param>
        public CorpusApplication(Action<string>? log = null)
        {
            _log = log;
            _resources = new[]
            {
                new CorpusResource("/", Get | Post, Plain, static e => e.Response.Write("root")),
                new CorpusResource("/hello", Get, Plain, Hello),
                new CorpusResource("/echo", Post | Put, Held, static e => e.Response.Write(e.Request.Content)),
                new CorpusResource("/sink", Post | Put, Streamed, static e => e.Sink = new CollectingSink()),
                new CorpusResource("/count", Post, Streamed, static e => e.Sink = new CountingSink()),
                new CorpusResource("/refuse", Post, Streamed, static e => e.Sink = new RefusingSink()),
                new CorpusResource("/answer-early", Post, Streamed, static e => e.Response.Write("early")),
                new CorpusResource("/fail-late", Post, Streamed, static e => e.Sink = new FailingSink()),
                new CorpusResource("/fields", Get | Post, Whole, ListFields),
                new CorpusResource("/cookie", Get, Cookies, ListCookies),
                new CorpusResource("/query", Get, Plain, static e => e.Response.Write(e.Request.Query)),
                new CorpusResource("/q", Get, Plain, FindQuery),
                new CorpusResource("/host", Get, Plain, static e => e.Response.Write(e.Request.Host)),
                new CorpusResource("/method", Get | Delete | Purge, Plain, static e => e.Response.Write(e.Request.MethodName)),
                new CorpusResource("/parts", Get, Plain, WriteParts),
                new CorpusResource("/long", Get, Plain, WriteLong),
                new CorpusResource("/exact", Get, Plain, WriteDeclared),
                new CorpusResource("/trailer", Get, Plain, WriteTrailer),
                new CorpusResource("/created", Post, Held, Create),
                new CorpusResource("/nothing", Get | Delete, Plain, static _ => { }),
                new CorpusResource("/reset", Post, Plain, static e => e.Response.Status = (StatusCode)205),
                new CorpusResource("/same", Get, Plain, static e => e.Response.Status = StatusCode.NotModified),
                new CorpusResource("/close", Get, Plain, Close),
                new CorpusResource("/throw", Get, Held, Throw),
                new CorpusResource("/throw-late", Get, Plain, ThrowLate),
                new CorpusResource("/forbid", Get | Post, Held, static _ => throw new HttpException(StatusCode.Forbidden, "Not here.")),
                new CorpusResource("/short", Get, Plain, static e => Declare(e, 10, 5)),
                new CorpusResource("/over", Get, Plain, static e => Declare(e, 5, 10)),
                new CorpusResource("/over-long", Get, Plain, static e => Declare(e, 5, 4000)),
                new CorpusResource("/source", Get, Whole, static e => e.Source = new LetterSource(2000, true)),
                new CorpusResource("/source-unknown", Get, Whole, static e => e.Source = new LetterSource(2000, false)),
                new CorpusResource("/filtered", Get | Post, Filtered, static e => e.Response.Write("handled")),
            };
        }

        public bool Concurrent => false;

        public bool MatchesHost { get; set; }

        public int RouteValueCapacity => 1;

        public FieldTable Fields { get; } = new FieldTable("cookie", "x-guard");

        public string[] ExtensionMethods { get; } = { "PURGE" };

        public int Methods => Get | Post | Put | Delete | Purge;

        public int Match(HttpRequest request)
        {
            Utf8Slice path = request.Path;
            if (Octets.EqualsUtf8(path.Buffer, path.Offset, path.Offset + Math.Min(path.Count, 6), "/path/"))
            {
                return request.Method == RequestMethod.Get ? _resources.Length : RouteMatch.MethodNotAllowed;
            }

            for (int i = 0; i < _resources.Length; i++)
            {
                CorpusResource resource = _resources[i];
                if (path.Is(resource.Path))
                {
                    if ((resource.Methods & (1 << (int)request.Method)) != 0)
                    {
                        return i;
                    }

                    request.Allow(resource.Methods);
                    return request.Method == RequestMethod.Options ? RouteMatch.Options : RouteMatch.MethodNotAllowed;
                }
            }

            return path.Is("/hello/") ? RouteMatch.RedirectSlash : RouteMatch.NotFound;
        }

        public EndpointInfo Describe(int endpoint) => endpoint >= 0 && endpoint < _resources.Length ? _resources[endpoint].Info : Plain;

        public bool Before(int endpoint, HttpExchange exchange)
        {
            exchange.FiltersRun = 1;
            exchange.Response.Status = StatusCode.Accepted;
            return true;
        }

        public void After(int endpoint, HttpExchange exchange) => exchange.Response.AddField("X-After", "1");

        public void Invoke(int endpoint, HttpExchange exchange)
        {
            HttpRequest request = exchange.Request;
            _log?.Invoke("invoked " + request.MethodName + " " + Escapes.Show(request.Path.ToArray()) + " "
                + request.ContentLength.ToString(CultureInfo.InvariantCulture) + " " + Escapes.Show(request.Content.ToArray()));
            if (endpoint == _resources.Length)
            {
                exchange.Response.Write(request.Path);
                return;
            }

            _resources[endpoint].Handler(exchange);
        }

        private static void Hello(HttpExchange exchange)
        {
            exchange.Response.ContentType = "text/plain";
            exchange.Response.Write("Hello, world!");
        }

        private static void ListFields(HttpExchange exchange)
        {
            FieldCursor cursor = exchange.Request.EnumerateFields();
            while (cursor.Next())
            {
                exchange.Response.Write(cursor.Name);
                exchange.Response.Write("=");
                exchange.Response.Write(cursor.Value);
                exchange.Response.Write(";");
            }
        }

        private static void ListCookies(HttpExchange exchange)
        {
            CookieCursor cursor = exchange.Request.EnumerateCookies();
            while (cursor.Next())
            {
                exchange.Response.Write(cursor.Name);
                exchange.Response.Write("=");
                exchange.Response.Write(cursor.Value);
                exchange.Response.Write(";");
            }
        }

        private static void FindQuery(HttpExchange exchange)
        {
            exchange.Response.Write(exchange.Request.TryGetQuery("q", out Utf8Slice value) ? "q=" : "none");
            exchange.Response.Write(value);
        }

        private static void WriteParts(HttpExchange exchange)
        {
            for (int i = 0; i < 3; i++)
            {
                exchange.Response.Write("part");
                exchange.Response.Write(i);
                exchange.Response.FlushContent();
            }
        }

        private void WriteLong(HttpExchange exchange)
        {
            for (int i = 0; i < 30; i++)
            {
                for (int k = 0; k < _part.Length; k++)
                {
                    _part[k] = (byte)('a' + (i % 26));
                }

                exchange.Response.Write(_part);
            }
        }

        private void WriteDeclared(HttpExchange exchange)
        {
            exchange.Response.SetContentLength(3000);
            WriteLong(exchange);
        }

        private static void WriteTrailer(HttpExchange exchange)
        {
            exchange.Response.Write("summed");
            exchange.Response.AddTrailer("Checksum", "42");
        }

        private static void Create(HttpExchange exchange)
        {
            exchange.Response.Status = StatusCode.Created;
            exchange.Response.AddField("Location", "/created/1");
            exchange.Response.AddField("Set-Cookie", "a=1");
            exchange.Response.AddField("Set-Cookie", "b=2");
            exchange.Response.Write(exchange.Request.Content);
        }

        private static void Close(HttpExchange exchange)
        {
            exchange.Response.CloseConnection();
            exchange.Response.Write("bye");
        }

        private static void Throw(HttpExchange exchange)
        {
            exchange.Response.AddField("X-Secret", "1");
            exchange.Response.Write("half");
            throw new InvalidOperationException("boom-secret");
        }

        private static void ThrowLate(HttpExchange exchange)
        {
            exchange.Response.Write("half");
            exchange.Response.FlushContent();
            throw new InvalidOperationException("boom-secret");
        }

        private static void Declare(HttpExchange exchange, int declared, int written)
        {
            exchange.Response.SetContentLength(declared);
            for (int i = 0; i < written; i += 5)
            {
                exchange.Response.Write("12345");
            }
        }
    }
}
