namespace MicroHttp.Protocol
{
    /// <summary>The reason phrases of RFC 9110 15.</summary>
    internal static class ReasonPhrase
    {
        /// <summary>The room that <see cref="Write"/> needs.</summary>
        public const int Room = 32;

        private const int Unknown = -1;

        // One text for all, since a device makes an object of each literal that it comes across: 32 characters a phrase, filled up by semicolons.
        // 100 to 101, 200 to 206, 300 to 308, 400 to 431 and 500 to 507.
        private static readonly string Phrases =
            "Continue;;;;;;;;;;;;;;;;;;;;;;;;Switching Protocols;;;;;;;;;;;;;OK;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;Created;;;;;;;;;;;;;;;;;;;;;;;;;"
            + "Accepted;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;No Content;;;;;;;;;;;;;;;;;;;;;;Reset Content;;;;;;;;;;;;;;;;;;;"
            + "Partial Content;;;;;;;;;;;;;;;;;Multiple Choices;;;;;;;;;;;;;;;;Moved Permanently;;;;;;;;;;;;;;;Found;;;;;;;;;;;;;;;;;;;;;;;;;;;"
            + "See Other;;;;;;;;;;;;;;;;;;;;;;;Not Modified;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;"
            + "Temporary Redirect;;;;;;;;;;;;;;Permanent Redirect;;;;;;;;;;;;;;Bad Request;;;;;;;;;;;;;;;;;;;;;Unauthorized;;;;;;;;;;;;;;;;;;;;"
            + ";;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;Forbidden;;;;;;;;;;;;;;;;;;;;;;;Not Found;;;;;;;;;;;;;;;;;;;;;;;Method Not Allowed;;;;;;;;;;;;;;"
            + "Not Acceptable;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;Request Timeout;;;;;;;;;;;;;;;;;Conflict;;;;;;;;;;;;;;;;;;;;;;;;"
            + "Gone;;;;;;;;;;;;;;;;;;;;;;;;;;;;Length Required;;;;;;;;;;;;;;;;;Precondition Failed;;;;;;;;;;;;;Content Too Large;;;;;;;;;;;;;;;"
            + "URI Too Long;;;;;;;;;;;;;;;;;;;;Unsupported Media Type;;;;;;;;;;Range Not Satisfiable;;;;;;;;;;;Expectation Failed;;;;;;;;;;;;;;"
            + ";;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;Misdirected Request;;;;;;;;;;;;;"
            + "Unprocessable Content;;;;;;;;;;;Locked;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;Too Early;;;;;;;;;;;;;;;;;;;;;;;"
            + "Upgrade Required;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;Precondition Required;;;;;;;;;;;Too Many Requests;;;;;;;;;;;;;;;"
            + ";;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;Request Header Fields Too Large;Internal Server Error;;;;;;;;;;;Not Implemented;;;;;;;;;;;;;;;;;"
            + "Bad Gateway;;;;;;;;;;;;;;;;;;;;;Service Unavailable;;;;;;;;;;;;;Gateway Timeout;;;;;;;;;;;;;;;;;HTTP Version Not Supported;;;;;;"
            + ";;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;Insufficient Storage;;;;;;;;;;;;";

        /// <summary>Writes the phrase of <paramref name="status"/>, or nothing for a code that RFC 9110 does not name, at <paramref name="offset"/>. What is behind it, up to <see cref="Room"/>, is overwritten.</summary>
        /// <returns>The offset behind it.</returns>
        public static int Write(int status, byte[] buffer, int offset)
        {
            int index = IndexOf(status / 100, status % 100);
            if (index == Unknown)
            {
                return offset;
            }

            int end = Octets.WriteAscii(Phrases, Room * index, Room, buffer, offset);
            return Octets.IndexOf(buffer, (byte)';', offset, end);
        }

        private static int IndexOf(int hundreds, int rest)
        {
            switch (hundreds)
            {
                case 1: return rest < 2 ? rest : Unknown;
                case 2: return rest < 7 ? 2 + rest : Unknown;
                case 3: return rest < 9 ? 9 + rest : Unknown;
                case 4: return rest < 32 ? 18 + rest : Unknown;
                case 5: return rest < 8 ? 50 + rest : Unknown;
                default: return Unknown;
            }
        }
    }
}
