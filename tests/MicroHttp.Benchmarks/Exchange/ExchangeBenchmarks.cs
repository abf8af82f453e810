using System;
using System.Text;
using BenchmarkDotNet.Attributes;
using MicroHttp.Benchmark;

namespace MicroHttp.Benchmarks
{
    /// <summary>One exchange without a socket: the octets of a request in, the octets of its response out, by way of parser, dispatch and handler.</summary>
    [MemoryDiagnoser]
    public class ExchangeBenchmarks
    {
        private MemoryDriver _driver = null!;
        private byte[] _request = [];

        /// <summary>What is asked for.</summary>
        [Params("plaintext", "json", "param", "not modified")]
        public string Response { get; set; } = "plaintext";

        [GlobalSetup]
        public void Prepare()
        {
            (string target, string status) = Response switch
            {
                "json" => ("/json", "200 OK"),
                "param" => ("/sensors/42/readings?limit=10", "200 OK"),
                "not modified" => ("/asset.js", "304 Not Modified"),
                _ => ("/plaintext", "200 OK"),
            };
            string condition = Response == "not modified" ? "If-None-Match: \"a1b2c3d4e5f6\"\r\n" : "";
            _request = Encoding.ASCII.GetBytes("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + condition + "\r\n");
            _driver = new MemoryDriver(new BenchmarkApp(new byte[20480]));
            Exchange();
            if (!Encoding.ASCII.GetString(_driver.Response.Span).StartsWith("HTTP/1.1 " + status + "\r\n", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("Another response was expected: " + Encoding.ASCII.GetString(_driver.Response.Span));
            }
        }

        [Benchmark]
        public int Exchange() => _driver.Exchange(_request);
    }
}
