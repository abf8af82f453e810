using MicroHttp;

namespace Blinky
{
    /// <summary>The temperature.</summary>
    [HttpHandler("/api/temperature")]
    public sealed class TemperatureHandler
    {
        private readonly TemperatureLog _log;

        /// <summary>Tells what <paramref name="log"/> has.</summary>
        public TemperatureHandler(TemperatureLog log)
        {
            _log = log;
        }

        /// <summary>The temperatures after the first <paramref name="since"/> ones: a page asks for all of them once, and then for what is new.</summary>
        [HttpGet]
        public TemperatureReport Read(int since = 0)
        {
            float[] values = _log.Since(since);
            return new TemperatureReport { Count = _log.Count, Interval = TemperatureLog.Interval, Celsius = values };
        }

        /// <summary>Each temperature as it is measured.</summary>
        [HttpGet("live")]
        public EventStream Live()
        {
            return _log.Live.Subscribe();
        }
    }
}
