using System;
using System.Text;

namespace MicroHttp.Testing.Reading
{
    /// <summary>Reads lines and field sections, octet by octet as RFC 9112 2.2 and 5 have them: CR LF, no folding, no white space before a colon.</summary>
    internal sealed class SectionReader
    {
        private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, true);

        private readonly byte[] _octets;
        private readonly int _end;

        public SectionReader(byte[] octets, int start, int end)
        {
            _octets = octets;
            _end = end;
            Position = start;
        }

        public int Position { get; set; }

        /// <summary>The next line without its end; null while it is not complete.</summary>
        public string? Line()
        {
            for (int at = Position; at < _end; at++)
            {
                byte octet = _octets[at];
                if (octet == '\r')
                {
                    if (at + 1 == _end)
                    {
                        return null;
                    }

                    if (_octets[at + 1] != '\n')
                    {
                        throw new TestFailureException("CR without LF after '" + Latin1.ToText(_octets, Position, at) + "'.");
                    }

                    string line = Text(Position, at);
                    Position = at + 2;
                    return line;
                }

                // RFC 9110 5.5: field values hold VCHAR, obs-text, SP and HTAB.
                if ((octet < ' ' && octet != '\t') || octet == 0x7f)
                {
                    throw new TestFailureException("Octet " + octet.ToString("x2", null) + " after '" + Latin1.ToText(_octets, Position, at) + "'.");
                }
            }

            return null;
        }

        /// <summary>Reads field lines and the empty line behind them; false while they are not complete.</summary>
        public bool Fields(TestFields fields)
        {
            for (string? line = Line(); line != null; line = Line())
            {
                if (line.Length == 0)
                {
                    return true;
                }

                // RFC 9112 5: field-line = field-name ":" OWS field-value OWS
                int colon = line.IndexOf(':');
                if (colon < 1 || !IsToken(line, colon))
                {
                    throw new TestFailureException("'" + line + "' is no field line.");
                }

                fields.Add(line.Substring(0, colon), line.Substring(colon + 1).Trim(' ', '\t'));
            }

            return false;
        }

        /// <summary>The next octets; null while they are not there.</summary>
        public byte[]? Octets(int count)
        {
            if (_end - Position < count)
            {
                return null;
            }

            byte[] octets = new byte[count];
            Array.Copy(_octets, Position, octets, 0, count);
            Position += count;
            return octets;
        }

        private string Text(int start, int end)
        {
            try
            {
                return StrictUtf8.GetString(_octets, start, end - start);
            }
            catch (ArgumentException)
            {
                return Latin1.ToText(_octets, start, end);
            }
        }

        private static bool IsToken(string line, int end)
        {
            for (int i = 0; i < end; i++)
            {
                if (line[i] > '\x7f' || !MicroHttp.Octets.IsTokenOctet((byte)line[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
