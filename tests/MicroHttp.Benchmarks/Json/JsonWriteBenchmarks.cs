using System;
using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MicroHttp.Benchmark;

namespace MicroHttp.Benchmarks
{
    /// <summary>
    /// Writes an object into a buffer that is kept: generated code on both sides. Ours writes the head of the response, too.
    /// </summary>
    [MemoryDiagnoser]
    public class JsonWriteBenchmarks : IDisposable
    {
        private const int Buffer = 16384;

        private readonly Device _device = JsonModelSource.Make();
        private readonly HttpResponse _response = new HttpResponse();
        private readonly ArrayBufferWriter<byte> _target = new ArrayBufferWriter<byte>(Buffer);
        private Utf8JsonWriter _writer = null!;

        [GlobalSetup]
        public void Prepare()
        {
            _response.Attach(new byte[Buffer]);
            _writer = new Utf8JsonWriter(_target);
            int length = JsonModelSource.MakeContent().Length;
            if (MicroHttp() <= length || SystemTextJson() != length)
            {
                throw new InvalidOperationException("A writer did not write the object.");
            }
        }

        [GlobalCleanup]
        public void Dispose()
        {
            _writer.Dispose();
            GC.SuppressFinalize(this);
        }

        [Benchmark]
        public int MicroHttp()
        {
            _response.Begin(forHead: false, http10: false);
            _response.WriteJson(_device);
            _response.Complete();
            _response.Output(out _, out _, out int count);
            _response.Sent(count);
            return count;
        }

        [Benchmark(Baseline = true)]
        public int SystemTextJson()
        {
            _target.ResetWrittenCount();
            _writer.Reset();
            JsonSerializer.Serialize(_writer, _device, DeviceContext.Default.Device);
            return _target.WrittenCount;
        }
    }
}
