using System;
using System.Collections.Generic;
using System.Globalization;

namespace MicroHttp.Corpus
{
    /// <summary>
    /// The octets that a line of a corpus file stands for: UTF-8, with <c>\r \n \t \0 \s \\ \xHH</c>, and <c>\(text*count)</c> for text that is repeated.
    /// </summary>
    internal static class Escapes
    {
        public static byte[] Decode(string text)
        {
            List<byte> octets = new List<byte>();
            Decode(text, octets);
            return octets.ToArray();
        }

        public static void Decode(string text, List<byte> octets)
        {
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] != '\\')
                {
                    int count = char.IsHighSurrogate(text[i]) ? 2 : 1;
                    octets.AddRange(Octets.ToUtf8(text.Substring(i, count)));
                    i += count - 1;
                    continue;
                }

                switch (text[++i])
                {
                    case 'r':
                        octets.Add((byte)'\r');
                        break;
                    case 'n':
                        octets.Add((byte)'\n');
                        break;
                    case 't':
                        octets.Add((byte)'\t');
                        break;
                    case '0':
                        octets.Add(0);
                        break;
                    case 's':
                        octets.Add((byte)' ');
                        break;
                    case '\\':
                        octets.Add((byte)'\\');
                        break;
                    case 'x':
                        octets.Add(byte.Parse(text.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                        i += 2;
                        break;
                    case '(':
                        i = Repeat(text, i + 1, octets);
                        break;
                    default:
                        throw new FormatException("No escape: \\" + text[i] + " in " + text);
                }
            }
        }

        /// <summary>Shows octets in the form that <see cref="Decode(string)"/> reads, with a new line behind each LF.</summary>
        public static string Show(byte[] octets)
        {
            System.Text.StringBuilder text = new System.Text.StringBuilder();
            foreach (byte octet in octets)
            {
                switch (octet)
                {
                    case (byte)'\r':
                        text.Append("\\r");
                        break;
                    case (byte)'\n':
                        text.Append("\\n\n");
                        break;
                    case (byte)'\\':
                        text.Append("\\\\");
                        break;
                    default:
                        if (octet >= 0x20 && octet < 0x7F)
                        {
                            text.Append((char)octet);
                        }
                        else
                        {
                            text.Append("\\x").Append(octet.ToString("X2", CultureInfo.InvariantCulture));
                        }

                        break;
                }
            }

            return text.ToString();
        }

        // \(text*count), where the text has escapes, but no repetition, of its own.
        private static int Repeat(string text, int start, List<byte> octets)
        {
            int end = text.IndexOf(')', start);
            int star = end < 0 ? -1 : text.LastIndexOf('*', end);
            if (star <= start)
            {
                throw new FormatException("A repetition is \\(text*count): " + text);
            }

            int count = int.Parse(text.Substring(star + 1, end - star - 1), CultureInfo.InvariantCulture);
            byte[] piece = Decode(text.Substring(start, star - start));
            for (int i = 0; i < count; i++)
            {
                octets.AddRange(piece);
            }

            return end;
        }
    }
}
