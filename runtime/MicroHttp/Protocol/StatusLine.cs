namespace MicroHttp.Protocol
{
    /// <summary>Writes status lines (RFC 9112 4).</summary>
    internal static class StatusLine
    {
        // A field and no literal: see ResponseBuffer.
        private static readonly string Ok = "HTTP/1.1 200 OK\r\n";

        /// <summary>Writes <c>HTTP/1.1 200 OK</c> and CRLF at <paramref name="offset"/>.</summary>
        /// <returns>The offset behind it; the longest takes 46 octets.</returns>
        public static int Write(int status, byte[] buffer, int offset)
        {
            if (status == 200)
            {
                return Octets.WriteAscii(Ok, buffer, offset);
            }

            offset = Octets.WriteAscii("HTTP/1.1 ", buffer, offset);
            offset = Octets.WriteInt64(status, buffer, offset);
            buffer[offset++] = (byte)' ';
            offset = Octets.WriteAscii(ReasonPhrase.Of(status), buffer, offset);
            return Octets.WriteAscii("\r\n", buffer, offset);
        }
    }
}
