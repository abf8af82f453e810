namespace MicroHttp.Events
{
    /// <summary>Writes events as a stream carries them (HTML Living Standard 9.2.6).</summary>
    internal static class EventFormat
    {
        // The names of fields are parts of one text, since a device makes an object of each literal that it comes across.
        private const int DataField = 0;
        private const int DataLength = 6;
        private const int NameField = 6;
        private const int NameLength = 7;
        private const int IdField = 13;
        private const int IdLength = 4;
        private const int RetryField = 17;
        private const int RetryLength = 7;

        // UTF-8 takes at most so many octets for a char.
        private const int MostOctets = 3;

        private static readonly string Fields = "data: " + "event: " + "id: " + "retry: ";

        /// <summary>How many octets the lines in front of the data take at most.</summary>
        public static int PrefixRoom(string? name, string? id)
        {
            return (name == null ? 0 : NameLength + (MostOctets * name.Length) + 1)
                + (id == null ? 0 : IdLength + (MostOctets * id.Length) + 1)
                + IdLength + 20 + 1;
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

            return count + (lines * (DataLength + 1)) + 1;
        }

        /// <summary>Writes the id, if there is one, and the name, if there is one.</summary>
        /// <returns>The offset behind them.</returns>
        public static int WritePrefix(string? name, string? id, byte[] buffer, int at)
        {
            if (id != null)
            {
                at = WriteLine(IdField, IdLength, id, buffer, at);
            }

            return name == null ? at : WriteLine(NameField, NameLength, name, buffer, at);
        }

        /// <summary>Writes a number as the id.</summary>
        public static int WriteId(long id, byte[] buffer, int at)
        {
            at = Octets.WriteAscii(Fields, IdField, IdLength, buffer, at);
            at = Octets.WriteInt64(id, buffer, at);
            buffer[at] = (byte)'\n';
            return at + 1;
        }

        /// <summary>Writes after how many milliseconds a client is to come again, and the empty line behind it.</summary>
        public static int WriteRetry(long milliseconds, byte[] buffer, int at)
        {
            at = Octets.WriteAscii(Fields, RetryField, RetryLength, buffer, at);
            at = Octets.WriteInt64(milliseconds, buffer, at);
            buffer[at] = (byte)'\n';
            buffer[at + 1] = (byte)'\n';
            return at + 2;
        }

        /// <summary>Writes each line of the data as a line of its own, and the empty line that ends the event.</summary>
        public static int WriteData(byte[] data, int offset, int count, byte[] buffer, int at)
        {
            int end = offset + count;
            for (; ; )
            {
                int lineEnd = LineEnd(data, offset, end);
                at = Octets.WriteAscii(Fields, DataField, DataLength, buffer, at);
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

        /// <summary>Whether a text does not end its line, nor the stream's last event id (an id with NUL is ignored by clients).</summary>
        public static bool IsLine(string? text)
        {
            for (int i = 0; text != null && i < text.Length; i++)
            {
                if (text[i] == '\r' || text[i] == '\n' || text[i] == '\0')
                {
                    return false;
                }
            }

            return true;
        }

        private static int WriteLine(int field, int length, string value, byte[] buffer, int at)
        {
            at = Octets.WriteAscii(Fields, field, length, buffer, at);
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
