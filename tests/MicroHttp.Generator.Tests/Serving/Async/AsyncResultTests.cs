using System;
using System.Text;
using System.Threading;
using MicroHttp.Generator.Tests.Support;
using MicroHttp.Tests.Hosting;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving.Async
{
    public class AsyncResultTests
    {
        // A debug build makes an object of each call of an async method.
        private static readonly Served Served = Served.From(Generation.CompileOptimized("""
            using MicroHttp;
            using System;
            using System.Threading;
            using System.Threading.Tasks;

            public sealed class Sink : ContentSink
            {
                private int _count;
                public override void Write(byte[] buffer, int offset, int count) => _count += count;
                public override void Complete(HttpExchange exchange) => exchange.Response.Write("sank " + _count);
            }

            [JsonModel] public sealed class Led { public byte Id { get; set; } }

            [HttpApplication]
            public partial class App
            {
                public static TaskCompletionSource<string>? Gate;
                public static string Seen = "";
                public static int Inside;

                [HttpGet("/now/task")] public Task TaskNow(HttpResponse response) { response.Write("written"); return Task.CompletedTask; }
                [HttpGet("/now/valuetask")] public ValueTask ValueTaskNow() => default;
                [HttpGet("/now/text")] public ValueTask<string> TextNow() => new ValueTask<string>("now");
                [HttpGet("/now/text/task")] public Task<string?> TextTaskNow() => Task.FromResult<string?>(null);
                [HttpGet("/now/async")] public async ValueTask<string> AsyncNow(CancellationToken cancellation) { await default(ValueTask); return cancellation.CanBeCanceled ? "now" : ""; }
                [HttpGet("/later/task")] public async Task TaskLater(HttpResponse response) { await Task.Yield(); response.Write("written"); }
                [HttpGet("/later/produces"), Produces("text/css")] public async ValueTask Produces(HttpResponse response) { await Task.Yield(); response.Write("a{}"); }
                [HttpGet("/later/text")] public async Task<string> Text() { await Task.Yield(); return "北京"; }
                [HttpGet("/later/html"), Produces("text/html")] public async ValueTask<string> Html() { await Task.Yield(); return "<p>"; }
                [HttpGet("/later/octets")] public async ValueTask<byte[]> Octets() { await Task.Yield(); return new byte[] { 0x31 }; }
                [HttpGet("/later/status")] public async ValueTask<StatusCode> Status() { await Task.Yield(); return StatusCode.Accepted; }
                [HttpGet("/later/slice/{text}")] public async ValueTask<Utf8Slice> Slice(Utf8Slice text) { await Task.Yield(); return text; }
                [HttpGet("/later/source")] public async ValueTask<ContentSource> Source() { await Task.Yield(); return new OctetsSource(new byte[] { 0x73 }, "text/x-source"); }
                [HttpPost("/later/sink")] public async ValueTask<ContentSink?> Sink(bool refuse = false) { await Task.Yield(); return refuse ? null : new Sink(); }
                [HttpGet("/later/json/{id}")] public async Task<Led?> Json(byte id, CancellationToken cancellation) { await Task.Yield(); return id == 0 ? null : new Led { Id = id }; }
                [HttpPost("/later/json")] public async Task<Led> Echo(Led led) { await Task.Yield(); return led; }
                [HttpGet("/later/events")] public async Task<EventStream> Events() { await Task.Yield(); EventStream stream = new EventStream(); stream.Send("1"); stream.Complete(); return stream; }
                [HttpGet("/later/exception")] public async Task<string> Exception() { await Task.Yield(); throw new HttpException(StatusCode.Conflict, "taken"); }
                [HttpGet("/later/failure")] public async Task<string> Failure() { await Task.Yield(); throw new InvalidOperationException("secret"); }
                [HttpGet("/names/{task}/{value}")] public async Task<string> Names(string task, string value, string send = "s") { await Task.Yield(); return task + value + send; }
                [HttpGet("/gate")] public async Task<string> AtGate(CancellationToken cancellation)
                {
                    using (cancellation.Register(static () => Gate!.TrySetCanceled())) { return await Gate!.Task; }
                }
                [HttpGet("/alone")] public async Task<string> Alone()
                {
                    string seen = "";
                    for (int i = 0; i < 20; i++)
                    {
                        if (Interlocked.Increment(ref Inside) != 1) { seen = "together"; }
                        Thread.SpinWait(200);
                        Interlocked.Decrement(ref Inside);
                        await Task.Yield();
                    }

                    return seen;
                }
            }
            """));

        [Theory]
        [InlineData("/now/task", "200 written", null)]
        [InlineData("/now/valuetask", "204 ", null)]
        [InlineData("/now/text", "200 now", "text/plain; charset=utf-8")]
        [InlineData("/now/text/task", "404 {\"title\":\"Not Found\",\"status\":404}", "application/problem+json")]
        [InlineData("/later/task", "200 written", null)]
        [InlineData("/later/produces", "200 a{}", "text/css")]
        [InlineData("/later/text", "200 北京", "text/plain; charset=utf-8")]
        [InlineData("/later/html", "200 <p>", "text/html")]
        [InlineData("/later/octets", "200 1", "application/octet-stream")]
        [InlineData("/later/status", "202 ", null)]
        [InlineData("/later/slice/abc", "200 abc", "text/plain; charset=utf-8")]
        [InlineData("/later/source", "200 s", "text/x-source")]
        [InlineData("/later/json/7", "200 {\"id\":7}", "application/json")]
        [InlineData("/later/json/0", "404 {\"title\":\"Not Found\",\"status\":404}", "application/problem+json")]
        [InlineData("/later/events", "200 9\r\ndata: 1\n\n\r\n0\r\n\r\n", "text/event-stream")]
        [InlineData("/later/exception", "409 {\"title\":\"Conflict\",\"status\":409,\"detail\":\"taken\"}", "application/problem+json")]
        [InlineData("/later/failure", "500 {\"title\":\"Internal Server Error\",\"status\":500}", "application/problem+json")]
        [InlineData("/names/a/b", "200 abs", "text/plain; charset=utf-8")]
        public void Task_IsSentAsItsResult(string target, string expected, string? mediaType)
        {
            Reply reply = Served.Get(target);
            Assert.Equal(expected, reply.ToString());
            Assert.Equal(mediaType, reply.Field("Content-Type"));
        }

        [Fact]
        public void Sink_ThatComesLater_TakesTheContent()
        {
            Assert.Equal("200 sank 5", Served.Send("POST", "/later/sink", "12345").ToString());
            Assert.Equal(404, Served.Send("POST", "/later/sink?refuse=1", "12345").Status);
        }

        [Fact]
        public void Model_ThatWasBound_OutlastsTheWait()
        {
            Assert.Equal("200 {\"id\":9}", Served.Send("POST", "/later/json", "{\"id\":9}", "Content-Type: application/json").ToString());
        }

        [Fact]
        public void Failure_IsReportedOnce()
        {
            Served.Get("/later/failure");
            Assert.Equal("secret", Served.Failure?.Message);
        }

        [Fact]
        public void Client_ThatLeaves_CancelsItsHandler()
        {
            Type app = Served.Application.GetType();
            app.GetField("Gate")!.SetValue(null, new System.Threading.Tasks.TaskCompletionSource<string>());
            var connection = new MemoryConnection(Served.Application, new ServerLimits()) { AwaitsHandlers = false };
            connection.Send("GET /gate HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Assert.True(connection.IsWaiting);
            Assert.Equal("", connection.Output);
            connection.Advance(1000000);
            Assert.True(connection.IsWaiting);
            connection.End();
            Assert.True(SpinWait.SpinUntil(() => connection.IsWoken, 30000));
            connection.Turn();
            Assert.StartsWith("HTTP/1.1 503 ", connection.Output, StringComparison.Ordinal);
        }

        [Fact]
        public void Handler_ThatWaits_LetsOthersBeServed()
        {
            Type app = Served.Application.GetType();
            var gate = new System.Threading.Tasks.TaskCompletionSource<string>();
            app.GetField("Gate")!.SetValue(null, gate);
            var waiting = new MemoryConnection(Served.Application, new ServerLimits()) { AwaitsHandlers = false };
            waiting.Send("GET /gate HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Assert.Equal("200 now", Served.Get("/now/text").ToString());
            Assert.False(waiting.IsWoken);
            gate.SetResult("open");
            Assert.True(SpinWait.SpinUntil(() => waiting.IsWoken, 30000));
            waiting.Turn();
            Assert.EndsWith("\r\n\r\nopen", waiting.Output, StringComparison.Ordinal);
        }

        [Fact]
        public void Handlers_ThatGoOn_DoSoOneAtATime()
        {
            var threads = new Thread[4];
            string[] seen = new string[threads.Length];
            for (int i = 0; i < threads.Length; i++)
            {
                int index = i;
                threads[i] = new Thread(() =>
                {
                    var connection = new MemoryConnection(Served.Application, new ServerLimits());
                    connection.Send("GET /alone HTTP/1.1\r\nHost: localhost\r\n\r\n");
                    seen[index] = Reply.Parse(connection.Output).ToString();
                });
                threads[i].Start();
            }

            foreach (Thread thread in threads)
            {
                thread.Join();
            }

            Assert.All(seen, static reply => Assert.Equal("200 ", reply));
        }

        [Theory]
        [InlineData("/now/text")]
        [InlineData("/now/task")]
        [InlineData("/now/valuetask")]
        [InlineData("/now/async")]
        public void Task_ThatIsCompleteAtOnce_AllocatesNothing(string target)
        {
            var connection = new QuietConnection(Served.Application);
            byte[] request = Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n");
            connection.Repeat(request, 200);
            long least = long.MaxValue;
            for (int i = 0; i < 5 && least != 0; i++)
            {
                // A collection elsewhere may charge this thread for more than it took.
                long before = GC.GetAllocatedBytesForCurrentThread();
                connection.Repeat(request, 200);
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            Assert.Equal(0, least);
        }
    }
}
