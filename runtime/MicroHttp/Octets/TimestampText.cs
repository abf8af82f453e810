using System;

namespace MicroHttp
{
    /// <summary>Writes dates and times as in RFC 3339. <see cref="Generated.Timestamps"/> reads them.</summary>
    internal static class TimestampText
    {
        /// <summary>The most octets that <see cref="Write"/> writes: <c>2026-11-03T08:15:00.1234567Z</c>.</summary>
        internal const int Longest = 28;

        private const int TicksPerSecond = 10000000;

        /// <summary>Writes <paramref name="value"/> in UTC, with as many digits of its fraction as it needs.</summary>
        /// <returns>The offset behind it.</returns>
        public static int Write(DateTime value, byte[] buffer, int at)
        {
            value = Platform.ToUtc(value);
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
