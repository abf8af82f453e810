using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MicroHttp.Corpus
{
    /// <summary>
    /// Reads responses as strictly as the server reads requests, so that whatever the corpus and the fuzzer send, what comes back is well-formed (RFC 9112 4 to 7).
    /// </summary>
    internal sealed class AnswerReader
    {
        private readonly byte[] _octets;
        private readonly IReadOnlyList<bool> _forHead;
        private readonly List<Answer> _answers = new List<Answer>();
        private int _next;

        private AnswerReader(byte[] octets, IReadOnlyList<bool> forHead)
        {
            _octets = octets;
            _forHead = forHead;
        }

        /// <summary>Reads all answers.</summary>
        /// <param name="octets">What the server sent on one connection.</param>
        /// <param name="forHead">For each final answer whether it answers HEAD.</param>
        /// <exception cref="FormatException">Something is not as it has to be.</exception>
        public static List<Answer> Read(byte[] octets, IReadOnlyList<bool> forHead)
        {
            AnswerReader reader = new AnswerReader(octets, forHead);
            int final = 0;
            while (reader._next < octets.Length)
            {
                Answer answer = reader.ReadAnswer(final);
                reader._answers.Add(answer);
                final += answer.IsInterim ? 0 : 1;
            }

            return reader._answers;
        }

        private Answer ReadAnswer(int index)
        {
            if (_answers.Count > 0 && _answers[_answers.Count - 1].Field("Connection") == "close")
            {
                throw new FormatException("An answer follows one that says Connection: close.");
            }

            Answer answer = new Answer();
            string? line = ReadLine();
            if (line == null)
            {
                answer.IsCut = true;
                return answer;
            }

            ReadStatusLine(answer, line);
            if (!ReadFields(answer.Fields))
            {
                answer.IsCut = true;
                return answer;
            }

            CheckFields(answer);
            ReadContent(answer, index < _forHead.Count && _forHead[index]);
            return answer;
        }

        private static void ReadStatusLine(Answer answer, string line)
        {
            // RFC 9112 4: status-line = HTTP-version SP status-code SP [ reason-phrase ]
            if (line.Length < 13 || !line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) || line[12] != ' ')
            {
                throw new FormatException("Not a status line: " + line);
            }

            answer.Status = int.Parse(line.Substring(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);
            if (answer.Status < 100 || answer.Status > 599)
            {
                throw new FormatException("Not a status code: " + line);
            }
        }

        /// <summary>Reads lines until an empty one.</summary>
        /// <returns>False when the octets end before.</returns>
        private bool ReadFields(List<string> fields)
        {
            for (; ; )
            {
                string? line = ReadLine();
                if (line == null)
                {
                    return false;
                }

                if (line.Length == 0)
                {
                    return true;
                }

                int colon = line.IndexOf(':');
                if (colon < 1 || line.Length < colon + 2 || line[colon + 1] != ' ')
                {
                    throw new FormatException("Not a field line: " + line);
                }

                for (int i = 0; i < colon; i++)
                {
                    if (!Octets.IsTokenOctet((byte)line[i]))
                    {
                        throw new FormatException("Not a field name: " + line);
                    }
                }

                fields.Add(line);
            }
        }

        private static void CheckFields(Answer answer)
        {
            HashSet<string> names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (string line in answer.Fields)
            {
                string name = line.Substring(0, line.IndexOf(':'));
                bool list = name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase) || name.Equals("Vary", StringComparison.OrdinalIgnoreCase);
                if (!names.Add(name) && !list)
                {
                    throw new FormatException("A field comes twice: " + line);
                }
            }

            // RFC 9112 6.1 and 6.2, RFC 9110 8.6
            bool coded = names.Contains("Transfer-Encoding");
            bool counted = names.Contains("Content-Length");
            if ((coded && counted) || ((coded || counted) && (answer.IsInterim || answer.Status == 204)))
            {
                throw new FormatException("The framing of " + answer.Status.ToString(CultureInfo.InvariantCulture) + " is not allowed.");
            }
        }

        private void ReadContent(Answer answer, bool forHead)
        {
            string? coding = answer.Field("Transfer-Encoding");
            string? length = answer.Field("Content-Length");
            if (coding != null && coding != "chunked")
            {
                throw new FormatException("Unknown coding " + coding);
            }

            // RFC 9112 6.3
            if (forHead || answer.IsInterim || answer.Status == 204 || answer.Status == 304)
            {
                return;
            }

            if (coding != null)
            {
                answer.IsCut = !ReadChunks(answer);
            }
            else if (length != null)
            {
                answer.IsCut = !Take(long.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture), answer.Content);
            }
            else if (answer.Field("Connection") != "close")
            {
                throw new FormatException("Content without length, coding or close.");
            }
            else
            {
                Take(_octets.Length - _next, answer.Content);
            }
        }

        private bool ReadChunks(Answer answer)
        {
            for (; ; )
            {
                string? line = ReadLine();
                if (line == null)
                {
                    return false;
                }

                int size = int.Parse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                if (size == 0)
                {
                    return ReadFields(answer.Trailers);
                }

                if (!Take(size, answer.Content))
                {
                    return false;
                }

                string? end = ReadLine();
                if (end == null)
                {
                    return false;
                }

                if (end.Length != 0)
                {
                    throw new FormatException("A chunk is longer than its size.");
                }
            }
        }

        private bool Take(long count, List<byte> content)
        {
            for (; count > 0 && _next < _octets.Length; count--)
            {
                content.Add(_octets[_next++]);
            }

            return count == 0;
        }

        /// <summary>The next line without its CRLF; null when the octets end before it.</summary>
        private string? ReadLine()
        {
            StringBuilder line = new StringBuilder();
            for (; _next < _octets.Length; _next++)
            {
                byte octet = _octets[_next];
                if (octet == (byte)'\r')
                {
                    if (_next + 1 == _octets.Length)
                    {
                        break;
                    }

                    if (_octets[_next + 1] != (byte)'\n')
                    {
                        throw new FormatException("A bare CR: " + line);
                    }

                    _next += 2;
                    return line.ToString();
                }

                if ((octet < 0x20 && octet != (byte)'\t') || octet == 0x7F)
                {
                    throw new FormatException("A control character: " + line);
                }

                line.Append((char)octet);
            }

            _next = _octets.Length;
            return null;
        }
    }
}
