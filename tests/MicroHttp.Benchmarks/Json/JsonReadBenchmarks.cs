using System;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MicroHttp.Benchmark;

namespace MicroHttp.Benchmarks
{
    /// <summary>
    /// Reads an object from the octets of a request: generated code on both sides. Ours decodes where the octets lie, so both begin with a copy of them.
    /// </summary>
    [MemoryDiagnoser]
    public class JsonReadBenchmarks
    {
        private readonly byte[] _content = JsonModelSource.MakeContent();
        private byte[] _work = [];

        [GlobalSetup]
        public void Prepare()
        {
            _work = new byte[_content.Length];
            string expected = JsonModelSource.Make().Note;
            if (MicroHttp().Note != expected || SystemTextJson().Note != expected)
            {
                throw new InvalidOperationException("A reader did not read the object.");
            }
        }

        [Benchmark]
        public Device MicroHttp()
        {
            _content.CopyTo(_work, 0);
            return new Utf8Slice(_work, 0, _work.Length).TryReadJson(out Device device, out _) ? device : throw new InvalidOperationException("The object cannot be read.");
        }

        [Benchmark(Baseline = true)]
        public Device SystemTextJson()
        {
            _content.CopyTo(_work, 0);
            return JsonSerializer.Deserialize(_work, DeviceContext.Default.Device)!;
        }
    }
}
