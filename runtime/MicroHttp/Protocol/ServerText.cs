namespace MicroHttp.Protocol
{
    /// <summary>
    /// The texts that a server writes by itself. .NET nanoFramework makes an object of a string literal each time it comes across one, and a static field takes two, so all of them are
    /// parts of one text: a number says where a part begins, times 256, and how long it is.
    /// </summary>
    internal static class ServerText
    {
        public const int Ok = (0 << 8) | 17;
        public const int Version = (0 << 8) | 9;
        public const int ContentType = (17 << 8) | 14;
        public const int ContentLength = (31 << 8) | 16;
        public const int Chunked = (47 << 8) | 28;
        public const int Close = (75 << 8) | 19;
        public const int KeepAlive = (94 << 8) | 24;
        public const int Continue = (118 << 8) | 25;
        public const int ETag = (143 << 8) | 6;
        public const int LastModified = (149 << 8) | 15;
        public const int Vary = (164 << 8) | 23;
        public const int AcceptRanges = (187 << 8) | 22;
        public const int ContentRange = (209 << 8) | 21;
        public const int ContentEncoding = (230 << 8) | 18;
        public const int Location = (248 << 8) | 10;
        public const int Allow = (258 << 8) | 7;
        public const int SetCookie = (265 << 8) | 12;
        public const int Expires = (277 << 8) | 10;
        public const int MaxAge = (287 << 8) | 10;
        public const int Domain = (297 << 8) | 9;
        public const int Path = (306 << 8) | 7;
        public const int Secure = (313 << 8) | 8;
        public const int HttpOnly = (321 << 8) | 10;
        public const int SameSite = (331 << 8) | 11;
        public const int None = (342 << 8) | 4;
        public const int Lax = (346 << 8) | 3;
        public const int Strict = (349 << 8) | 6;
        public const int Date = (355 << 8) | 6;
        public const int Days = (361 << 8) | 21;
        public const int Months = (382 << 8) | 36;
        public const int Gmt = (418 << 8) | 4;
        public const int ProblemTitle = (422 << 8) | 10;
        public const int ProblemStatus = (432 << 8) | 11;
        public const int ProblemDetail = (443 << 8) | 11;

        private static readonly string Text =
            "HTTP/1.1 200 OK\r\n" + "Content-Type: " + "Content-Length: " + "Transfer-Encoding: chunked\r\n" + "Connection: close\r\n"
            + "Connection: keep-alive\r\n" + "HTTP/1.1 100 Continue\r\n\r\n" + "ETag: " + "Last-Modified: " + "Vary: Accept-Encoding\r\n"
            + "Accept-Ranges: bytes\r\n" + "Content-Range: bytes " + "Content-Encoding: " + "Location: " + "Allow: " + "Set-Cookie: "
            + "; Expires=" + "; Max-Age=" + "; Domain=" + "; Path=" + "; Secure" + "; HttpOnly" + "; SameSite=" + "None" + "Lax" + "Strict"
            + "Date: " + "SunMonTueWedThuFriSat" + "JanFebMarAprMayJunJulAugSepOctNovDec" + " GMT" + "{\"title\":\"" + "\",\"status\":"
            + ",\"detail\":\"";

        /// <summary>The length of a part.</summary>
        public static int LengthOf(int part)
        {
            return part & 0xFF;
        }

        /// <summary>Writes a part at <paramref name="offset"/>.</summary>
        /// <returns>The offset behind it.</returns>
        public static int Write(int part, byte[] buffer, int offset)
        {
            return Octets.WriteAscii(Text, part >> 8, part & 0xFF, buffer, offset);
        }

        /// <summary>Writes three letters of a part of names of three letters.</summary>
        /// <returns>The offset behind them.</returns>
        public static int WriteName(int names, int index, byte[] buffer, int offset)
        {
            return Octets.WriteAscii(Text, (names >> 8) + (3 * index), 3, buffer, offset);
        }
    }
}
