using System;
using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class SessionResultTests
    {
        private const string Handshake = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13";

        private static readonly Served Served = Served.From("""
            using MicroHttp;

            public sealed class Greeting : WebSocketSession
            {
                protected override void OnOpen() { SendText("hi"); Close(); }
            }

            [HttpApplication]
            public partial class App
            {
                private readonly EventChannel _channel = new EventChannel();

                [HttpGet("/events")] public EventStream Events(HttpRequest request) { EventStream stream = new EventStream(); stream.Send(Seen(request)); stream.Complete(); return stream; }
                [HttpGet("/events/none")] public EventStream? NoEvents() => null;
                [HttpGet("/events/base")] public Session Base() => Complete();
                [HttpGet("/events/refused")] public EventStream Refused(HttpResponse response) { response.Write("no"); return Complete(); }
                [HttpGet("/events/status")] public EventStream Status(HttpResponse response) { response.AddField("X-A", "1"); return Complete(); }
                [HttpGet("/ws")] public WebSocketSession Socket() => new Greeting();
                private static EventStream Complete() { EventStream stream = new EventStream(); stream.Send("1"); stream.Complete(); return stream; }
                private static string Seen(HttpRequest request) => request.TryGetField("Last-Event-ID", out Utf8Slice id) ? id.ToString() : "none";
            }
            """);

        [Theory]
        [InlineData("/events", 200, "data: none")]
        [InlineData("/events/base", 200, "data: 1")]
        [InlineData("/events/status", 200, "data: 1")]
        [InlineData("/events/none", 404, "")]
        [InlineData("/events/refused", 500, "")]
        public void EventStream_IsSentAsAResponse(string target, int status, string content)
        {
            Reply reply = Served.Get(target);
            Assert.Equal(status, reply.Status);
            Assert.Contains(content, reply.Content, StringComparison.Ordinal);
            Assert.Equal(status == 200 ? "text/event-stream" : "application/problem+json", reply.Field("Content-Type"));
        }

        [Fact]
        public void LastEventId_IsKeptForTheHandler()
        {
            Assert.Contains("data: 17", Served.Send("GET", "/events", "", "Last-Event-ID: 17").Content, StringComparison.Ordinal);
        }

        [Fact]
        public void WebSocket_TakesTheConnectionOver()
        {
            Reply reply = Served.Send("GET", "/ws", "", Handshake.Split("\r\n"));
            Assert.Equal(101, reply.Status);
            Assert.Equal("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", reply.Field("Sec-WebSocket-Accept"));
            Assert.Contains("hi", reply.Content, StringComparison.Ordinal);
        }

        [Fact]
        public void WebSocket_WithoutUpgrade_SaysWhatItNeeds()
        {
            Reply reply = Served.Get("/ws");
            Assert.Equal(426, reply.Status);
            Assert.Equal("websocket", reply.Field("Upgrade"));
        }
    }
}
