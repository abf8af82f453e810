namespace MicroHttp.Protocol
{
    // One line after the other, and few steps for each: interpreters have no use for more.
    internal sealed partial class RequestParser
    {
        private partial RejectionReason ReadWholeLines(byte[] buffer, int end)
        {
            int first = Next;
            int start = first;
            int lines = _lines;
            FieldTable fields = _head.Rules.Fields;
            int mostLines = _head.Rules.Limits.FieldLines;
            int room = _head.Rules.Limits.FieldSection - _sectionOctets;
            int stop = end - start > room ? start + room : end;
            RejectionReason reason = RejectionReason.None;
            while (start < stop && buffer[start] != (byte)'\r' && lines < mostLines && reason == RejectionReason.None)
            {
                // What may stand in a token may stand in a field value.
                int nameEnd = Octets.SkipToken(buffer, start, stop);
                int valueEnd = Octets.SkipFieldValue(buffer, nameEnd, stop);
                int next = valueEnd + 2;
                if (next > stop || nameEnd == start || nameEnd == valueEnd || buffer[nameEnd] != (byte)':'
                    || buffer[valueEnd] != (byte)'\r' || buffer[valueEnd + 1] != (byte)'\n')
                {
                    break;
                }

                lines++;
                int entry = fields.Find(buffer, start, nameEnd);
                if (entry != FieldTable.None)
                {
                    reason = Take(buffer, entry, nameEnd + 1, valueEnd);
                }

                start = next;
            }

            _lines = lines;
            _sectionOctets += start - first;
            BeginLine(start);
            return reason;
        }
    }
}
