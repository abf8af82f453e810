using System;
using System.IO;
using System.Linq;
using MicroHttp;
using MicroHttp.Boards;
using MicroHttp.Testing;
using Xunit;

namespace Blinky.Tests
{
    public sealed class BlinkyAppTests : IDisposable
    {
        private readonly TestClock _clock = new TestClock();
        private readonly SimulatedBoard _board;
        private readonly BlinkyApp _app;
        private readonly TestClient _client;

        public BlinkyAppTests()
        {
            _board = new SimulatedBoard(_clock);
            _app = new BlinkyApp(_board, Path.Combine(AppContext.BaseDirectory, "wwwroot"));
            _client = new TestClient(_app, clock: _clock);
            _app.Counters = _client.Counters;
        }

        public void Dispose() => _client.Dispose();

        [Fact]
        public void Leds_AreListedAsTheyAre()
        {
            _board.Leds[1].IsOn = true;

            Led[] leds = _client.Get("/api/leds").Expect(StatusCode.Ok).ReadJson<Led[]>();

            Assert.Equal([new Led(1, "D1", "red", false), new Led(2, "D2", "gold", true), new Led(3, "D3", "limegreen", false), new Led(4, "D4", "dodgerblue", false)], leds);
        }

        [Fact]
        public void Led_ThatIsPut_Changes()
        {
            TestResponse response = _client.PutJson("/api/leds/3", new { on = true });

            Assert.Equal(new Led(3, "D3", "limegreen", true), response.Expect(StatusCode.Ok).ReadJson<Led>());
            Assert.Equal([false, false, true, false], _board.Leds.Select(static led => led.IsOn));
        }

        [Fact]
        public void Led_ThatIsToggledTwice_IsAsItWas()
        {
            Assert.True(_client.Post("/api/leds/1/toggle").Json.GetProperty("on").GetBoolean());
            Assert.False(_client.Post("/api/leds/1/toggle").Json.GetProperty("on").GetBoolean());
            Assert.False(_board.Leds[0].IsOn);
        }

        [Theory]
        [InlineData("GET", "/api/leds/0")]
        [InlineData("GET", "/api/leds/5")]
        [InlineData("GET", "/api/leds/256")]
        [InlineData("GET", "/api/leds/red")]
        [InlineData("POST", "/api/leds/5/toggle")]
        public void Led_ThatIsNotThere_Is404(string method, string path) => Assert.Equal(StatusCode.NotFound, _client.Send(method, path).Status);

        [Theory]
        [InlineData("{}")]
        [InlineData("{\"on\":1}")]
        [InlineData("{\"on\":true")]
        [InlineData("")]
        public void Led_ThatIsPutWrongly_Is400AndStaysAsItWas(string json)
        {
            TestResponse response = _client.PutJson("/api/leds/1", json);

            Assert.Equal(StatusCode.BadRequest, response.Status);
            Assert.Equal("application/problem+json", response.ContentType);
            Assert.False(_board.Leds[0].IsOn);
        }

        [Fact]
        public void Button_ThatIsPressed_GoesUpByItself()
        {
            _client.Post("/api/button/press").Expect(StatusCode.NoContent);

            Assert.Equal(new Key(true, 1, true), _client.Get("/api/button").ReadJson<Key>());
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(new Key(false, 1, true), _client.Get("/api/button").ReadJson<Key>());
        }

        [Fact]
        public void Temperature_IsToldOnce()
        {
            Measure(5);

            Report all = _client.Get("/api/temperature").ReadJson<Report>();
            Measure(2);
            Report later = _client.Get("/api/temperature?since=" + all.Count).ReadJson<Report>();

            Assert.Equal((5, 5), (all.Count, all.Celsius.Length));
            Assert.Equal((7, 2), (later.Count, later.Celsius.Length));
            Assert.Empty(_client.Get("/api/temperature?since=99").ReadJson<Report>().Celsius);
            Assert.All(all.Celsius, static value => Assert.InRange(value, 15, 30));
        }

        [Fact]
        public void Temperature_IsKeptForAWhile()
        {
            Measure(300);

            Report report = _client.Get("/api/temperature").ReadJson<Report>();

            Assert.Equal(300, report.Count);
            Assert.Equal(TemperatureLog.Capacity, report.Celsius.Length);
        }

        [Fact]
        public void Temperature_SinceWhatIsNoNumber_Is400() => Assert.Equal(StatusCode.BadRequest, _client.Get("/api/temperature?since=then").Status);

        [Fact]
        public void Board_TellsWhatItIs()
        {
            _clock.Advance(90_000);

            TestResponse response = _client.Get("/api/board").Expect(StatusCode.Ok);

            Assert.Equal("Simulated board", response.Json.GetProperty("name").GetString());
            Assert.Equal(90_000, response.Json.GetProperty("uptime").GetInt64());
            Assert.InRange(response.Json.GetProperty("freeMemory").GetInt64(), 64 * 1024, 128 * 1024);
        }

        [Fact]
        public void Server_TellsThatTheConnectionIsKept()
        {
            for (int i = 0; i < 9; i++)
            {
                _client.Get("/hello").Expect(StatusCode.Ok);
            }

            Assert.Equal("""{"connection":1,"connections":1,"openConnections":1,"requests":9}""", _client.Get("/api/server").Text);
        }

        [Theory]
        [InlineData("/", "text/html; charset=utf-8", "<title>Blinky</title>")]
        [InlineData("/app.js", "text/javascript; charset=utf-8", "import")]
        [InlineData("/style.css", "text/css; charset=utf-8", ":root")]
        [InlineData("/favicon.svg", "image/svg+xml", "<svg")]
        public void Page_IsServedFromItsFolder(string path, string mediaType, string part)
        {
            TestResponse response = _client.Get(path).Expect(StatusCode.Ok);

            Assert.Equal(mediaType, response.ContentType);
            Assert.Contains(part, response.Text, StringComparison.Ordinal);
            Assert.Equal(StatusCode.NotModified, _client.Get(path, "If-None-Match: " + response.Field("ETag")).Status);
        }

        [Fact]
        public void Page_AsksNobodyElse()
        {
            foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot")))
            {
                string text = File.ReadAllText(file)
                    .Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal)
                    .Replace("://${location.host}", "", StringComparison.Ordinal);
                Assert.DoesNotContain("//", text.Replace("// ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }

        [Fact]
        public void Device_ServesItAll()
        {
            using TestClient device = TestClient.ForDevice(_app, _clock);

            Assert.Equal(_client.Get("/").Content, device.Get("/").Content);
            Assert.Equal(_client.Get("/api/routes").Text, device.Get("/api/routes").Text);
            Assert.True(device.PutJson("/api/leds/2", new { on = true }).Json.GetProperty("on").GetBoolean());
        }

        private void Measure(int times)
        {
            for (int i = 0; i < times; i++)
            {
                _clock.Advance(TemperatureLog.Interval);
                Assert.True(_app.Temperatures.Measure());
            }
        }

        private sealed record Led(byte Id, string Name, string Color, bool On);

        private sealed record Key(bool Pressed, int Presses, bool Pressable);

        private sealed record Report(int Count, int Interval, float[] Celsius);
    }
}
