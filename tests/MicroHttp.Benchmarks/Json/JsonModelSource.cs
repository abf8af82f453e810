using System.Linq;
using System.Text.Json;
using MicroHttp.Benchmark;

namespace MicroHttp.Benchmarks
{
    /// <summary>The object that is read and written: six members, about a kilobyte.</summary>
    internal static class JsonModelSource
    {
        public static Device Make()
        {
            return new Device
            {
                Id = 4711,
                Name = "boiler, north",
                Value = 21.53125,
                Ok = true,
                Tags = [1, 22, 333, 4444, 55555],
                Note = string.Concat(Enumerable.Repeat("A line of text that a technician has left. ", 20)),
            };
        }

        public static byte[] MakeContent()
        {
            return JsonSerializer.SerializeToUtf8Bytes(Make(), DeviceContext.Default.Device);
        }
    }
}
