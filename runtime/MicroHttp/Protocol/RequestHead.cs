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
        internal byte[] ReceiveBuffer = Octets.Empty;
        internal RequestMethod RequestMethod;
        internal int HeadStart;
        internal int MethodEnd;
        internal int TargetPathStart;
        internal int TargetPathEnd;

        // QueryStart is 0 when the target has no '?'; a query never starts at 0.
        internal int QueryStart;
        internal int QueryEnd;
        internal bool QueryIsDecoded;
        internal bool ContentIsDecoded;
        internal int HostStart;
        internal int HostEnd;

        // Origin (RFC 6454); its start is 0 when there is none.
        internal int OriginStart;
        internal int OriginEnd;
        internal int FieldsStart;
        internal int FieldsEnd;
        internal int ContentStart;
        internal int ContentEnd;

        // Content-Length; 0 without content; -1 when it is chunked.
        internal long Length;
        internal int MinorVersion;

        // Whether the request is between its request line and the end of its response.
        internal bool IsLive;

        // Whether the connection is secured by TLS.
        internal bool Secure;
        internal int AllowedMethods;

        // Two entries a name of the FieldTable: start and end of its first value; start is 0 when the field was not there.
        internal readonly int[] Wanted;

        // A bit for each wanted field that came more than once.
        internal int Repeated;

        // Two entries a variable: start and end.
        internal readonly int[] RouteValues;

        // The bits of the wanted fields that the endpoint reads, and whether it may read all.
        internal int WantedMask;
        internal bool KeepsAll;

        internal RequestHead(FieldTable fields, int routeValueCapacity)
        {
            Fields = fields;
            Wanted = new int[2 * fields.Count];
            RouteValues = new int[2 * routeValueCapacity];
        }

        internal FieldTable Fields { get; }

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
            RouteValues[2 * index] = start;
            RouteValues[2 * index + 1] = end;
        }

        /// <summary>The start of what a variable matched.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public int RouteStart(int index)
        {
            return RouteValues[2 * index];
        }

        /// <summary>The end of what a variable matched.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public int RouteEnd(int index)
        {
            return RouteValues[2 * index + 1];
        }

        /// <summary>
        /// Decodes what is still encoded in a route value, %2F and %25, in place. The path behind it moves up, so that all other ranges stay what they are.
        /// </summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public void DecodeRouteValue(int index)
        {
            byte[] buffer = ReceiveBuffer;
            int at = RouteValues[2 * index];
            while (at > 0)
            {
                at = Octets.IndexOf(buffer, (byte)'%', at, RouteValues[(2 * index) + 1]);
                if (at < 0)
                {
                    return;
                }

                buffer[at] = (byte)PercentEncoding.Value(buffer, at, TargetPathEnd);
                at++;
                Octets.Copy(buffer, at + 2, buffer, at, TargetPathEnd - at - 2);
                TargetPathEnd -= 2;
                for (int i = 0; i < RouteValues.Length; i++)
                {
                    // Ranges of variables that this template does not have are left over from others, and mean nothing.
                    RouteValues[i] -= RouteValues[i] > at ? 2 : 0;
                }
            }
        }

        /// <summary>Decodes content that is a urlencoded form in place, once.</summary>
        /// <returns>False when it is malformed.</returns>
        internal bool DecodeForm()
        {
            if (!ContentIsDecoded)
            {
                int end = FormOctets.Decode(ReceiveBuffer, ContentStart, ContentEnd);
                if (end < 0)
                {
                    return false;
                }

                ContentEnd = end;
                ContentIsDecoded = true;
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
            return Wanted[2 * index];
        }

        /// <summary>The end of the first value of the wanted field <paramref name="index"/>.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public int FieldEnd(int index)
        {
            return Wanted[2 * index + 1];
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
            if (KeepsAll)
            {
                return true;
            }

            int index = entry == FieldTable.None ? FieldTable.None : Fields.ApplicationIndex(entry);
            return index != FieldTable.None && (WantedMask & (1 << index)) != 0;
        }

        /// <summary>Whether the request has a field of <see cref="FieldTable.KnownName"/> that the endpoint keeps.</summary>
        internal bool HasKnown(int known)
        {
            return TryGetKnown(known, out _, out _);
        }

        /// <summary>Finds the first value of such a field.</summary>
        internal bool TryGetKnown(int known, out int start, out int end)
        {
            int index = Fields.KnownIndex(known);
            if (index != FieldTable.None)
            {
                bool wanted = KeepsAll || (WantedMask & (1 << index)) != 0;
                start = Wanted[2 * index];
                end = Wanted[2 * index + 1];
                return wanted && start != 0;
            }

            start = 0;
            end = 0;
            if (KeepsAll)
            {
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
            }

            return false;
        }

        /// <summary>Whether such a field came on more than one line.</summary>
        internal bool KnownRepeats(int known)
        {
            int index = Fields.KnownIndex(known);
            if (index != FieldTable.None)
            {
                return FieldRepeats(index);
            }

            int lines = 0;
            FieldCursor cursor = new FieldCursor(this);
            while (cursor.Next())
            {
                lines += cursor.Name.IsIgnoringCase(FieldTable.KnownName(known)) ? 1 : 0;
            }

            return lines > 1;
        }

        internal void TakeWanted(int index, int start, int end)
        {
            if (Wanted[2 * index] != 0)
            {
                Repeated |= 1 << index;
                return;
            }

            Wanted[2 * index] = start;
            Wanted[2 * index + 1] = end;
        }

        /// <summary>Follows the field line [<paramref name="start"/>, <paramref name="end"/>) that moved down by <paramref name="distance"/>.</summary>
        internal void ShiftFieldLine(int start, int end, int distance)
        {
            if (HostStart >= start && HostStart < end)
            {
                HostStart -= distance;
                HostEnd -= distance;
            }

            if (OriginStart >= start && OriginStart < end)
            {
                OriginStart -= distance;
                OriginEnd -= distance;
            }

            for (int i = 0; i < Wanted.Length; i += 2)
            {
                if (Wanted[i] >= start && Wanted[i] < end)
                {
                    Wanted[i] -= distance;
                    Wanted[i + 1] -= distance;
                }
            }
        }

        /// <summary>Forgets what pointed into the field line [<paramref name="start"/>, <paramref name="end"/>), which is dropped.</summary>
        internal void ForgetFieldLine(int start, int end)
        {
            for (int i = 0; i < Wanted.Length; i += 2)
            {
                if (Wanted[i] >= start && Wanted[i] < end)
                {
                    Wanted[i] = 0;
                }
            }
        }

        /// <summary>Throws, in debug builds, where a request is looked at whose handler has ended.</summary>
        [Conditional("DEBUG")]
        internal void RequireLive()
        {
            if (!IsLive)
            {
                throw new InvalidOperationException("The request has ended; it belongs to the connection and must not be used after its handler. Keep a copy of what is needed.");
            }
        }

        internal void Clear(int headStart)
        {
            IsLive = false;
            HeadStart = headStart;
            RequestMethod = RequestMethod.Unknown;
            MinorVersion = 1;
            MethodEnd = headStart;
            TargetPathStart = headStart;
            TargetPathEnd = headStart;
            FieldsStart = headStart;
            QueryStart = 0;
            QueryEnd = 0;
            QueryIsDecoded = false;
            ContentIsDecoded = false;
            HostStart = 0;
            HostEnd = 0;
            OriginStart = 0;
            FieldsEnd = headStart;
            ContentStart = headStart;
            ContentEnd = headStart;
            Length = 0;
            AllowedMethods = 0;
            Repeated = 0;
            for (int i = 0; i < Wanted.Length; i += 2)
            {
                Wanted[i] = 0;
            }
        }

        /// <summary>Follows the head when its octets move down by <paramref name="distance"/>.</summary>
        internal void Shift(int distance)
        {
            HeadStart -= distance;
            MethodEnd -= distance;
            TargetPathStart -= distance;
            TargetPathEnd -= distance;
            FieldsStart -= distance;
            FieldsEnd -= distance;
            ContentStart -= distance;
            ContentEnd -= distance;
            if (QueryStart != 0)
            {
                QueryStart -= distance;
                QueryEnd -= distance;
            }

            if (HostStart != 0)
            {
                HostStart -= distance;
                HostEnd -= distance;
            }

            if (OriginStart != 0)
            {
                OriginStart -= distance;
                OriginEnd -= distance;
            }

            for (int i = 0; i < Wanted.Length; i += 2)
            {
                if (Wanted[i] != 0)
                {
                    Wanted[i] -= distance;
                    Wanted[i + 1] -= distance;
                }
            }

            for (int i = 0; i < RouteValues.Length; i++)
            {
                RouteValues[i] -= distance;
            }
        }
    }
}
