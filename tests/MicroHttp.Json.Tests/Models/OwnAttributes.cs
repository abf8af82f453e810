namespace MicroHttp.Json.Tests.Models
{
    [JsonModel]
    public sealed class OwnAttributes
    {
        [JsonName("T")]
        [JsonDecimals(1)]
        public float Temperature { get; set; }

        [JsonDecimals(3)]
        public double[]? Series { get; set; }

        [JsonSkip]
        public string? Secret { get; set; }

        [JsonSkip(WhenNull = true)]
        public string? Note { get; set; }

        [JsonSkip(WhenDefault = true)]
        public bool Alarm { get; set; }

        [JsonRequired]
        public int Id { get; set; }

        public Level Level { get; set; }

        public Utf8Slice Raw { get; set; }
    }

    [JsonModel]
    public enum Level
    {
        Low,
        MediumHigh,

        [JsonName("max")]
        Highest = 9,
    }
}
