using System;
using System.ComponentModel;
using System.Diagnostics;

namespace MicroHttp.Protocol
{
    /// <summary>
    /// The request line and field section as they lie in the receive buffer: what the parser fills in, generated code matches, and <see cref="HttpRequest"/> shows to handlers.
    /// All positions are indices of <see cref="Buffer"/>; ranges are half open.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public class RequestHead
    {
        // Where Ranges has the start of what.
        internal const int HostRange = 0;
        internal const int OriginRange = 2;
        internal const int QueryRange = 4;
        internal const int Wanted = 6;

        internal byte[] ReceiveBuffer = Octets.Empty;
        internal RequestMethod RequestMethod;
        internal RequestFlags Flags;

        // Why the request is refused.
        internal RejectionReason Rejection;

        // What answers the request wants of it.
        internal EndpointInfo Endpoint = EndpointInfo.Nothing;
        internal int HeadStart;
        internal int TargetPathStart;
        internal int TargetPathEnd;
        internal int FieldsStart;
        internal int ContentStart;
        internal int ContentEnd;

        // Content-Length; 0 without content; -1 when it is chunked.
        internal long Length;
        internal int AllowedMethods;

        // What a request need not have, two entries each: start, which is 0 where it is not there, and end. Host, Origin (RFC 6454) and query are followed by
        // the first value of each name of the FieldTable, and by what the variables of a route matched.
        internal readonly int[] Ranges;

        // A bit for each wanted field that came more than once.
        internal int Repeated;

        // The rules by which it is read.
        internal readonly ServerRules Rules;

        internal RequestHead(ServerRules rules)
        {
            Rules = rules;
            Ranges = new int[Wanted + (2 * rules.Fields.Count) + (2 * rules.RouteValueCapacity)];
        }

        /// <summary>The index behind the last field line, that of the empty line in front of what may be content.</summary>
        internal int FieldsEnd => ContentStart - 2;

        /// <summary>The receive buffer.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public byte[] Buffer => ReceiveBuffer;

        /// <summary>The request method.</summary>
        public RequestMethod Method => RequestMethod;

        /// <summary>The index of the path's first octet, its slash. The path is decoded but for %2F and %25.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public int PathStart => TargetPathStart;

        /// <summary>The index behind the path's last octet.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public int PathEnd => TargetPathEnd;

        /// <summary>Remembers the range that a variable of the template matched.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public void SetRouteValue(int index, int start, int end)
        {
            Ranges[Rules.FirstRouteValue + (2 * index)] = start;
            Ranges[Rules.FirstRouteValue + (2 * index) + 1] = end;
        }

        /// <summary>The start of what a variable matched.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public int RouteStart(int index)
        {
            return Ranges[Rules.FirstRouteValue + (2 * index)];
        }

        /// <summary>The end of what a variable matched.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public int RouteEnd(int index)
        {
            return Ranges[Rules.FirstRouteValue + (2 * index) + 1];
        }

        /// <summary>
        /// Decodes what is still encoded in a route value, %2F and %25, in place. The path behind it moves up, so that all other ranges stay what they are.
        /// </summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public void DecodeRouteValue(int index)
        {
            byte[] buffer = ReceiveBuffer;
            int end = Rules.FirstRouteValue + (2 * index) + 1;
            int at = Ranges[end - 1];
            while (at > 0)
            {
                at = Octets.IndexOf(buffer, (byte)'%', at, Ranges[end]);
                if (at < 0)
                {
                    return;
                }

                Flags |= RequestFlags.Altered;
                buffer[at] = (byte)PercentEncoding.Value(buffer, at, TargetPathEnd);
                at++;
                Octets.Copy(buffer, at + 2, buffer, at, TargetPathEnd - at - 2);
                TargetPathEnd -= 2;
                for (int i = Rules.FirstRouteValue; i < Ranges.Length; i++)
                {
                    // Ranges of variables that this template does not have are left over from others, and mean nothing.
                    Ranges[i] -= Ranges[i] > at ? 2 : 0;
                }
            }
        }

        /// <summary>Decodes content that is a urlencoded form in place, once.</summary>
        /// <returns>False when it is malformed.</returns>
        internal bool DecodeForm()
        {
            if ((Flags & RequestFlags.ContentDecoded) == 0)
            {
                int end = FormOctets.Decode(ReceiveBuffer, ContentStart, ContentEnd);
                if (end < 0)
                {
                    return false;
                }

                ContentEnd = end;
                Flags |= RequestFlags.ContentDecoded;
            }

            return true;
        }

        /// <summary>Adds to the methods, a bit each, that a 405 or an answer to OPTIONS names in Allow.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public void Allow(int methods)
        {
            AllowedMethods |= methods;
        }

        /// <summary>The start of the first value of the wanted field <paramref name="index"/>; 0 when the request does not have it.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public int FieldStart(int index)
        {
            return Ranges[Wanted + (2 * index)];
        }

        /// <summary>The end of the first value of the wanted field <paramref name="index"/>.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public int FieldEnd(int index)
        {
            return Ranges[Wanted + (2 * index) + 1];
        }

        /// <summary>Whether the wanted field <paramref name="index"/> came on more than one line.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public bool FieldRepeats(int index)
        {
            return (Repeated & (1 << index)) != 0;
        }

        /// <summary>Whether a field line with the table's <paramref name="entry"/> is kept.</summary>
        internal bool Wants(int entry)
        {
            if (Endpoint.WholeFieldSection)
            {
                return true;
            }

            int index = entry == FieldTable.None ? FieldTable.None : Rules.Fields.ApplicationIndex(entry);
            return index != FieldTable.None && (Endpoint.WantedFields & (1 << index)) != 0;
        }

        /// <summary>Whether the request has a field of <see cref="FieldTable.KnownName"/> that the endpoint keeps.</summary>
        internal bool HasKnown(int known)
        {
            return TryGetKnown(known, out _, out _);
        }

        /// <summary>Finds the first value of such a field.</summary>
        internal bool TryGetKnown(int known, out int start, out int end)
        {
            int index = Rules.Fields.KnownIndex(known);
            if (index != FieldTable.None)
            {
                bool wanted = Endpoint.WholeFieldSection || (Endpoint.WantedFields & (1 << index)) != 0;
                start = FieldStart(index);
                end = FieldEnd(index);
                return wanted && start != 0;
            }

            start = 0;
            end = 0;
            return Endpoint.WholeFieldSection && TryFindKnown(known, out start, out end);
        }

        // Apart, because a device makes objects of local structures when a method begins.
        private bool TryFindKnown(int known, out int start, out int end)
        {
            start = 0;
            end = 0;
            FieldCursor cursor = new FieldCursor(this);
            while (cursor.Next())
            {
                if (cursor.Name.IsIgnoringCase(FieldTable.KnownName(known)))
                {
                    start = cursor.Value.Offset;
                    end = start + cursor.Value.Count;
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether such a field came on more than one line.</summary>
        internal bool KnownRepeats(int known)
        {
            int index = Rules.Fields.KnownIndex(known);
            return index != FieldTable.None ? FieldRepeats(index) : CountKnown(known) > 1;
        }

        private int CountKnown(int known)
        {
            int lines = 0;
            FieldCursor cursor = new FieldCursor(this);
            while (cursor.Next())
            {
                lines += cursor.Name.IsIgnoringCase(FieldTable.KnownName(known)) ? 1 : 0;
            }

            return lines;
        }

        internal void TakeWanted(int index, int start, int end)
        {
            int at = Wanted + (2 * index);
            if (Ranges[at] != 0)
            {
                Repeated |= 1 << index;
                return;
            }

            Ranges[at] = start;
            Ranges[at + 1] = end;
        }

        /// <summary>Follows the field line [<paramref name="start"/>, <paramref name="end"/>) that moved down by <paramref name="distance"/>.</summary>
        internal void ShiftFieldLine(int start, int end, int distance)
        {
            for (int i = 0; i < Ranges.Length; i += 2)
            {
                if (Ranges[i] >= start && Ranges[i] < end)
                {
                    Ranges[i] -= distance;
                    Ranges[i + 1] -= distance;
                }
            }
        }

        /// <summary>Forgets what pointed into the field line [<paramref name="start"/>, <paramref name="end"/>), which is dropped.</summary>
        internal void ForgetFieldLine(int start, int end)
        {
            for (int i = Wanted; i < Ranges.Length; i += 2)
            {
                if (Ranges[i] >= start && Ranges[i] < end)
                {
                    Ranges[i] = 0;
                }
            }
        }

        /// <summary>Throws, in debug builds, where a request is looked at whose handler has ended.</summary>
        [Conditional("DEBUG")]
        internal void RequireLive()
        {
            if ((Flags & RequestFlags.Live) == 0)
            {
                throw new InvalidOperationException("The request has ended; it belongs to the connection and must not be used after its handler. Keep a copy of what is needed.");
            }
        }

        internal void Clear(int headStart)
        {
            Flags &= RequestFlags.Secure;
            Rejection = RejectionReason.None;
            HeadStart = headStart;
            RequestMethod = RequestMethod.Unknown;
            TargetPathStart = headStart;
            TargetPathEnd = headStart;
            FieldsStart = headStart;
            ContentStart = headStart;
            ContentEnd = headStart;
            Length = 0;
            AllowedMethods = 0;
            Repeated = 0;
            Array.Clear(Ranges, 0, Ranges.Length);
        }

        /// <summary>Follows the head when its octets move down by <paramref name="distance"/>.</summary>
        internal void Shift(int distance)
        {
            HeadStart -= distance;
            TargetPathStart -= distance;
            TargetPathEnd -= distance;
            FieldsStart -= distance;
            ContentStart -= distance;
            ContentEnd -= distance;
            for (int i = 0; i < Ranges.Length; i += 2)
            {
                if (Ranges[i] != 0)
                {
                    Ranges[i] -= distance;
                    Ranges[i + 1] -= distance;
                }
            }
        }
    }
}
