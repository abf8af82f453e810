using System;

namespace MicroHttp.Json.Tests.Models
{
    [JsonModel]
    public sealed class AllScalars
    {
        public bool Flag { get; set; }
        public sbyte SignedByte { get; set; }
        public byte Byte { get; set; }
        public short Short { get; set; }
        public ushort UnsignedShort { get; set; }
        public int Int { get; set; }
        public uint UnsignedInt { get; set; }
        public long Long { get; set; }
        public ulong UnsignedLong { get; set; }
        public float Float { get; set; }
        public double Double { get; set; }
        public string? Text { get; set; }
        public byte[]? Octets { get; set; }
        public DateTime Time { get; set; }
        public Guid Id { get; set; }
        public Mode Mode { get; set; }
        public Access Access { get; set; }
    }

    public enum Mode : byte
    {
        Off,
        On,
        Blinking = 10,
        Slow = 200,
    }

    [Flags]
    public enum Access : ulong
    {
        None = 0,
        Read = 1,
        Write = 2,
        Everything = 0x8000_0000_0000_0003,
    }
}
