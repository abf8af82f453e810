using MicroHttp;

namespace Dashboard
{
    /// <summary>What was measured, and what is being measured.</summary>
    [HttpHandler("/api")]
    public sealed class LiveHandler
    {
        private readonly Recorder _recorder;

        /// <summary>Tells what <paramref name="recorder"/> measures.</summary>
        public LiveHandler(Recorder recorder)
        {
            _recorder = recorder;
        }

        /// <summary>The last samples: <c>GET /api/history</c>.</summary>
        [HttpGet("history")]
        public History Read()
        {
            return _recorder.Read();
        }

        /// <summary>Each sample as it is measured: <c>GET /api/live</c>.</summary>
        [HttpGet("live")]
        public EventStream Listen(HttpRequest request)
        {
            return _recorder.Channel.Subscribe(request);
        }
    }
}
