using System;
using System.Collections.Generic;

namespace MicroHttp.Json.Tests.Models
{
    [JsonModel]
    public class Collections
    {
        public bool[]? Flags { get; set; }
        public int[]? Numbers { get; set; }
        public double[]? Reals { get; set; }
        public string?[]? Texts { get; set; }
        public byte[][]? Blobs { get; set; }
        public int[][]? Matrix { get; set; }
        public Point[]? Points { get; set; }
        public Mode[]? Modes { get; set; }
        public List<string>? Names { get; set; }
        public List<AllScalars?>? Rows { get; set; }
        public List<List<DateTime>>? Times { get; set; }
        public Dictionary<string, long>? Counts { get; set; }
        public Dictionary<string, List<Point>?>? Paths { get; set; }
    }
}
