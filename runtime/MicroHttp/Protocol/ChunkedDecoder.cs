namespace MicroHttp.Protocol
{
    /// <summary>
    /// Takes the chunked coding off (RFC 9112 7.1), one octet of framing at a time, so that input may be split anywhere and nothing but data is ever held.
    /// Chunk extensions and trailer fields are validated and dropped.
    /// </summary>
    internal sealed class ChunkedDecoder
    {
        // Sixteen digits make 64 bits; more could only be zeros meant to keep a server busy.
        private const int MostSizeDigits = 16;

        private readonly int _mostExtensionOctets;
        private readonly int _mostTrailerOctets;
        private ChunkState _state;
        private int _digits;
        private int _extensionOctets;
        private int _trailerOctets;

        public ChunkedDecoder(ServerLimits limits)
        {
            _mostExtensionOctets = limits.FieldSection;
            _mostTrailerOctets = limits.FieldSection;
        }

        /// <summary>The octets of the current chunk's data that have not been taken.</summary>
        public long Remaining { get; private set; }

        /// <summary>Whether the last chunk and the trailer section have been read.</summary>
        public bool IsComplete => _state == ChunkState.Complete;

        /// <summary>Whether the octets that come next are data of a chunk.</summary>
        public bool IsInData => _state == ChunkState.Data;

        /// <summary>Why <see cref="Step"/> returned -1.</summary>
        public RejectionReason Reason { get; private set; }

        public void Reset()
        {
            _state = ChunkState.SizeStart;
            _digits = 0;
            _extensionOctets = 0;
            _trailerOctets = 0;
            Remaining = 0;
        }

        /// <summary>Says that <paramref name="count"/> octets of data were taken.</summary>
        public void TakeData(int count)
        {
            Remaining -= count;
            if (Remaining == 0)
            {
                _state = ChunkState.DataCarriageReturn;
            }
        }

        /// <summary>Reads framing from [<paramref name="start"/>, <paramref name="end"/>) until data, the end of the content or the end of the input.</summary>
        /// <returns>The index of the first octet not taken; -1 when the framing is malformed.</returns>
        public int Step(byte[] buffer, int start, int end)
        {
            int at = start;
            while (at < end && _state != ChunkState.Data && _state != ChunkState.Complete)
            {
                ChunkState next = _state >= ChunkState.LineStart ? StepTrailer(buffer[at]) : StepChunk(buffer[at]);
                if (next == ChunkState.Malformed)
                {
                    Reason = _state >= ChunkState.LineStart ? RejectionReason.MalformedTrailer : RejectionReason.MalformedChunk;
                    return -1;
                }

                _state = next;
                at++;
            }

            return at;
        }

        private ChunkState StepChunk(byte octet)
        {
            switch (_state)
            {
                case ChunkState.SizeStart:
                    Remaining = 0;
                    _digits = 0;
                    return Octets.HexValue(octet) < 0 ? ChunkState.Malformed : TakeDigit(octet);

                case ChunkState.Size:
                    // RFC 9112 7.1: chunk = chunk-size [ chunk-ext ] CRLF. White space behind the size is refused.
                    return octet == (byte)'\r' ? ChunkState.SizeLineFeed
                        : octet == (byte)';' ? ChunkState.ExtensionName
                        : TakeDigit(octet);

                case ChunkState.SizeLineFeed:
                    return octet != (byte)'\n' ? ChunkState.Malformed : Remaining == 0 ? ChunkState.LineStart : ChunkState.Data;

                case ChunkState.DataCarriageReturn:
                    return octet == (byte)'\r' ? ChunkState.DataLineFeed : ChunkState.Malformed;

                case ChunkState.DataLineFeed:
                    return octet == (byte)'\n' ? ChunkState.SizeStart : ChunkState.Malformed;

                default:
                    return ++_extensionOctets > _mostExtensionOctets ? ChunkState.Malformed : StepExtension(octet);
            }
        }

        // RFC 9112 7.1.1: chunk-ext = *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] ), here without the white space.
        private ChunkState StepExtension(byte octet)
        {
            switch (_state)
            {
                case ChunkState.ExtensionName:
                    return Octets.IsTokenOctet(octet) ? ChunkState.ExtensionNameRest : ChunkState.Malformed;

                case ChunkState.ExtensionNameRest:
                    return octet == (byte)'=' ? ChunkState.ExtensionValue : ExtensionEnd(octet, ChunkState.ExtensionNameRest);

                case ChunkState.ExtensionValue:
                    return octet == (byte)'"' ? ChunkState.ExtensionQuoted
                        : Octets.IsTokenOctet(octet) ? ChunkState.ExtensionValueRest : ChunkState.Malformed;

                case ChunkState.ExtensionValueRest:
                    return ExtensionEnd(octet, ChunkState.ExtensionValueRest);

                case ChunkState.ExtensionQuoted:
                    return octet == (byte)'"' ? ChunkState.ExtensionQuotedEnd
                        : octet == (byte)'\\' ? ChunkState.ExtensionEscape
                        : IsText(octet) ? ChunkState.ExtensionQuoted : ChunkState.Malformed;

                case ChunkState.ExtensionEscape:
                    return IsText(octet) ? ChunkState.ExtensionQuoted : ChunkState.Malformed;

                default:
                    return octet == (byte)';' ? ChunkState.ExtensionName : octet == (byte)'\r' ? ChunkState.SizeLineFeed : ChunkState.Malformed;
            }
        }

        private static ChunkState ExtensionEnd(byte octet, ChunkState rest)
        {
            return octet == (byte)';' ? ChunkState.ExtensionName
                : octet == (byte)'\r' ? ChunkState.SizeLineFeed
                : Octets.IsTokenOctet(octet) ? rest : ChunkState.Malformed;
        }

        // RFC 9112 7.1.2: trailer-section = *( field-line CRLF )
        private ChunkState StepTrailer(byte octet)
        {
            if (++_trailerOctets > _mostTrailerOctets)
            {
                return ChunkState.Malformed;
            }

            switch (_state)
            {
                case ChunkState.LineStart:
                    return octet == (byte)'\r' ? ChunkState.LastLineFeed
                        : Octets.IsTokenOctet(octet) ? ChunkState.LineName : ChunkState.Malformed;

                case ChunkState.LineName:
                    return octet == (byte)':' ? ChunkState.LineValue
                        : Octets.IsTokenOctet(octet) ? ChunkState.LineName : ChunkState.Malformed;

                case ChunkState.LineValue:
                    return octet == (byte)'\r' ? ChunkState.LineLineFeed : IsText(octet) ? ChunkState.LineValue : ChunkState.Malformed;

                case ChunkState.LineLineFeed:
                    return octet == (byte)'\n' ? ChunkState.LineStart : ChunkState.Malformed;

                default:
                    return octet == (byte)'\n' ? ChunkState.Complete : ChunkState.Malformed;
            }
        }

        private ChunkState TakeDigit(byte octet)
        {
            int digit = Octets.HexValue(octet);

            // The limit is far below the sign bit, so a size never wraps.
            if (digit < 0 || ++_digits > MostSizeDigits || Remaining > (long.MaxValue >> 5))
            {
                return ChunkState.Malformed;
            }

            Remaining = (Remaining << 4) | (uint)digit;
            return ChunkState.Size;
        }

        private static bool IsText(byte octet)
        {
            return (octet >= 0x20 && octet != 0x7F) || octet == (byte)'\t';
        }
    }
}
