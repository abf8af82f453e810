using System.Collections.Generic;

namespace MicroHttp.Json.Tests.Models
{
    [JsonModel]
    public sealed class Matrix
    {
        public int[][] Cells { get; set; } = [];
        public Size[] Sizes { get; set; } = [];
        public List<string?> Names { get; set; } = new();
        public Dictionary<string, byte> Levels { get; set; } = new();
        public double Scale { get; set; }
        public bool Flag { get; set; }
    }
}
