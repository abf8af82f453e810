using System;

namespace MicroHttp.Json.Tests.Models
{
    [JsonModel]
    public struct NullableScalars
    {
        public bool? Flag { get; set; }
        public byte? Byte { get; set; }
        public int? Int { get; set; }
        public ulong? UnsignedLong { get; set; }
        public double? Double { get; set; }
        public DateTime? Time { get; set; }
        public Guid? Id { get; set; }
        public Mode? Mode { get; set; }
        public Point? Point { get; set; }
    }
}
