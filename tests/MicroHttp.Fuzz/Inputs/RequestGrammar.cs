using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MicroHttp.Fuzz.Inputs
{
    /// <summary>Makes requests by the grammar of RFC 9112, most of them good, with a taste for what is rare: the other half of what is fuzzed begins with them.</summary>
    internal sealed class RequestGrammar
    {
        private static readonly string[] Methods = { "GET", "GET", "GET", "HEAD", "POST", "POST", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "PURGE", "BREW", "get" };

        private static readonly string[] Paths =
        {
            "/", "/hello", "/echo", "/echo", "/sink", "/sink", "/count", "/refuse", "/answer-early", "/fail-late", "/fields", "/cookie", "/query", "/q", "/host", "/method", "/parts", "/long",
            "/exact", "/trailer", "/created", "/nothing", "/reset", "/same", "/close", "/throw", "/throw-late", "/forbid", "/short", "/over", "/over-long", "/source", "/source-unknown",
            "/filtered", "/none", "/hello/", "/path/", "*",
        };

        private static readonly string[] Segments = { "a", "%41", "%2F", "%2f", "%25", "..", ".", "%2e%2E", "%00", "\\", "%5C", "%", "%zz", "%c3%a9", "%C0%AF", "%ff", "~b", "a;b=c", "", ":" };

        private static readonly string[] Hosts = { "a", "a", "a", "a", "a:80", "a:", "[::1]", "[::1]:8080", "127.0.0.1", "b", "", "a b", "a:b", "[::1", "a@b", "a/b", "xn--a.example:65535", "a:65536" };

        private static readonly string[] Lengths = { "0", "5", "05", "+5", "-1", "5 ", "5,5", "0x5", "99", "600", "3000", "4294967301", "9223372036854775807", "9223372036854775808", "18446744073709551621", "" };

        private static readonly string[] Codings = { "chunked", "chunked", "chunked", "Chunked", "gzip, chunked", "chunked, gzip", "chunked, chunked", "identity", "cow", "", ",chunked", "chunked;q=1", " chunked\t" };

        private static readonly string[] Fields =
        {
            "Connection: close", "Connection: keep-alive", "Connection: upgrade, close", "Connection: ,close,", "Expect: 100-continue", "Expect: 200-maybe", "Cookie: a=1; b=\"2\"", "Cookie: =;;=",
            "X-Guard: 1", "X-Guard: 2", "Range: bytes=0-9", "Range: bytes=-5", "Range: bytes=9-2", "Range: bytes=1999-", "Range: bytes=5000-", "Range: bytes=0-1,3-4", "If-None-Match: \"v1\"",
            "If-None-Match: *", "If-Match: W/\"v1\", \"v1\"", "If-Match: \"", "If-Range: \"v1\"", "If-Range: W/\"v1\"", "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT",
            "If-Unmodified-Since: Sunday, 06-Nov-94 08:49:37 GMT", "If-Modified-Since: Sun Nov  6 08:49:37 1994", "Accept-Encoding: gzip;q=0, *", "Upgrade: websocket", "Origin: http://a",
            "Origin: null", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: none", "Content-Type: text/plain", "TE: trailers", "Trailer: X", "X-Empty:", "X:\t y \t", "x_y: \u00e9",
            "X y: 1", "X : 1", ": 1", "X", " X: 1", "X: a\u0000b", "X: a\u007Fb", "Host : a",
        };

        private static readonly string[] Extensions = { "", "", "", ";a", ";a=b", ";a=\"b\\\"c\"", ";a;b=c", " ;a", "; a", ";", ";a=", ";a=\"", ";\u00e9", " " };

        private static readonly string[] Versions = { " HTTP/1.0", " HTTP/1.0", " HTTP/1.2", " HTTP/2.0", " http/1.1", "", " HTTP/1.1 " };

        private static readonly string[] Schemes = { "http://", "HTTPS://", "ftp://", "http:/" };

        private readonly StringBuilder _text = new StringBuilder();
        private FuzzRandom _random = new FuzzRandom(0, 0);

        /// <summary>Makes the octets of one connection: a request or several.</summary>
        public byte[] Make(FuzzRandom random)
        {
            _random = random;
            _text.Clear();
            for (int requests = random.OneIn(3) ? 1 + random.Next(5) : 1; requests > 0; requests--)
            {
                AddRequest();
            }

            return Encoding.Latin1.GetBytes(_text.ToString());
        }

        private void AddRequest()
        {
            _text.Append(_random.OneIn(16) ? "\r\n" : "");
            _text.Append(_random.Pick(Methods)).Append(' ');
            AddTarget();
            _text.Append(_random.OneIn(8) ? _random.Pick(Versions) : " HTTP/1.1").Append("\r\n");
            List<string> lines = new List<string>();
            if (!_random.OneIn(20))
            {
                lines.Add("Host: " + _random.Pick(Hosts));
            }

            for (int fields = _random.Next(5); fields > 0; fields--)
            {
                lines.Add(_random.Pick(Fields));
            }

            string content = MakeContent(lines);
            if (_random.OneIn(3))
            {
                lines.Reverse();
            }

            foreach (string line in lines)
            {
                _text.Append(line).Append("\r\n");
            }

            _text.Append("\r\n").Append(content);
        }

        private void AddTarget()
        {
            _text.Append(_random.OneIn(12) ? _random.Pick(Schemes) + _random.Pick(Hosts) : "");
            string path = _random.Pick(Paths);
            _text.Append(path);
            for (int segments = path == "/path/" || _random.OneIn(20) ? _random.Next(4) : 0; segments > 0; segments--)
            {
                _text.Append(_random.Pick(Segments)).Append(_random.OneIn(2) ? "/" : "");
            }

            if (_random.OneIn(5))
            {
                _text.Append("?q=").Append(_random.Pick(Segments)).Append(_random.OneIn(4) ? "&z" : "").Append(_random.OneIn(20) ? "#f" : "");
            }
        }

        /// <summary>Chooses how the content is framed, adds the fields for it to <paramref name="lines"/>, and makes it.</summary>
        private string MakeContent(List<string> lines)
        {
            switch (_random.Next(6))
            {
                case 0:
                case 1:
                    return "";
                case 2:
                    lines.Add("Content-Length: " + _random.Pick(Lengths));
                    return "hello";
                case 3:
                    lines.Add("Transfer-Encoding: " + _random.Pick(Codings));
                    if (_random.OneIn(10))
                    {
                        lines.Add("Content-Length: " + _random.Pick(Lengths));
                    }

                    return MakeChunks();
                case 4:
                    lines.Add("Transfer-Encoding: chunked");
                    return MakeChunks();
                default:
                    int length = _random.Next(_random.OneIn(4) ? 3000 : 40);
                    lines.Add("Content-Length: " + length.ToString(CultureInfo.InvariantCulture));
                    return new string((char)('a' + _random.Next(26)), length);
            }
        }

        private string MakeChunks()
        {
            StringBuilder chunks = new StringBuilder();
            for (int count = _random.Next(4); count > 0; count--)
            {
                int size = _random.Next(_random.OneIn(6) ? 800 : 20);
                chunks.Append(size.ToString(_random.OneIn(2) ? "x" : "X3", CultureInfo.InvariantCulture)).Append(_random.Pick(Extensions)).Append("\r\n");
                chunks.Append((char)('a' + _random.Next(26)), size).Append(_random.OneIn(16) ? "\n" : "\r\n");
            }

            chunks.Append(_random.OneIn(16) ? "" : _random.OneIn(6) ? "000" : "0").Append(_random.Pick(Extensions)).Append("\r\n");
            if (_random.OneIn(4))
            {
                chunks.Append(_random.Pick(Fields)).Append("\r\n");
            }

            return chunks.Append("\r\n").ToString();
        }
    }
}
