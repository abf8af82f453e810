using MicroHttp;

namespace Blinky
{
    /// <summary>Temperatures, the latest last.</summary>
    [JsonModel]
    public sealed class TemperatureReport
    {
        /// <summary>How many were measured since the board started: what to ask for next time.</summary>
        public int Count { get; set; }

        /// <summary>Milliseconds between two of them.</summary>
        public int Interval { get; set; }

        /// <summary>The temperatures. A sensor's value needs no more than two decimals, which cost a fraction of the shortest exact text.</summary>
        [JsonDecimals(2)]
        public float[] Celsius { get; set; } = new float[0];
    }
}
