namespace MicroHttp.Multipart
{
    /// <summary>
    /// Takes multipart content apart (RFC 2046 5.1.1) from octets as they come, in any pieces. Of a part nothing is held back but its field section: a delimiter cut by the end of
    /// a piece is remembered by how much of it was there, and written out as data where it turns out to be none.
    /// </summary>
    internal sealed class MultipartReader
    {
        private const int LineEnd = 2;

        private readonly byte[] _delimiter;
        private readonly byte[] _fields;
        private MultipartState _state = MultipartState.Preamble;
        private int _fieldsCount;

        // How much of the delimiter the last octets were.
        private int _matched = LineEnd;

        // How much of that is no data if it turns out to be no delimiter: a line end that is there already, in front of the content and of a part's data.
        private int _assumed = LineEnd;

        /// <summary>Takes content apart at a boundary, with room for the field section of a part.</summary>
        public MultipartReader(byte[] boundary, int offset, int count, int fieldsRoom)
        {
            // delimiter := CRLF "--" boundary
            _delimiter = new byte[4 + count];
            Octets.WriteAscii("\r\n--", _delimiter, 0);
            Octets.Copy(boundary, offset, _delimiter, 4, count);
            _fields = new byte[fieldsRoom];
        }

        /// <summary>The index behind the octets that were taken.</summary>
        public int Next { get; private set; }

        /// <summary>The array that holds the piece of a part.</summary>
        public byte[] Data { get; private set; } = Octets.Empty;

        /// <summary>The piece's first octet.</summary>
        public int DataStart { get; private set; }

        /// <summary>The piece's octets.</summary>
        public int DataCount { get; private set; }

        /// <summary>Whether the last boundary has come.</summary>
        public bool IsComplete => _state == MultipartState.Epilogue;

        /// <summary>What the field section says, or null where it is malformed. To be asked for once.</summary>
        public MultipartPart? ParsePart()
        {
            return PartFields.Parse(_fields, 0, _fieldsCount - 2);
        }

        /// <summary>Reads on in [<paramref name="at"/>, <paramref name="end"/>) until there is something to tell.</summary>
        public MultipartStep Step(byte[] buffer, int at, int end)
        {
            while (at < end)
            {
                switch (_state)
                {
                    case MultipartState.Preamble:
                    case MultipartState.Data:
                        MultipartStep step = StepData(buffer, at, end);
                        at = Next;
                        if (step == MultipartStep.PartEnd || (step == MultipartStep.Data && _state == MultipartState.Data && DataCount > 0))
                        {
                            return step;
                        }

                        break;

                    case MultipartState.Fields:
                        step = StepFields(buffer[at]);
                        Next = at;
                        if (step != MultipartStep.FieldsTooLarge)
                        {
                            Next = ++at;
                        }

                        if (step != MultipartStep.NeedInput)
                        {
                            return step;
                        }

                        break;

                    case MultipartState.Epilogue:
                        at = end;
                        break;

                    default:
                        if (!StepBoundaryEnd(buffer[at++]))
                        {
                            Next = at;
                            return MultipartStep.Malformed;
                        }

                        break;
                }
            }

            Next = end;
            return MultipartStep.NeedInput;
        }

        /// <summary>Looks for the delimiter.</summary>
        private MultipartStep StepData(byte[] buffer, int at, int end)
        {
            if (_matched == 0)
            {
                // Data up to what may be a delimiter. Boundaries have no CR, so that only a CR can begin one.
                int carriageReturn = Octets.IndexOf(buffer, (byte)'\r', at, end);
                int dataEnd = carriageReturn < 0 ? end : carriageReturn;
                if (dataEnd > at)
                {
                    return Piece(buffer, at, dataEnd - at, dataEnd);
                }
            }

            int matched = _matched;
            while (at < end && matched < _delimiter.Length && buffer[at] == _delimiter[matched])
            {
                at++;
                matched++;
            }

            if (matched == _delimiter.Length)
            {
                bool inPart = _state == MultipartState.Data;
                _state = MultipartState.BoundaryEnd;
                _matched = 0;
                _assumed = 0;
                Next = at;
                return inPart ? MultipartStep.PartEnd : MultipartStep.NeedInput;
            }

            if (at == end)
            {
                _matched = matched;
                Next = end;
                return MultipartStep.NeedInput;
            }

            // No delimiter: what looked like one is data.
            int assumed = _assumed;
            _matched = 0;
            _assumed = 0;
            return Piece(_delimiter, assumed, matched - assumed, at);
        }

        private MultipartStep Piece(byte[] data, int start, int count, int next)
        {
            Data = data;
            DataStart = start;
            DataCount = count;
            Next = next;
            return MultipartStep.Data;
        }

        private MultipartStep StepFields(byte octet)
        {
            if (_fieldsCount == _fields.Length)
            {
                return MultipartStep.FieldsTooLarge;
            }

            _fields[_fieldsCount++] = octet;
            int count = _fieldsCount;
            if (octet != (byte)'\n' || count < 2 || _fields[count - 2] != (byte)'\r')
            {
                return MultipartStep.NeedInput;
            }

            // The empty line ends the section, which may consist of nothing else.
            bool ends = count == 2 || (count >= 4 && _fields[count - 3] == (byte)'\n' && _fields[count - 4] == (byte)'\r');
            if (!ends)
            {
                return MultipartStep.NeedInput;
            }

            // The line end of the empty line may be that of a delimiter: a part may have no data at all.
            _state = MultipartState.Data;
            _matched = LineEnd;
            _assumed = LineEnd;
            return MultipartStep.Part;
        }

        /// <summary>Takes what follows a delimiter: <c>[ "--" ] *LWSP CRLF</c>.</summary>
        private bool StepBoundaryEnd(byte octet)
        {
            switch (_state)
            {
                case MultipartState.BoundaryEnd when octet == (byte)'-':
                    _state = MultipartState.SecondHyphen;
                    return true;

                case MultipartState.SecondHyphen:
                    _state = MultipartState.Epilogue;
                    return octet == (byte)'-';

                case MultipartState.LineFeed:
                    _state = MultipartState.Fields;
                    _fieldsCount = 0;
                    return octet == (byte)'\n';

                default:
                    _state = octet == (byte)'\r' ? MultipartState.LineFeed : MultipartState.Padding;
                    return octet == (byte)'\r' || octet == (byte)' ' || octet == (byte)'\t';
            }
        }
    }
}
