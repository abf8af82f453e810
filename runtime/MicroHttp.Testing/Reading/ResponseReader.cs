using System;
using System.Collections.Generic;
using System.Globalization;

namespace MicroHttp.Testing.Reading
{
    /// <summary>Reads one response of RFC 9112 and forgives nothing. It starts from the beginning each time that it is asked.</summary>
    internal sealed class ResponseReader
    {
        private readonly byte[] _octets;
        private readonly int _start;
        private readonly int _end;
        private readonly string _method;
        private readonly bool _ended;
        private readonly SectionReader _section;

        public ResponseReader(byte[] octets, int start, int end, string method, bool ended)
        {
            _octets = octets;
            _start = start;
            _end = end;
            _method = method;
            _ended = ended;
            _section = new SectionReader(octets, start, end);
        }

        /// <summary>Behind what was read.</summary>
        public int Position { get; private set; }

        /// <summary>Reads a final response; null while it is not complete.</summary>
        public TestResponse? Read()
        {
            Position = _start;
            List<int> interim = ReadInterim();
            TestResponse? response = ReadHead();
            if (response == null)
            {
                return null;
            }

            response.Interim = interim;
            if (!ReadContent(response))
            {
                return null;
            }

            Position = _section.Position;
            return response;
        }

        /// <summary>Reads the responses from 100 to 199 that are there, and leaves a final one.</summary>
        public List<int> ReadInterim()
        {
            var interim = new List<int>();
            Position = _start;
            while (true)
            {
                _section.Position = Position;
                TestResponse? response = ReadHead();
                if (response == null || (int)response.Status >= 200)
                {
                    _section.Position = Position;
                    return interim;
                }

                // RFC 9110 8.6, RFC 9112 6.1: no content, and nothing said about one.
                RefuseField(response, "Content-Length");
                RefuseField(response, "Transfer-Encoding");
                interim.Add((int)response.Status);
                Position = _section.Position;
            }
        }

        // RFC 9112 4: status-line = HTTP-version SP status-code SP [ reason-phrase ]
        private TestResponse? ReadHead()
        {
            string? line = _section.Line();
            if (line == null)
            {
                return null;
            }

            if (line.Length < 13 || !line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) || line[12] != ' '
                || !int.TryParse(line.Substring(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out int status) || status < 100 || status > 599)
            {
                throw new TestFailureException("'" + line + "' is no status line such as 'HTTP/1.1 200 OK'.");
            }

            var response = new TestResponse("HTTP/1.1", status, line.Substring(13));
            return _section.Fields(response.Fields) ? response : null;
        }

        private bool ReadContent(TestResponse response)
        {
            RequireSingletons(response);
            int status = (int)response.Status;
            string? coding = response.Field("Transfer-Encoding");
            string? length = response.Field("Content-Length");
            response.IsChunked = coding != null;
            response.ClosesConnection = HasToken(response, "Connection", "close");
            if (coding != null && (coding != "chunked" || length != null))
            {
                throw response.Failed(length != null ? "Content-Length and Transfer-Encoding exclude each other (RFC 9112 6.2)" : "Transfer-Encoding is '" + coding + "', not 'chunked'");
            }

            if (status == 204)
            {
                RefuseField(response, "Content-Length");
                RefuseField(response, "Transfer-Encoding");
                return true;
            }

            if (status == 304 || _method == "HEAD")
            {
                LengthOf(response, length);
                return true;
            }

            if (coding != null)
            {
                byte[]? content = new ChunkedReader(_section).Read(response.Trailers);
                response.Content = content ?? response.Content;
                return content != null;
            }

            if (length != null)
            {
                return Take(response, LengthOf(response, length));
            }

            // RFC 9112 6.3: otherwise the content ends with the connection.
            response.ClosesConnection = true;
            return _ended && Take(response, _end - _section.Position);
        }

        private bool Take(TestResponse response, int count)
        {
            if (_end - _section.Position < count)
            {
                return false;
            }

            response.Content = new byte[count];
            Array.Copy(_octets, _section.Position, response.Content, 0, count);
            _section.Position += count;
            return true;
        }

        private static int LengthOf(TestResponse response, string? length)
        {
            int value = 0;
            return length == null || int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out value)
                ? value
                : throw response.Failed("Content-Length is '" + length + "', not a number");
        }

        private static void RefuseField(TestResponse response, string name)
        {
            if (response.Fields.Contains(name))
            {
                throw response.Failed("A response with this status must not have " + name);
            }
        }

        /// <summary>Fields whose value is no list come once (RFC 9110 5.3).</summary>
        private static void RequireSingletons(TestResponse response)
        {
            foreach (string name in new[] { "Content-Length", "Content-Type", "Content-Range", "Date", "ETag", "Last-Modified", "Location", "Retry-After", "Transfer-Encoding" })
            {
                if (response.Fields.All(name).Count > 1)
                {
                    throw response.Failed(name + " comes more than once");
                }
            }
        }

        private static bool HasToken(TestResponse response, string name, string token)
        {
            foreach (string value in response.Fields.All(name))
            {
                foreach (string item in value.Split(','))
                {
                    if (string.Equals(item.Trim(), token, StringComparison.OrdinalIgnoreCase))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
