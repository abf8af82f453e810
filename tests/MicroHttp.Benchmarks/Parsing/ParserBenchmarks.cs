using System;
using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using MicroHttp.Protocol;
using Microsoft.AspNetCore.Server.Kestrel.Core.Internal.Http;

namespace MicroHttp.Benchmarks
{
    /// <summary>
    /// Reads the head of a request: ours with all that a request is checked for (line, target, each name and value, Host, framing), Kestrel's parser with a handler that
    /// does nothing, so without its checks of Host and framing.
    /// </summary>
    [MemoryDiagnoser]
    public class ParserBenchmarks
    {
        private const string Minimal = "GET /plaintext HTTP/1.1\r\nHost: localhost\r\n\r\n";

        private const string Browser =
            "GET /plaintext HTTP/1.1\r\nHost: 192.168.4.1\r\nConnection: keep-alive\r\nsec-ch-ua: \"Chromium\";v=\"140\", \"Not=A?Brand\";v=\"24\"\r\n"
            + "sec-ch-ua-mobile: ?0\r\nsec-ch-ua-platform: \"Linux\"\r\nUpgrade-Insecure-Requests: 1\r\n"
            + "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36\r\n"
            + "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8\r\nSec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\n"
            + "Sec-Fetch-User: ?1\r\nSec-Fetch-Dest: document\r\nAccept-Encoding: gzip, deflate\r\nAccept-Language: en-GB,en;q=0.9\r\nCookie: session=";

        private const int BrowserOctets = 664;

        // A connection's receive buffer is larger than the request.
        private const int BufferOctets = 1024;

        private readonly HttpParser<NullHandler> _kestrel = new HttpParser<NullHandler>();
        private byte[] _octets = Array.Empty<byte>();
        private ReadOnlySequence<byte> _sequence;
        private HttpRequest _head = null!;
        private RequestParser _parser = null!;

        /// <summary>Which request is read.</summary>
        [Params("minimal", "browser")]
        public string Request { get; set; } = "minimal";

        [GlobalSetup]
        public void Prepare()
        {
            string text = Request == "minimal" ? Minimal : Browser.PadRight(BrowserOctets - 4, '7') + "\r\n\r\n";
            _octets = Encoding.ASCII.GetBytes(text);
            _sequence = new ReadOnlySequence<byte>(_octets);
            byte[] buffer = new byte[BufferOctets];
            _octets.CopyTo(buffer, 0);
            _head = new HttpRequest(new ServerRules(new FieldTable("if-none-match", "accept-encoding"), 1, new RequestMethods([]), new ServerLimits())) { ReceiveBuffer = buffer };
            _parser = new RequestParser(_head);
            if (MicroHttp() != _octets.Length || Kestrel() != _octets.Length)
            {
                throw new InvalidOperationException("A parser did not read the request.");
            }
        }

        [Benchmark]
        public int MicroHttp()
        {
            _parser.Reset(0);
            return _parser.Step(_octets.Length) == ParseStep.RequestLine && _parser.Step(_octets.Length) == ParseStep.Head ? _parser.Next : -1;
        }

        [Benchmark(Baseline = true)]
        public int Kestrel()
        {
            SequenceReader<byte> reader = new SequenceReader<byte>(_sequence);
            return _kestrel.ParseRequestLine(default, ref reader) && _kestrel.ParseHeaders(default, ref reader) ? (int)reader.Consumed : -1;
        }

        private readonly struct NullHandler : IHttpRequestLineHandler, IHttpHeadersHandler
        {
            public void OnStartLine(HttpVersionAndMethod versionAndMethod, TargetOffsetPathLength targetPath, Span<byte> startLine)
            {
            }

            public void OnHeader(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
            {
            }

            public void OnHeadersComplete(bool endStream)
            {
            }

            public void OnStaticIndexedHeader(int index)
            {
            }

            public void OnStaticIndexedHeader(int index, ReadOnlySpan<byte> value)
            {
            }
        }
    }
}
