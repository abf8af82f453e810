using System;

namespace MicroHttp.Protocol
{
    /// <summary>The field line <c>Date: Sun, 06 Nov 1994 08:49:37 GMT</c>, written once a second for all connections of a server.</summary>
    internal sealed class DateField
    {
        /// <summary>The length of the field line with its CRLF.</summary>
        public const int Length = 37;

        private readonly byte[] _even = new byte[Length];
        private readonly byte[] _odd = new byte[Length];
        private long _second = -1;
        private byte[]? _line;

        /// <summary>The current field line; null while the wall clock is not set (RFC 9110 6.6.1: such a server sends no Date). Safe to read from any thread.</summary>
        public byte[]? Line => _line;

        /// <summary>The second that the line tells, counted as a DateTime counts ticks; less than 0 while the wall clock is not set. Its upper half changes once in 136 years, so that it is read whole.</summary>
        public long Second => _second;

        /// <summary>Follows the wall clock. The line is made anew when the second has changed.</summary>
        public void Update(DateTime utcNow)
        {
            long second = utcNow.Ticks / TimeSpan.TicksPerSecond;
            if (second == _second)
            {
                return;
            }

            // The line before may still be in use by another thread, so the two take turns.
            byte[] line = _line == _even ? _odd : _even;
            Write(utcNow, line);
            _second = second;
            _line = line;
        }

        /// <summary>Writes an IMF-fixdate (RFC 9110 5.6.7) at <paramref name="offset"/>.</summary>
        /// <returns>The offset behind its 29 octets.</returns>
        public static int WriteFixdate(DateTime utc, byte[] buffer, int offset)
        {
            offset = ServerText.WriteName(ServerText.Days, (int)utc.DayOfWeek, buffer, offset);
            buffer[offset++] = (byte)',';
            buffer[offset++] = (byte)' ';
            offset = WriteTwo(utc.Day, buffer, offset);
            buffer[offset++] = (byte)' ';
            offset = ServerText.WriteName(ServerText.Months, utc.Month - 1, buffer, offset);
            buffer[offset++] = (byte)' ';
            offset = WriteTwo(utc.Year / 100, buffer, offset);
            offset = WriteTwo(utc.Year % 100, buffer, offset);
            buffer[offset++] = (byte)' ';
            offset = WriteTwo(utc.Hour, buffer, offset);
            buffer[offset++] = (byte)':';
            offset = WriteTwo(utc.Minute, buffer, offset);
            buffer[offset++] = (byte)':';
            offset = WriteTwo(utc.Second, buffer, offset);
            return ServerText.Write(ServerText.Gmt, buffer, offset);
        }

        private static void Write(DateTime utc, byte[] line)
        {
            int offset = ServerText.Write(ServerText.Date, line, 0);
            offset = WriteFixdate(utc, line, offset);
            line[offset] = (byte)'\r';
            line[offset + 1] = (byte)'\n';
        }

        private static int WriteTwo(int value, byte[] buffer, int offset)
        {
            buffer[offset] = (byte)('0' + value / 10);
            buffer[offset + 1] = (byte)('0' + value % 10);
            return offset + 2;
        }
    }
}
