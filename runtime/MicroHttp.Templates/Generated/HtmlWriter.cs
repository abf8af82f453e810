using System;
using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>
    /// Writes what the placeholders of a template stand for, straight into the send buffer. Text is escaped so that it stays text, between tags and in the quotation
    /// marks of an attribute alike; numbers, dates and truth values hold nothing that needs it.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static partial class HtmlWriter
    {
        private static readonly string True = "true";
        private static readonly string False = "false";

        // ResponseBuffer.Reserve grants no more.
        private const int MostReserved = 64;

        /// <summary>Writes true or false.</summary>
        public static void WriteBoolean(HttpResponse response, bool value)
        {
            int at = response.Reserve(5);
            response.Advance(Octets.WriteAscii(value ? True : False, response.Buffer, at) - at);
        }

        /// <summary>Writes a whole number.</summary>
        public static void WriteNumber(HttpResponse response, long value)
        {
            response.Write(value);
        }

        /// <summary>Writes a whole number that no long can hold.</summary>
        public static void WriteUnsigned(HttpResponse response, ulong value)
        {
            int at = response.Reserve(20);
            response.Advance(Octets.WriteUInt64(value, response.Buffer, at) - at);
        }

        /// <summary>Writes a date and time in UTC (RFC 3339). Where it is not known what zone it is of, it is taken as UTC.</summary>
        public static void WriteDateTime(HttpResponse response, DateTime value)
        {
            int at = response.Reserve(TimestampText.Longest);
            response.Advance(TimestampText.Write(value, response.Buffer, at) - at);
        }
    }
}
