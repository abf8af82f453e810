using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MicroHttp.Fuzz.Inputs
{
    /// <summary>Changes octets so that they stay nearly right: whole lines, numbers and line ends as often as single octets.</summary>
    internal sealed class Mutator
    {
        private const int Longest = 12000;

        private static readonly byte[][] Words = Array.ConvertAll(
            new[]
            {
                "\r\n", "\n", "\r", "\r\n\r\n", "\r\r\n", ":", ": ", " ", "\t", "\0", "\u007F", "\u0080", "\u00ff", "\"", "\\", ";", ",", "=", "%", "%2e", "%2F", "%00", "%25", "../", "?", "#", "*", "@", "[", "]",
                "0", "0\r\n\r\n", "1\r\n", "ffffffffffffffff\r\n", "7fffffffffffffff\r\n", "80000000\r\n", "-1", "0x", "HTTP/1.1", "HTTP/1.0", "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                "Host: a\r\n", "Host: b\r\n", "Content-Length: 5\r\n", "Content-Length: 0\r\n", "Content-Length: 99999999999999999999\r\n", "Transfer-Encoding: chunked\r\n", "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding:\r\n chunked\r\n", "Connection: close\r\n", "Connection: keep-alive\r\n", "Expect: 100-continue\r\n", "Cookie: a=b\r\n", "X-Guard: 1\r\n", "A: b\r\n", " x\r\n", "http://a",
            },
            Encoding.Latin1.GetBytes);

        private static readonly string[] Numbers = { "0", "1", "-1", "5", "255", "256", "1023", "1024", "2147483647", "2147483648", "4294967296", "9223372036854775807", "9223372036854775808", "18446744073709551616" };

        private static readonly string[] LineEnds = { "\n", "\r", "\r\n ", "\r\n\t", "\r\r\n", "\n\n", "" };

        private readonly List<byte> _octets = new List<byte>();

        /// <summary>Changes a copy of <paramref name="octets"/>, taking from <paramref name="other"/> where two are spliced.</summary>
        public byte[] Mutate(FuzzRandom random, byte[] octets, byte[] other)
        {
            _octets.Clear();
            _octets.AddRange(octets);
            for (int changes = 1 + random.Next(random.OneIn(3) ? 8 : 2); changes > 0; changes--)
            {
                Change(random, other);
            }

            if (_octets.Count > Longest)
            {
                _octets.RemoveRange(Longest, _octets.Count - Longest);
            }

            return _octets.ToArray();
        }

        private void Change(FuzzRandom random, byte[] other)
        {
            int at = random.Next(_octets.Count + 1);
            int count = Math.Min(_octets.Count - at, 1 + random.Next(random.OneIn(3) ? 60 : 4));
            switch (random.Next(10))
            {
                case 0 when count > 0:
                    _octets[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when count > 0:
                    _octets[at] = (byte)random.Next(256);
                    break;
                case 2:
                case 3:
                    _octets.InsertRange(at, random.Pick(Words));
                    break;
                case 4:
                    _octets.RemoveRange(at, count);
                    break;
                case 5:
                    Repeat(at, count, random.OneIn(4) ? 1 + random.Next(200) : 1);
                    break;
                case 6:
                    int from = random.Next(other.Length + 1);
                    _octets.RemoveRange(at, _octets.Count - at);
                    _octets.AddRange(other.AsSpan(from));
                    break;
                case 7:
                    SwapLines(random);
                    break;
                case 8:
                    ChangeNumber(random);
                    break;
                default:
                    ChangeLineEnd(random);
                    break;
            }
        }

        private void Repeat(int at, int count, int times)
        {
            byte[] part = _octets.GetRange(at, count).ToArray();
            for (int i = 0; i < times && _octets.Count < Longest; i++)
            {
                _octets.InsertRange(at, part);
            }
        }

        private void SwapLines(FuzzRandom random)
        {
            int first = LineAt(random.Next(_octets.Count + 1));
            int next = LineAt(first + 1 < _octets.Count ? _octets.IndexOf((byte)'\n', first) + 1 : 0);
            if (next > first)
            {
                byte[] line = _octets.GetRange(first, next - first).ToArray();
                _octets.RemoveRange(first, line.Length);
                _octets.InsertRange(LineAt(random.Next(_octets.Count + 1)), line);
            }
        }

        /// <summary>The start of the line that holds the octet at <paramref name="at"/>.</summary>
        private int LineAt(int at)
        {
            while (at > 0 && _octets[at - 1] != (byte)'\n')
            {
                at--;
            }

            return at;
        }

        private void ChangeNumber(FuzzRandom random)
        {
            int at = _octets.FindIndex(random.Next(_octets.Count + 1), static octet => octet is >= (byte)'0' and <= (byte)'9');
            if (at < 0)
            {
                return;
            }

            int end = at;
            long value = 0;
            for (; end < _octets.Count && end - at < 18 && _octets[end] is >= (byte)'0' and <= (byte)'9'; end++)
            {
                value = (value * 10) + _octets[end] - '0';
            }

            string number = random.OneIn(2) ? random.Pick(Numbers) : (value + random.Next(5) - 2).ToString(CultureInfo.InvariantCulture);
            _octets.RemoveRange(at, end - at);
            _octets.InsertRange(at, Encoding.ASCII.GetBytes(number));
        }

        private void ChangeLineEnd(FuzzRandom random)
        {
            int at = _octets.IndexOf((byte)'\r', random.Next(_octets.Count + 1));
            if (at >= 0 && at + 1 < _octets.Count)
            {
                _octets.RemoveRange(at, 2);
                _octets.InsertRange(at, Encoding.ASCII.GetBytes(random.Pick(LineEnds)));
            }
        }
    }
}
