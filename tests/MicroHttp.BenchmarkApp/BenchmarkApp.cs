namespace MicroHttp.Benchmark
{
    /// <summary>The application that is measured beside other servers, written as a user would write one.</summary>
    [HttpApplication(Concurrent = true)]
    public sealed partial class BenchmarkApp
    {
        private const string ETag = "\"a1b2c3d4e5f6\"";

        private readonly byte[] _asset;

        public BenchmarkApp(byte[] asset)
        {
            _asset = asset;
        }

        [HttpGet("/plaintext"), Produces("text/plain")]
        public string Plaintext() => "Hello, World!";

        [HttpGet("/json")]
        public Message Json() => new Message("Hello, World!");

        [HttpPost("/echo")]
        public Device Echo(Device device) => device;

        [HttpGet("/sensors/{id:int}/readings"), Produces("application/json")]
        public void Readings(int id, HttpResponse response, int limit = 10)
        {
            response.Write("{\"id\":");
            response.Write(id);
            response.Write(",\"limit\":");
            response.Write(limit);
            response.Write(",\"unit\":\"C\",\"last\":21.5}");
        }

        [HttpGet("/asset.js")]
        public void Asset([FromHeader("If-None-Match")] Utf8Slice condition, HttpResponse response)
        {
            response.AddField("ETag", ETag);
            response.AddField("Vary", "Accept-Encoding");
            if (condition.Is(ETag))
            {
                response.Status = StatusCode.NotModified;
                return;
            }

            response.ContentType = "text/javascript";
            response.AddField("Content-Encoding", "gzip");
            response.SetContentLength(_asset.Length);
            response.Write(_asset);
        }

        [HttpGet("/_stats")]
        public string Stats() => Allocation.Describe();
    }
}
