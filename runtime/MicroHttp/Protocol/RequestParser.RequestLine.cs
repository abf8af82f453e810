namespace MicroHttp.Protocol
{
    internal sealed partial class RequestParser
    {
        private ParseStep ReadRequestLine(byte[] buffer, int end)
        {
            // RFC 9112 2.2: empty lines in front of the request line are ignored, within reason.
            while (Next < end && buffer[Next] == (byte)'\r')
            {
                if (Next + 1 == end)
                {
                    return ParseStep.NeedInput;
                }

                if (buffer[Next + 1] != (byte)'\n' || ++_lines > MostEmptyLines)
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

            _state = ParserState.RequestLine;
            _head.HeadStart = Next;

            // RFC 9112 3: request-line = method SP request-target SP HTTP-version
            if (_tokenEnd == 0)
            {
                int methodEnd = Octets.SkipToken(buffer, _scanned, end);
                if (methodEnd - Next >= _head.Rules.Limits.RequestLine)
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
            if ((lineFeed < 0 ? end : lineFeed) - Next >= _head.Rules.Limits.RequestLine)
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

            _head.RequestMethod = _head.Rules.Methods.Find(buffer, Next, _tokenEnd);
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
            _state = ParserState.Fields;
            _lines = 0;
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
            _head.Flags |= minor == 0 ? RequestFlags.Http10 : RequestFlags.None;
            return major == 1 ? RejectionReason.None : RejectionReason.UnsupportedVersion;
        }
    }
}
