using System.Text.Json.Serialization;

namespace MicroHttp.Json.Tests.Models
{
    [JsonConverter(typeof(JsonStringEnumConverter<Signal>))]
    public enum Signal
    {
        Unknown = -1,

        [JsonStringEnumMemberName("go!")]
        Green,
        Red,
    }
}
