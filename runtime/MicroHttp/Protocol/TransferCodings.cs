namespace MicroHttp.Protocol
{
    /// <summary>Reads Transfer-Encoding (RFC 9112 6.1 and 7): chunked, once and alone, is what is understood.</summary>
    internal static class TransferCodings
    {
        /// <summary>What is wrong with the list at [<paramref name="start"/>, <paramref name="end"/>): nothing only where it is chunked and no more.</summary>
        public static RejectionReason Read(byte[] buffer, int start, int end)
        {
            if (IsChunked(buffer, start, end))
            {
                return RejectionReason.None;
            }

            // Transfer-Encoding = #transfer-coding; transfer-coding = token *( OWS ";" OWS transfer-parameter )
            int at = start;
            for (; ; )
            {
                while (at < end && FieldSection.IsOptionalWhitespace(buffer[at]))
                {
                    at++;
                }

                int name = at;
                at = Octets.SkipToken(buffer, at, end);
                int comma = Octets.IndexOf(buffer, (byte)',', at, end);
                bool last = comma < 0;
                if (IsChunked(buffer, name, at))
                {
                    // RFC 9112 6.3: where chunked is not the last coding, or comes twice, or has a parameter (7.1), the content has no certain end.
                    return last && at == end && name != start ? RejectionReason.UnknownTransferCoding : RejectionReason.AmbiguousFraming;
                }

                if (at == name || !EndsCoding(buffer, at, last ? end : comma))
                {
                    return RejectionReason.AmbiguousFraming;
                }

                if (last)
                {
                    return RejectionReason.UnknownTransferCoding;
                }

                at = comma + 1;
            }
        }

        private static bool IsChunked(byte[] buffer, int start, int end)
        {
            return end - start == 7 && Octets.Load4Lowered(buffer, start) == 0x6E756863u && Octets.Load4Lowered(buffer, start + 3) == 0x64656B6Eu; // "chun" "nked"
        }

        /// <summary>Whether nothing but white space, or parameters, stand behind the name of a coding.</summary>
        private static bool EndsCoding(byte[] buffer, int at, int end)
        {
            while (at < end && FieldSection.IsOptionalWhitespace(buffer[at]))
            {
                at++;
            }

            return at == end || buffer[at] == (byte)';';
        }
    }
}
