using System;
using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>Reads dates and times (RFC 3339 5.6), as UTC, the same on every target.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class Timestamps
    {
        private const int TicksPerSecond = 10000000;

        /// <summary>
        /// Reads <c>2026-01-31</c> or <c>2026-01-31T12:30:00.5Z</c>, with any number of decimals and an offset such as <c>+08:00</c> instead of Z;
        /// without either it is taken as UTC. The seconds may be left out.
        /// </summary>
        public static bool TryDateTime(byte[] buffer, int start, int end, out DateTime value)
        {
            value = DateTime.MinValue;
            if (end - start < 10 || buffer[start + 4] != (byte)'-' || buffer[start + 7] != (byte)'-')
            {
                return false;
            }

            int year = Number(buffer, start, 4);
            int month = Number(buffer, start + 5, 2);
            int day = Number(buffer, start + 8, 2);
            if (year < 1 || month < 1 || month > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            {
                return false;
            }

            long ticks = new DateTime(year, month, day, 0, 0, 0).Ticks;
            if (end - start > 10)
            {
                byte separator = buffer[start + 10];
                bool separates = separator == (byte)'T' || separator == (byte)'t' || separator == (byte)' ';
                if (!separates || !TryTime(buffer, start + 11, end, ref ticks))
                {
                    return false;
                }
            }

            if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            {
                return false;
            }

            value = new DateTime(ticks, DateTimeKind.Utc);
            return true;
        }

        private static bool TryTime(byte[] buffer, int at, int end, ref long ticks)
        {
            if (end - at < 5 || buffer[at + 2] != (byte)':')
            {
                return false;
            }

            int hour = Number(buffer, at, 2);
            int minute = Number(buffer, at + 3, 2);
            int second = 0;
            at += 5;
            int fraction = 0;
            if (end - at >= 3 && buffer[at] == (byte)':')
            {
                second = Number(buffer, at + 1, 2);
                at += 3;
                if (at < end && buffer[at] == (byte)'.' && !TryFraction(buffer, ref at, end, out fraction))
                {
                    return false;
                }
            }

            if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
            {
                return false;
            }

            ticks += ((((hour * 60) + minute) * 60) + second) * (long)TicksPerSecond;
            ticks += fraction;
            return at == end || TryOffset(buffer, at, end, ref ticks);
        }

        private static bool TryFraction(byte[] buffer, ref int at, int end, out int ticks)
        {
            ticks = 0;
            int unit = TicksPerSecond / 10;
            int digits = 0;
            for (at++; at < end && buffer[at] >= (byte)'0' && buffer[at] <= (byte)'9'; at++)
            {
                // Digits beyond a tick are dropped.
                ticks += (buffer[at] - '0') * unit;
                unit /= 10;
                digits++;
            }

            return digits != 0;
        }

        private static bool TryOffset(byte[] buffer, int at, int end, ref long ticks)
        {
            if (end - at == 1)
            {
                return (buffer[at] | 0x20) == 'z';
            }

            bool isAhead = buffer[at] == (byte)'+';
            if (end - at != 6 || (!isAhead && buffer[at] != (byte)'-') || buffer[at + 3] != (byte)':')
            {
                return false;
            }

            int hours = Number(buffer, at + 1, 2);
            int minutes = Number(buffer, at + 4, 2);
            if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
            {
                return false;
            }

            long offset = ((hours * 60) + minutes) * 60 * (long)TicksPerSecond;
            ticks += isAhead ? -offset : offset;
            return true;
        }

        /// <summary>The number of <paramref name="count"/> digits, or -1.</summary>
        private static int Number(byte[] buffer, int start, int count)
        {
            int value = 0;
            for (int i = start; i < start + count; i++)
            {
                int digit = buffer[i] - '0';
                if (digit < 0 || digit > 9)
                {
                    return -1;
                }

                value = (value * 10) + digit;
            }

            return value;
        }
    }
}
