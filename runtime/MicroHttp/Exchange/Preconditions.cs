using System;
using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>Evaluates the conditions and the range of a request against what is about to be sent (RFC 9110 13.2.2 and 14).</summary>
    internal static class Preconditions
    {
        private const int NotModified = 304;
        private const int Failed = 412;

        /// <summary>The status that answers instead of the handler's: 304 or 412; 0 when the request is to be carried out.</summary>
        /// <param name="head">The request.</param>
        /// <param name="tag">The entity tag of what would be sent; null for none.</param>
        /// <param name="lastModified">When it was last changed; the default value when that is not known, or dates cannot be trusted.</param>
        public static int Evaluate(RequestHead head, string? tag, DateTime lastModified)
        {
            bool reads = head.RequestMethod == RequestMethod.Get || head.RequestMethod == RequestMethod.Head;
            long modified = Seconds(lastModified);

            // Steps 1 and 2: If-Match, or else If-Unmodified-Since.
            if (head.HasKnown(FieldTable.IfMatch))
            {
                if (!MatchAny(head, FieldTable.IfMatch, tag, true))
                {
                    return Failed;
                }
            }
            else if (modified > 0 && TryGetDate(head, FieldTable.IfUnmodifiedSince, lastModified, out long unmodifiedSince) && modified > unmodifiedSince)
            {
                return Failed;
            }

            // Steps 3 and 4: If-None-Match, or else If-Modified-Since.
            if (head.HasKnown(FieldTable.IfNoneMatch))
            {
                if (MatchAny(head, FieldTable.IfNoneMatch, tag, false))
                {
                    return reads ? NotModified : Failed;
                }
            }
            else if (reads && modified > 0 && TryGetDate(head, FieldTable.IfModifiedSince, lastModified, out long modifiedSince) && modified <= modifiedSince)
            {
                return NotModified;
            }

            return 0;
        }

        /// <summary>Reads the range that a GET asks for, where If-Range lets it (step 5).</summary>
        /// <param name="head">The request.</param>
        /// <param name="tag">The entity tag of the content; null for none.</param>
        /// <param name="lastModified">When it was last changed, or the default value.</param>
        /// <param name="length">Its length in octets.</param>
        /// <param name="first">The first octet to send.</param>
        /// <param name="count">How many to send; 0 for 416.</param>
        /// <returns>False when the whole content is to be sent.</returns>
        public static bool TryGetRange(RequestHead head, string? tag, DateTime lastModified, long length, out long first, out long count)
        {
            first = 0;
            count = length;
            if (head.RequestMethod != RequestMethod.Get || !head.TryGetKnown(FieldTable.Range, out int start, out int end) || head.KnownRepeats(FieldTable.Range))
            {
                return false;
            }

            if (head.TryGetKnown(FieldTable.IfRange, out int conditionStart, out int conditionEnd)
                && (head.KnownRepeats(FieldTable.IfRange) || !IsSame(head, conditionStart, conditionEnd, tag, lastModified)))
            {
                return false;
            }

            if (!ByteRange.TryParse(head.ReceiveBuffer, start, end, length, out long rangeFirst, out long rangeCount))
            {
                return false;
            }

            first = rangeFirst;
            count = rangeCount;
            return true;
        }

        // RFC 9110 13.1.5: If-Range = entity-tag / HTTP-date; tags compare strongly, so that a weak one is never the same, dates exactly.
        private static bool IsSame(RequestHead head, int start, int end, string? tag, DateTime lastModified)
        {
            byte[] buffer = head.ReceiveBuffer;
            if (start < end && buffer[start] == (byte)'"')
            {
                return Octets.IndexOf(buffer, (byte)'"', start + 1, end) == end - 1 && EntityTags.Match(buffer, start, end, tag, true);
            }

            long modified = Seconds(lastModified);
            return modified > 0 && HttpDate.TryParse(buffer, start, end, lastModified.Year, out long date) && date == modified;
        }

        private static bool MatchAny(RequestHead head, int field, string? tag, bool strong)
        {
            if (!head.KnownRepeats(field))
            {
                head.TryGetKnown(field, out int start, out int end);
                return EntityTags.Match(head.ReceiveBuffer, start, end, tag, strong);
            }

            return MatchAnyLine(head, field, tag, strong);
        }

        private static bool MatchAnyLine(RequestHead head, int field, string? tag, bool strong)
        {
            FieldCursor cursor = new FieldCursor(head);
            while (cursor.Next())
            {
                Utf8Slice value = cursor.Value;
                if (cursor.Name.IsIgnoringCase(FieldTable.KnownName(field)) && EntityTags.Match(head.ReceiveBuffer, value.Offset, value.Offset + value.Count, tag, strong))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool TryGetDate(RequestHead head, int field, DateTime near, out long seconds)
        {
            seconds = 0;
            return head.TryGetKnown(field, out int start, out int end) && !head.KnownRepeats(field)
                && HttpDate.TryParse(head.ReceiveBuffer, start, end, near.Year, out seconds);
        }

        private static long Seconds(DateTime time)
        {
            // The default value is the year 1601 on a device, and not 0 ticks.
            return time == default(DateTime) ? 0 : time.Ticks / TimeSpan.TicksPerSecond;
        }
    }
}
