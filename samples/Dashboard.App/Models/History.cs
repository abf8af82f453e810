using MicroHttp;

namespace Dashboard
{
    /// <summary>The last samples, the oldest first.</summary>
    [JsonModel]
    public sealed class History
    {
        private static readonly int[] None = new int[0];

        /// <summary>How often was measured.</summary>
        public int Count { get; set; }

        /// <summary>Temperatures, in tenths of a degree Celsius.</summary>
        public int[] Temperature { get; set; } = None;

        /// <summary>Relative humidities, in tenths of a percent.</summary>
        public int[] Humidity { get; set; } = None;

        /// <summary>What the heater took, in watts.</summary>
        public int[] Power { get; set; } = None;
    }
}
