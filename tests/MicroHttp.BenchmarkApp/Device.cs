using System;

namespace MicroHttp.Benchmark
{
    /// <summary>What POST /echo reads and writes back.</summary>
    [JsonModel]
    public sealed class Device
    {
        public int Id { get; set; }

        public string Name { get; set; } = "";

        public double Value { get; set; }

        public bool Ok { get; set; }

        public int[] Tags { get; set; } = Array.Empty<int>();

        public string Note { get; set; } = "";
    }
}
