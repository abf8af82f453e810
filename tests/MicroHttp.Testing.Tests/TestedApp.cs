using System;

namespace MicroHttp.Testing.Tests
{
    /// <summary>What the client is tried on.</summary>
    [HttpApplication]
    public sealed partial class TestedApp
    {
        [HttpGet("/hello")]
        public string Hello() => "Hello, world!";

        [HttpGet("/温度")]
        public string Temperature() => "21 °C";

        [HttpPost("/echo"), HttpPut("/echo"), HttpMethod("PATCH", "/echo")]
        public void Echo(HttpRequest request, HttpResponse response)
        {
            if (request.TryGetField("Content-Type", out Utf8Slice type))
            {
                response.ContentType = type.ToString();
            }

            response.AddField("X-Method", request.MethodName);
            response.Write(request.Content);
        }

        [HttpPost("/upload"), ContentLimit(1 << 20)]
        public ContentSink Upload() => new CountingSink();

        [HttpGet("/fields")]
        public void Fields(HttpRequest request, HttpResponse response)
        {
            FieldCursor fields = request.EnumerateFields();
            while (fields.Next())
            {
                response.Write(fields.Name);
                response.Write("=");
                response.Write(fields.Value);
                response.Write("\n");
            }
        }

        [HttpGet("/chunks")]
        public void Chunks(HttpResponse response)
        {
            for (int i = 0; i < 3; i++)
            {
                response.Write("part");
                response.Write(i);
                response.FlushContent();
            }

            response.AddTrailer("X-Parts", "3");
        }

        [HttpGet("/cookie")]
        public void Cookie(HttpRequest request, HttpResponse response)
        {
            response.AddField("Set-Cookie", request.Query.ToString());
        }

        [HttpPut("/cookie")]
        public void PutCookie(HttpRequest request, HttpResponse response)
        {
            response.AddField("Set-Cookie", request.Content);
        }

        [HttpGet("/moved")]
        public void Moved(HttpResponse response) => response.Redirect(StatusCode.Found, "/hello");

        [HttpGet("/bye")]
        public string Bye(HttpResponse response)
        {
            response.CloseConnection();
            return "Bye.";
        }

        [HttpGet("/json")]
        public void Json(HttpResponse response)
        {
            response.ContentType = "application/json";
            response.Write("{\"id\":3,\"on\":true,\"name\":\"D3\"}");
        }

        [HttpGet("/connection")]
        public void Connection(HttpRequest request, HttpResponse response)
        {
            response.Write(request.ConnectionId);
        }

        [HttpGet("/throw")]
        public string Throw() => throw new InvalidOperationException("The pump is dry.");

        [HttpGet("/throw-late")]
        public void ThrowLate(HttpResponse response)
        {
            response.Write("some");
            response.FlushContent();
            throw new InvalidOperationException("The pump ran dry.");
        }

        private sealed class CountingSink : ContentSink
        {
            private long _octets;

            public override void Write(byte[] buffer, int offset, int count) => _octets += count;

            public override void Complete(HttpExchange exchange) => exchange.Response.Write(_octets);
        }
    }
}
