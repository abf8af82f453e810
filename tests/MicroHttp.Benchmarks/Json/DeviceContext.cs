using System.Text.Json.Serialization;
using MicroHttp.Benchmark;

namespace MicroHttp.Benchmarks
{
    /// <summary>What System.Text.Json generates for the same model.</summary>
    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Device))]
    internal sealed partial class DeviceContext : JsonSerializerContext
    {
    }
}
