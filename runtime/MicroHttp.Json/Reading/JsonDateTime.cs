using System;

namespace MicroHttp
{
    /// <summary>Dates and times as RFC 3339 writes them, in UTC.</summary>
    internal static class JsonDateTime
    {
        /// <summary>The most octets that <see cref="Write"/> writes: <c>2026-11-03T08:15:00.1234567Z</c>.</summary>
        internal const int Longest = 28;

        private const int TicksPerSecond = 10000000;
        private const long TicksPerMinute = 60L * TicksPerSecond;

        // What System.Text.Json accepts too; digits beyond the seventh are dropped.
        private const int MostFractionDigits = 16;

        /// <summary>
        /// Reads <c>2026-11-03T08:15:00.25+01:00</c>. Seconds, their fraction, the time as a whole and the offset may be left out: without an offset the time is taken as UTC.
        /// </summary>
        public static bool TryParse(byte[] buffer, int start, int end, out DateTime value)
        {
            value = default;
            int at = start;
            if (!Number(buffer, ref at, end, 4, 0, out int year) || !Literal(buffer, ref at, end, '-')
                || !Number(buffer, ref at, end, 2, 0, out int month) || !Literal(buffer, ref at, end, '-')
                || !Number(buffer, ref at, end, 2, 0, out int day))
            {
                return false;
            }

            // The calendar of a device begins and ends elsewhere than that of the desktop.
            if (year < DateTime.MinValue.Year || year > DateTime.MaxValue.Year || month < 1 || month > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            {
                return false;
            }

            int hour = 0;
            int minute = 0;
            int second = 0;
            int fraction = 0;
            int offset = 0;
            if (at < end && (!Literal(buffer, ref at, end, 'T') || !Time(buffer, ref at, end, out hour, out minute, out second, out fraction)
                || !Offset(buffer, ref at, end, out offset) || at != end))
            {
                return false;
            }

            long ticks = new DateTime(year, month, day, hour, minute, second).Ticks + fraction - (offset * TicksPerMinute);
            if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            {
                return false;
            }

            value = new DateTime(ticks, DateTimeKind.Utc);
            return true;
        }

        /// <summary>Writes <paramref name="value"/>, which is in UTC, with as many digits of its fraction as it needs.</summary>
        /// <returns>The offset behind it.</returns>
        public static int Write(DateTime value, byte[] buffer, int at)
        {
            at = Digits(value.Year, 4, buffer, at);
            buffer[at] = (byte)'-';
            at = Digits(value.Month, 2, buffer, at + 1);
            buffer[at] = (byte)'-';
            at = Digits(value.Day, 2, buffer, at + 1);
            buffer[at] = (byte)'T';
            at = Digits(value.Hour, 2, buffer, at + 1);
            buffer[at] = (byte)':';
            at = Digits(value.Minute, 2, buffer, at + 1);
            buffer[at] = (byte)':';
            at = Digits(value.Second, 2, buffer, at + 1);
            int fraction = (int)(value.Ticks % TicksPerSecond);
            if (fraction != 0)
            {
                int digits = 7;
                while (fraction % 10 == 0)
                {
                    fraction /= 10;
                    digits--;
                }

                buffer[at] = (byte)'.';
                at = Digits(fraction, digits, buffer, at + 1);
            }

            buffer[at] = (byte)'Z';
            return at + 1;
        }

        private static bool Time(byte[] buffer, ref int at, int end, out int hour, out int minute, out int second, out int fraction)
        {
            minute = 0;
            second = 0;
            fraction = 0;
            if (!Number(buffer, ref at, end, 2, 23, out hour) || !Literal(buffer, ref at, end, ':') || !Number(buffer, ref at, end, 2, 59, out minute))
            {
                return false;
            }

            if (!Literal(buffer, ref at, end, ':'))
            {
                return true;
            }

            if (!Number(buffer, ref at, end, 2, 59, out second))
            {
                return false;
            }

            if (!Literal(buffer, ref at, end, '.'))
            {
                return true;
            }

            int first = at;
            int unit = TicksPerSecond / 10;
            while (at < end && buffer[at] >= (byte)'0' && buffer[at] <= (byte)'9')
            {
                fraction += unit * (buffer[at] - '0');
                unit /= 10;
                at++;
            }

            return at > first && at - first <= MostFractionDigits;
        }

        private static bool Offset(byte[] buffer, ref int at, int end, out int minutes)
        {
            minutes = 0;
            if (at == end || Literal(buffer, ref at, end, 'Z'))
            {
                return true;
            }

            bool west = Literal(buffer, ref at, end, '-');
            if ((!west && !Literal(buffer, ref at, end, '+'))
                || !Number(buffer, ref at, end, 2, 23, out int hours) || !Literal(buffer, ref at, end, ':') || !Number(buffer, ref at, end, 2, 59, out minutes))
            {
                return false;
            }

            minutes += 60 * hours;
            minutes = west ? -minutes : minutes;
            return true;
        }

        /// <summary>Reads a number of exactly <paramref name="digits"/> digits, at most <paramref name="most"/> unless that is 0.</summary>
        private static bool Number(byte[] buffer, ref int at, int end, int digits, int most, out int value)
        {
            value = 0;
            if (end - at < digits)
            {
                return false;
            }

            for (int i = 0; i < digits; i++)
            {
                int digit = buffer[at] - '0';
                if (digit < 0 || digit > 9)
                {
                    return false;
                }

                value = value * 10 + digit;
                at++;
            }

            return most == 0 || value <= most;
        }

        private static bool Literal(byte[] buffer, ref int at, int end, char literal)
        {
            if (at == end || buffer[at] != literal)
            {
                return false;
            }

            at++;
            return true;
        }

        private static int Digits(int value, int digits, byte[] buffer, int at)
        {
            for (int i = at + digits - 1; i >= at; i--)
            {
                buffer[i] = (byte)('0' + (value % 10));
                value /= 10;
            }

            return at + digits;
        }
    }
}
