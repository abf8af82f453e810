using System;

namespace MicroHttp.Protocol
{
    /// <summary>Reads the three forms of HTTP-date (RFC 9110 5.6.7).</summary>
    internal static class HttpDate
    {
        /// <summary>Reads [<paramref name="start"/>, <paramref name="end"/>).</summary>
        /// <param name="buffer">What holds the date.</param>
        /// <param name="start">Its first octet.</param>
        /// <param name="end">The index behind it.</param>
        /// <param name="latestYear">The year that a two-digit year is at most 50 years ahead of.</param>
        /// <param name="seconds">Seconds since the year 1.</param>
        /// <returns>False when it is no date.</returns>
        public static bool TryParse(byte[] buffer, int start, int end, int latestYear, out long seconds)
        {
            seconds = 0;
            int comma = Octets.IndexOf(buffer, (byte)',', start, end);
            int length = end - start;
            if (comma == start + 3 && length == 29)
            {
                // Sun, 06 Nov 1994 08:49:37 GMT
                return EndsWithGmt(buffer, end)
                    && buffer[start + 7] == (byte)' ' && buffer[start + 11] == (byte)' ' && buffer[start + 16] == (byte)' '
                    && TryCombine(buffer, Digits(buffer, start + 12, 4), start + 8, Digits(buffer, start + 5, 2), start + 17, out seconds);
            }

            if (comma > start + 5 && end - comma == 24)
            {
                // Sunday, 06-Nov-94 08:49:37 GMT
                int year = Digits(buffer, comma + 9, 2);
                if (year < 0 || !EndsWithGmt(buffer, end) || buffer[comma + 4] != (byte)'-' || buffer[comma + 8] != (byte)'-' || buffer[comma + 11] != (byte)' ')
                {
                    return false;
                }

                // RFC 9110 5.6.7: a year that seems more than 50 years ahead is one of the past.
                year += latestYear / 100 * 100;
                year = year > latestYear + 50 ? year - 100 : year;
                return TryCombine(buffer, year, comma + 5, Digits(buffer, comma + 2, 2), comma + 12, out seconds);
            }

            if (comma < 0 && length == 24)
            {
                // Sun Nov  6 08:49:37 1994
                int day = buffer[start + 8] == (byte)' ' ? Digits(buffer, start + 9, 1) : Digits(buffer, start + 8, 2);
                return buffer[start + 3] == (byte)' ' && buffer[start + 7] == (byte)' ' && buffer[start + 10] == (byte)' ' && buffer[start + 19] == (byte)' '
                    && TryCombine(buffer, Digits(buffer, start + 20, 4), start + 4, day, start + 11, out seconds);
            }

            return false;
        }

        private static bool EndsWithGmt(byte[] buffer, int end)
        {
            return Octets.Load4(buffer, end - 4) == 0x544D4720u; // " GMT"
        }

        private static bool TryCombine(byte[] buffer, int year, int monthAt, int day, int timeAt, out long seconds)
        {
            seconds = 0;
            int month = Month(buffer, monthAt);
            int hour = Digits(buffer, timeAt, 2);
            int minute = Digits(buffer, timeAt + 3, 2);
            int second = Digits(buffer, timeAt + 6, 2);
            if (year < 1 || month < 0 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60
                || buffer[timeAt + 2] != (byte)':' || buffer[timeAt + 5] != (byte)':' || day > DateTime.DaysInMonth(year, month))
            {
                return false;
            }

            long days = new DateTime(year, month, day).Ticks / TimeSpan.TicksPerDay;
            seconds = (((((days * 24) + hour) * 60) + minute) * 60) + second;
            return true;
        }

        private static int Month(byte[] buffer, int at)
        {
            // A space or a hyphen stands behind the name.
            switch (Octets.Load4(buffer, at) & 0xFFFFFFu)
            {
                case 0x6E614Au: return 1; // "Jan"
                case 0x626546u: return 2; // "Feb"
                case 0x72614Du: return 3; // "Mar"
                case 0x727041u: return 4; // "Apr"
                case 0x79614Du: return 5; // "May"
                case 0x6E754Au: return 6; // "Jun"
                case 0x6C754Au: return 7; // "Jul"
                case 0x677541u: return 8; // "Aug"
                case 0x706553u: return 9; // "Sep"
                case 0x74634Fu: return 10; // "Oct"
                case 0x766F4Eu: return 11; // "Nov"
                case 0x636544u: return 12; // "Dec"
                default: return -1;
            }
        }

        private static int Digits(byte[] buffer, int at, int count)
        {
            int value = 0;
            for (int i = at; i < at + count; i++)
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
