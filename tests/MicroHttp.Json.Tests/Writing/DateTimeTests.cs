using System;
using System.Globalization;
using System.Text;
using MicroHttp.Generated;
using MicroHttp.Json.Tests.Differential;

namespace MicroHttp.Json.Tests.Writing
{
    public class DateTimeTests
    {
        [Theory]
        [InlineData("2026-11-03", "2026-11-03T00:00:00Z")]
        [InlineData("2026-11-03T08:15", "2026-11-03T08:15:00Z")]
        [InlineData("2026-11-03T08:15:59", "2026-11-03T08:15:59Z")]
        [InlineData("2026-11-03T08:15:59.25", "2026-11-03T08:15:59.25Z")]
        [InlineData("2026-11-03T08:15:59.1234567Z", "2026-11-03T08:15:59.1234567Z")]
        [InlineData("2026-11-03T08:15:59.12345678901Z", "2026-11-03T08:15:59.1234567Z")]
        [InlineData("2026-11-03T08:15:59+01:00", "2026-11-03T07:15:59Z")]
        [InlineData("2026-11-03T00:15:59-23:59", "2026-11-04T00:14:59Z")]
        [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z")]
        [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
        [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
        public void TryParse_DateTime_ReadsItAsUtc(string text, string expected)
        {
            Assert.True(TryParse(text, out DateTime value));
            Assert.Equal(DateTimeKind.Utc, value.Kind);
            Assert.Equal(expected, Write(value));
        }

        [Theory]
        [InlineData("")]
        [InlineData("2026")]
        [InlineData("2026-11")]
        [InlineData("2026-11-0")]
        [InlineData("2026-11-03T")]
        [InlineData("2026-11-03T08")]
        [InlineData("2026-11-03T08:15:")]
        [InlineData("2026-11-03T08:15:00.")]
        [InlineData("2026-11-03T08:15:00.Z")]
        [InlineData("2026-11-03T24:00:00")]
        [InlineData("2026-11-03T23:60:00")]
        [InlineData("2026-11-03T23:59:60")]
        [InlineData("2026-02-29")]
        [InlineData("2026-00-01")]
        [InlineData("2026-13-01")]
        [InlineData("2026-01-00")]
        [InlineData("0000-01-01")]
        [InlineData("2026-11-03T08:15:00+1:00")]
        [InlineData("2026-11-03T08:15:00+01:60")]
        [InlineData("2026-11-03T08:15:00Z ")]
        [InlineData(" 2026-11-03")]
        [InlineData("-026-11-03")]
        [InlineData("0001-01-01T00:00:00+00:01")]
        [InlineData("9999-12-31T23:59:59-00:01")]
        public void TryParse_AnythingElse_Refuses(string text)
        {
            Assert.False(TryParse(text, out _));
        }

        [Fact]
        public void WriteAndTryParse_AnyTime_AgreeWithThePeer()
        {
            Random random = new(3339);
            for (int i = 0; i < 100_000; i++)
            {
                // Coarse ones as well, for fractions that end in zeros.
                long unit = (long)Math.Pow(10, random.Next(9));
                DateTime value = new(random.NextInt64(DateTime.MaxValue.Ticks) / unit * unit, DateTimeKind.Utc);
                string text = Write(value);
                Assert.Equal(Peer.Write(value), '"' + text + '"');
                Assert.True(TryParse(text, out DateTime read));
                Assert.Equal(value, read);
                TimeSpan offset = TimeSpan.FromMinutes(random.Next(-14 * 60, 14 * 60));
                if (value.Year is > 1 and < 9999)
                {
                    string elsewhere = new DateTimeOffset(value).ToOffset(offset).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
                    Assert.True(TryParse(elsewhere, out read));
                    Assert.Equal(value, read);
                }
            }
        }

        private static bool TryParse(string text, out DateTime value)
        {
            byte[] octets = Encoding.UTF8.GetBytes("1" + text + "1");
            return Timestamps.TryDateTime(octets, 1, octets.Length - 1, out value);
        }

        private static string Write(DateTime value)
        {
            byte[] octets = new byte[TimestampText.Longest];
            return Encoding.UTF8.GetString(octets, 0, TimestampText.Write(value, octets, 0));
        }
    }
}
