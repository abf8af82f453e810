namespace MicroHttp.Protocol
{
    internal sealed partial class RequestParser
    {
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
                    if (buffer[start] == (byte)'\r')
                    {
                        return ReadLastLine(buffer, start, end);
                    }

                    int stop = Octets.SkipToken(buffer, _scanned, end);
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
                RejectionReason refusal = ++_lines > _head.Rules.Limits.FieldLines || _sectionOctets > _head.Rules.Limits.FieldSection
                    ? RejectionReason.FieldSectionTooLarge : TakeLine(buffer, start, _tokenEnd, valueEnd);
                if (refusal != RejectionReason.None)
                {
                    return Reject(refusal);
                }

                BeginLine(valueEnd + 2);
            }

            return _sectionOctets + end - Next > _head.Rules.Limits.FieldSection ? Reject(RejectionReason.FieldSectionTooLarge) : ParseStep.NeedInput;
        }

        /// <summary>Reads lines of which nothing has been looked at, as long as they are whole, well-formed and within the limits; any other is left for a closer look.</summary>
        private partial RejectionReason ReadWholeLines(byte[] buffer, int end);

        /// <summary>Takes a line that is well-formed.</summary>
        private RejectionReason TakeLine(byte[] buffer, int start, int nameEnd, int valueEnd)
        {
            int entry = _head.Rules.Fields.Find(buffer, start, nameEnd);
            return entry == FieldTable.None ? RejectionReason.None : Take(buffer, entry, nameEnd + 1, valueEnd);
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

            int wanted = _head.Rules.Fields.ApplicationIndex(entry);
            if (wanted != FieldTable.None)
            {
                _head.TakeWanted(wanted, start, end);
            }

            return entry < FieldTable.Own ? MessageFraming.Take(_head, buffer, entry, start, end) : RejectionReason.None;
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

            _state = ParserState.Complete;
            _head.ContentStart = start + 2;
            _head.ContentEnd = start + 2;
            Next = start + 2;
            RejectionReason reason = MessageFraming.Decide(_head);
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
            return Reject(_sectionOctets + at - Next > _head.Rules.Limits.FieldSection ? RejectionReason.FieldSectionTooLarge : reason);
        }
    }
}
