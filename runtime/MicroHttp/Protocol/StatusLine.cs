namespace MicroHttp.Protocol
{
    /// <summary>Writes status lines (RFC 9112 4).</summary>
    internal static class StatusLine
    {
        /// <summary>Writes <c>HTTP/1.1 200 OK</c> and CRLF at <paramref name="offset"/>.</summary>
        /// <returns>The offset behind it; the longest takes 46 octets.</returns>
        public static int Write(int status, byte[] buffer, int offset)
        {
            if (status == 200)
            {
                return ServerText.Write(ServerText.Ok, buffer, offset);
            }

            offset = ServerText.Write(ServerText.Version, buffer, offset);
            offset = Octets.WriteInt64(status, buffer, offset);
            buffer[offset++] = (byte)' ';
            offset = ReasonPhrase.Write(status, buffer, offset);
            buffer[offset] = (byte)'\r';
            buffer[offset + 1] = (byte)'\n';
            return offset + 2;
        }
    }
}
