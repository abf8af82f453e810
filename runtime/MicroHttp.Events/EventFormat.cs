using System;

namespace MicroHttp.Events
{
    /// <summary>Writes events as a stream carries them (HTML Living Standard 9.2.6).</summary>
    internal static class EventFormat
    {
        private const string DataField = "data: ";
        private const string NameField = "event: ";
        private const string IdField = "id: ";

        // UTF-8 takes at most so many octets for a char.
        private const int MostOctets = 3;

        /// <summary>How many octets the lines in front of the data take at most.</summary>
        public static int PrefixRoom(string? name, string? id)
        {
            return (name == null ? 0 : NameField.Length + (MostOctets * name.Length) + 1)
                + (id == null ? 0 : IdField.Length + (MostOctets * id.Length) + 1)
                + IdField.Length + 20 + 1;
        }

        /// <summary>How many octets the lines of data take, and the empty line behind them.</summary>
        public static int DataRoom(byte[] data, int offset, int count)
        {
            int lines = 1;
            int at = offset;
            int end = offset + count;
            while ((at = LineEnd(data, at, end)) < end)
            {
                at = NextLine(data, at, end);
                lines++;
            }

            return count + (lines * (DataField.Length + 1)) + 1;
        }

        /// <summary>Writes the id, if there is one, and the name, if there is one.</summary>
        /// <returns>The offset behind them.</returns>
        public static int WritePrefix(string? name, string? id, byte[] buffer, int at)
        {
            if (id != null)
            {
                at = WriteLine(IdField, id, buffer, at);
            }

            return name == null ? at : WriteLine(NameField, name, buffer, at);
        }

        /// <summary>Writes a number as the id.</summary>
        public static int WriteId(long id, byte[] buffer, int at)
        {
            at = Octets.WriteAscii(IdField, buffer, at);
            at = Octets.WriteInt64(id, buffer, at);
            buffer[at] = (byte)'\n';
            return at + 1;
        }

        /// <summary>Writes each line of the data as a line of its own, and the empty line that ends the event.</summary>
        public static int WriteData(byte[] data, int offset, int count, byte[] buffer, int at)
        {
            int end = offset + count;
            for (; ; )
            {
                int lineEnd = LineEnd(data, offset, end);
                at = Octets.WriteAscii(DataField, buffer, at);
                Octets.Copy(data, offset, buffer, at, lineEnd - offset);
                at += lineEnd - offset;
                buffer[at++] = (byte)'\n';
                if (lineEnd == end)
                {
                    break;
                }

                offset = NextLine(data, lineEnd, end);
            }

            buffer[at] = (byte)'\n';
            return at + 1;
        }

        /// <summary>Refuses what would end its line, or the stream's last event id (an id with NUL is ignored by clients).</summary>
        public static void CheckLine(string? text, string parameter)
        {
            for (int i = 0; text != null && i < text.Length; i++)
            {
                if (text[i] == '\r' || text[i] == '\n' || text[i] == '\0')
                {
                    throw new ArgumentException("It holds a line end or NUL.", parameter);
                }
            }
        }

        private static int WriteLine(string field, string value, byte[] buffer, int at)
        {
            at = Octets.WriteAscii(field, buffer, at);
            int index = 0;
            at = Octets.WriteUtf8(value, ref index, buffer, at, at + (MostOctets * value.Length));
            buffer[at] = (byte)'\n';
            return at + 1;
        }

        /// <summary>The index of the next CR or LF, or <paramref name="end"/>.</summary>
        private static int LineEnd(byte[] data, int at, int end)
        {
            int lineFeed = Octets.IndexOf(data, (byte)'\n', at, end);
            int carriageReturn = Octets.IndexOf(data, (byte)'\r', at, lineFeed < 0 ? end : lineFeed);
            return carriageReturn >= 0 ? carriageReturn : lineFeed >= 0 ? lineFeed : end;
        }

        private static int NextLine(byte[] data, int lineEnd, int end)
        {
            bool pair = data[lineEnd] == (byte)'\r' && lineEnd + 1 < end && data[lineEnd + 1] == (byte)'\n';
            return lineEnd + (pair ? 2 : 1);
        }
    }
}
