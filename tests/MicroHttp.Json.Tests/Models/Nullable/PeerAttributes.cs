using System.Text.Json.Serialization;

namespace MicroHttp.Json.Tests.Models
{
    [JsonModel]
    public sealed class PeerAttributes
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? First { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Second { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public double? Third { get; set; }

        [JsonPropertyName("fourth \"quoted\" \u6E29\u5EA6")]
        public bool Fourth { get; set; }

        [JsonIgnore]
        public int Fifth { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public int Sixth { get; set; }

        [JsonInclude]
        internal int Seventh { get; set; }

        [JsonConverter(typeof(JsonStringEnumConverter))]
        public Mode Mode { get; set; }

        public Signal Signal { get; set; }

        [JsonPropertyOrder(-1)]
        public int Early { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public Mode Last { get; set; }
    }
}
