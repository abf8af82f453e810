namespace MicroHttp.Protocol
{
    /// <summary>
    /// Reads a request line and a field section from the receive buffer (RFC 9112 2 to 5). Each octet is looked at about once, and what comes of it does not
    /// depend on how the input is split: whichever comes first, an octet that cannot stand where it stands or one too many, decides why a line is refused.
    /// </summary>
    internal sealed class RequestParser
    {
        // RFC 9112 2.2: a server ignores at least one empty line before the request line.
        private const int MostEmptyLines = 8;

        private readonly RequestHead _head;
        private readonly FieldTable _fields;
        private readonly RequestMethods _methods;
        private readonly ServerLimits _limits;
        private bool _inFields;
        private bool _isComplete;

        // How far the line that begins at Next has been looked at, and where the token it begins with ends; 0 while that is not known.
        private int _scanned;
        private int _tokenEnd;
        private int _emptyLines;
        private int _lines;
        private int _sectionOctets;

        public RequestParser(RequestHead head, RequestMethods methods, ServerLimits limits)
        {
            _head = head;
            _fields = head.Fields;
            _methods = methods;
            _limits = limits;
            Framing = new MessageFraming();
        }

        /// <summary>The index of the first octet that has not been taken.</summary>
        public int Next { get; private set; }

        /// <summary>Why the last step was <see cref="ParseStep.Rejected"/>.</summary>
        public RejectionReason Reason { get; private set; }

        /// <summary>What the field section says about framing and persistence.</summary>
        public MessageFraming Framing { get; }

        /// <summary>Whether an octet of the request has arrived. Empty lines in front of it are none.</summary>
        public bool HasBegun { get; private set; }

        public bool IsInFields => _inFields;

        /// <summary>Goes to the start of a request at <paramref name="start"/>.</summary>
        public void Reset(int start)
        {
            _emptyLines = 0;
            Restart(start);
        }

        /// <summary>Goes to <paramref name="start"/> in another buffer, between two requests. Empty lines that came before still count.</summary>
        public void Restart(int start)
        {
            Next = start;
            Reason = RejectionReason.None;
            HasBegun = false;
            _inFields = false;
            _isComplete = false;
            _scanned = start;
            _tokenEnd = 0;
            _lines = 0;
            _sectionOctets = 0;
            Framing.Reset();
            _head.Clear(start);
        }

        /// <summary>Follows octets that moved down by <paramref name="distance"/>.</summary>
        public void Shift(int distance)
        {
            ShiftLine(distance);
            _head.Shift(distance);
        }

        /// <summary>Reads on in octets that end at <paramref name="end"/>.</summary>
        public ParseStep Step(int end)
        {
            byte[] buffer = _head.ReceiveBuffer;
            return _inFields ? ReadFieldLines(buffer, end) : ReadRequestLine(buffer, end);
        }

        /// <summary>Drops the field lines that nobody asked for, to make room; the head keeps its place.</summary>
        /// <param name="end">The end of what was received.</param>
        /// <returns>The new end.</returns>
        public int DropUnwanted(int end)
        {
            byte[] buffer = _head.ReceiveBuffer;
            int to = _head.FieldsStart;

            // Behind the last field line of a section that is complete is its empty line.
            int linesEnd = _isComplete ? _head.FieldsEnd : Next;
            for (int at = to; at < linesEnd;)
            {
                int nameEnd = Octets.IndexOf(buffer, (byte)':', at, linesEnd);
                int next = Octets.IndexOf(buffer, (byte)'\n', nameEnd, linesEnd) + 1;
                int entry = _fields.Find(buffer, at, nameEnd);
                if (entry == FieldTable.Host || entry == FieldTable.Origin || _head.Wants(entry))
                {
                    int distance = at - to;
                    Octets.Copy(buffer, at, buffer, to, next - at);
                    _head.ShiftFieldLine(at, next, distance);
                    to += next - at;
                }
                else
                {
                    _head.ForgetFieldLine(at, next);
                }

                at = next;
            }

            int dropped = linesEnd - to;
            Octets.Copy(buffer, linesEnd, buffer, to, end - linesEnd);
            ShiftLine(dropped);
            if (_isComplete)
            {
                _head.FieldsEnd -= dropped;
            }

            return end - dropped;
        }

        private void ShiftLine(int distance)
        {
            Next -= distance;
            _scanned -= distance;
            if (_tokenEnd != 0)
            {
                _tokenEnd -= distance;
            }
        }

        private ParseStep ReadRequestLine(byte[] buffer, int end)
        {
            // RFC 9112 2.2: empty lines in front of the request line are ignored, within reason.
            while (Next < end && buffer[Next] == (byte)'\r')
            {
                if (Next + 1 == end)
                {
                    return ParseStep.NeedInput;
                }

                if (buffer[Next + 1] != (byte)'\n' || ++_emptyLines > MostEmptyLines)
                {
                    return Reject(RejectionReason.BareLineEnd);
                }

                Next += 2;
                _scanned = Next;
            }

            if (Next == end)
            {
                return ParseStep.NeedInput;
            }

            HasBegun = true;
            _head.HeadStart = Next;

            // RFC 9112 3: request-line = method SP request-target SP HTTP-version
            if (_tokenEnd == 0)
            {
                int methodEnd = Octets.SkipToken(buffer, _scanned, end);
                if (methodEnd - Next >= _limits.RequestLine)
                {
                    return Reject(RejectionReason.TargetTooLong);
                }

                _scanned = methodEnd;
                if (methodEnd == end)
                {
                    return ParseStep.NeedInput;
                }

                if (methodEnd == Next || buffer[methodEnd] != (byte)' ')
                {
                    return Reject(RejectionReason.MalformedRequestLine);
                }

                _tokenEnd = methodEnd;
            }

            int lineFeed = Octets.IndexOf(buffer, (byte)'\n', _scanned, end);
            if ((lineFeed < 0 ? end : lineFeed) - Next >= _limits.RequestLine)
            {
                return Reject(RejectionReason.TargetTooLong);
            }

            if (lineFeed < 0)
            {
                _scanned = end;
                return ParseStep.NeedInput;
            }

            int carriageReturn = lineFeed - 1;
            if (buffer[carriageReturn] != (byte)'\r')
            {
                return Reject(RejectionReason.BareLineEnd);
            }

            _head.MethodEnd = _tokenEnd;
            _head.RequestMethod = _methods.Find(buffer, Next, _tokenEnd);
            RejectionReason reason = RequestTarget.Read(_head, _tokenEnd + 1, carriageReturn, out int after);
            if (reason == RejectionReason.None)
            {
                reason = ReadVersion(buffer, after + 1, carriageReturn);
            }

            if (reason != RejectionReason.None)
            {
                return Reject(reason);
            }

            BeginLine(lineFeed + 1);
            _head.FieldsStart = Next;
            _inFields = true;
            return ParseStep.RequestLine;
        }

        // RFC 9112 2.3: HTTP-version = HTTP-name "/" DIGIT "." DIGIT
        private RejectionReason ReadVersion(byte[] buffer, int start, int end)
        {
            if (end - start != 8 || Octets.Load4(buffer, start) != 0x50545448u || buffer[start + 4] != (byte)'/' || buffer[start + 6] != (byte)'.')
            {
                return RejectionReason.MalformedVersion;
            }

            int major = buffer[start + 5] - '0';
            int minor = buffer[start + 7] - '0';
            if (major < 0 || major > 9 || minor < 0 || minor > 9)
            {
                return RejectionReason.MalformedVersion;
            }

            // A higher minor version is served as the highest that is known.
            _head.MinorVersion = minor == 0 ? 0 : 1;
            return major == 1 ? RejectionReason.None : RejectionReason.UnsupportedVersion;
        }

        private ParseStep ReadFieldLines(byte[] buffer, int end)
        {
            while (Next < end)
            {
                int start = Next;
                if (_scanned == start)
                {
                    RejectionReason reason = ReadWholeLines(buffer, end);
                    if (reason != RejectionReason.None)
                    {
                        return Reject(reason);
                    }

                    start = Next;
                    if (start == end)
                    {
                        break;
                    }
                }

                if (_tokenEnd == 0)
                {
                    int stop = Octets.SkipToken(buffer, _scanned, end);
                    if (stop == start && buffer[start] == (byte)'\r')
                    {
                        return ReadLastLine(buffer, start, end);
                    }

                    _scanned = stop;
                    if (stop == end)
                    {
                        break;
                    }

                    if (stop == start || buffer[stop] != (byte)':')
                    {
                        return RejectLine(stop, stop == start ? ReasonOfLineStart(buffer[start]) : RejectionReason.MalformedFieldName);
                    }

                    _tokenEnd = stop;
                    _scanned = stop + 1;
                }

                int valueEnd = Octets.SkipFieldValue(buffer, _scanned, end);
                _scanned = valueEnd;
                if (valueEnd == end || (valueEnd + 1 == end && buffer[valueEnd] == (byte)'\r'))
                {
                    break;
                }

                if (buffer[valueEnd] != (byte)'\r')
                {
                    return RejectLine(valueEnd, buffer[valueEnd] == (byte)'\n' ? RejectionReason.BareLineEnd : RejectionReason.MalformedFieldValue);
                }

                if (buffer[valueEnd + 1] != (byte)'\n')
                {
                    return RejectLine(valueEnd + 1, RejectionReason.BareLineEnd);
                }

                _sectionOctets += valueEnd + 2 - start;
                RejectionReason refusal = ++_lines > _limits.FieldLines || _sectionOctets > _limits.FieldSection
                    ? RejectionReason.FieldSectionTooLarge : TakeLine(buffer, start, _tokenEnd, valueEnd);
                if (refusal != RejectionReason.None)
                {
                    return Reject(refusal);
                }

                BeginLine(valueEnd + 2);
            }

            return _sectionOctets + end - Next > _limits.FieldSection ? Reject(RejectionReason.FieldSectionTooLarge) : ParseStep.NeedInput;
        }

        /// <summary>Reads lines of which nothing has been looked at, as long as they are whole and well-formed; any other is left for a closer look.</summary>
        private RejectionReason ReadWholeLines(byte[] buffer, int end)
        {
            int first = Next;
            int start = first;
            int lines = _lines;
            int mostLines = _limits.FieldLines;
            int sectionEnd = first + _limits.FieldSection - _sectionOctets;
            RejectionReason reason = RejectionReason.None;
            while (start < end && reason == RejectionReason.None)
            {
                int valueEnd = Octets.SkipFieldLine(buffer, start, end, out int nameEnd);
                int next = valueEnd + 2;
                if (next > end || nameEnd == start || nameEnd >= valueEnd || buffer[nameEnd] != (byte)':'
                    || buffer[valueEnd] != (byte)'\r' || buffer[valueEnd + 1] != (byte)'\n')
                {
                    break;
                }

                reason = ++lines > mostLines || next > sectionEnd ? RejectionReason.FieldSectionTooLarge : TakeLine(buffer, start, nameEnd, valueEnd);
                start = next;
            }

            _lines = lines;
            _sectionOctets += start - first;
            BeginLine(start);
            return reason;
        }

        /// <summary>Takes a line that is well-formed.</summary>
        private RejectionReason TakeLine(byte[] buffer, int start, int nameEnd, int valueEnd)
        {
            int entry = _fields.Find(buffer, start, nameEnd);
            return entry == FieldTable.None ? RejectionReason.None : Take(buffer, entry, nameEnd + 1, valueEnd);
        }

        private void BeginLine(int start)
        {
            Next = start;
            _scanned = start;
            _tokenEnd = 0;
        }

        /// <summary>Looks at a field that the table names.</summary>
        private RejectionReason Take(byte[] buffer, int entry, int start, int end)
        {
            // RFC 9112 5.1: field-line = field-name ":" OWS field-value OWS
            while (start < end && FieldSection.IsOptionalWhitespace(buffer[start]))
            {
                start++;
            }

            while (end > start && FieldSection.IsOptionalWhitespace(buffer[end - 1]))
            {
                end--;
            }

            int wanted = _fields.ApplicationIndex(entry);
            if (wanted != FieldTable.None)
            {
                _head.TakeWanted(wanted, start, end);
            }

            return entry < FieldTable.Own ? Framing.Take(_head, buffer, entry, start, end) : RejectionReason.None;
        }

        /// <summary>Reads the empty line that ends the section.</summary>
        private ParseStep ReadLastLine(byte[] buffer, int start, int end)
        {
            if (start + 1 == end)
            {
                return ParseStep.NeedInput;
            }

            if (buffer[start + 1] != (byte)'\n')
            {
                return Reject(RejectionReason.BareLineEnd);
            }

            _isComplete = true;
            _head.FieldsEnd = start;
            Next = start + 2;
            RejectionReason reason = Framing.Decide(_head);
            return reason == RejectionReason.None ? ParseStep.Head : Reject(reason);
        }

        private static RejectionReason ReasonOfLineStart(byte octet)
        {
            // RFC 9112 2.2 and 5.2: white space before the first field line, or a folded one.
            return FieldSection.IsOptionalWhitespace(octet) ? RejectionReason.FoldedFieldLine
                : octet == (byte)'\n' ? RejectionReason.BareLineEnd : RejectionReason.MalformedFieldName;
        }

        /// <summary>Refuses a line for its octet <paramref name="at"/>, unless it was too long before it.</summary>
        private ParseStep RejectLine(int at, RejectionReason reason)
        {
            return Reject(_sectionOctets + at - Next > _limits.FieldSection ? RejectionReason.FieldSectionTooLarge : reason);
        }

        private ParseStep Reject(RejectionReason reason)
        {
            Reason = reason;
            return ParseStep.Rejected;
        }
    }
}
