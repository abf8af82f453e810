using System;

namespace MicroHttp.Conformance
{
    /// <summary>What wire-level checks ask for, but for files.</summary>
    public abstract class ConformanceRoutes
    {
        private const long ContentLimit = 1048576;

        [HttpGet("/")]
        public string Index() => "OK";

        [HttpPost("/"), ContentLimit(ContentLimit)]
        public ContentSink PostIndex() => new ReturningSink();

        [HttpGet("/hello")]
        public string Hello() => "Hello, world!";

        [HttpPost("/body"), HttpPut("/body"), ContentLimit(ContentLimit)]
        public ContentSink Body() => new ReturningSink();

        [HttpGet("/echo")]
        public void Echo(HttpRequest request, HttpResponse response)
        {
            response.ContentType = "text/plain";
            FieldCursor fields = request.EnumerateFields();
            while (fields.Next())
            {
                response.Write(fields.Name);
                response.Write(": ");
                response.Write(fields.Value);
                response.Write("\n");
            }
        }

        [HttpGet("/cookie"), RequestFields("Cookie")]
        public void Cookie(HttpRequest request, HttpResponse response)
        {
            response.Status = StatusCode.Ok;
            response.ContentType = "text/plain";
            CookieCursor cookies = request.EnumerateCookies();
            while (cookies.Next())
            {
                response.Write(cookies.Name);
                response.Write("=");
                response.Write(cookies.Value);
                response.Write("\n");
            }
        }

        [HttpGet("/items/{id:int}")]
        public void Item(int id, HttpResponse response)
        {
            response.ContentType = "text/plain";
            response.Write("item ");
            response.Write(id);
        }

        [HttpGet("/path/{*rest}")]
        public void Path(Utf8Slice rest, HttpResponse response)
        {
            response.ContentType = "text/plain; charset=utf-8";
            response.Write("path=");
            response.Write(rest);
        }

        [HttpGet("/query")]
        public void Query(Utf8Slice q, HttpResponse response)
        {
            response.ContentType = "text/plain; charset=utf-8";
            response.Write("q=");
            response.Write(q);
        }

        [HttpGet("/stream")]
        public void Stream(HttpResponse response)
        {
            response.ContentType = "text/plain";
            for (int i = 0; i < 3; i++)
            {
                response.Write("part");
                response.Write(i);
                response.Write("\n");
                response.FlushContent();
            }
        }

        [HttpGet("/sse")]
        public EventStream Events(HttpRequest request)
        {
            EventStream stream = new EventStream();
            int first = request.TryGetField("Last-Event-ID", out Utf8Slice last) && last.Is("1") ? 2 : 1;
            for (int i = first; i <= 3; i++)
            {
                stream.Send("count", "event " + i.ToString() + "\nof three", i.ToString());
            }

            stream.Complete();
            return stream;
        }

        [HttpGet("/ws")]
        public WebSocketSession Socket() => new EchoSession();

        [HttpGet("/nocontent")]
        public void NoContent()
        {
        }

        [HttpGet("/setcookie")]
        public string SetCookie(HttpResponse response)
        {
            response.AddField("Set-Cookie", "a=1");
            response.AddField("Set-Cookie", "b=2");
            return "set";
        }

        [HttpGet("/throw")]
        public string Throw() => throw new InvalidOperationException("boom-secret");
    }
}
