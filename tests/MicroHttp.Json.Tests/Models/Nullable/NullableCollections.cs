using System.Collections.Generic;

namespace MicroHttp.Json.Tests.Models
{
    [JsonModel]
    public sealed class NullableCollections
    {
        public int?[]? Holes { get; set; }
        public List<bool?>? Flags { get; set; }
        public Dictionary<string, List<Point?>?>? Paths { get; set; }
    }
}
