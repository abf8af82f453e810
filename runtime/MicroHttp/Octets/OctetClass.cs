namespace MicroHttp
{
    /// <summary>Which octets may stand where, as bits of one table of 256 octets.</summary>
    internal static class OctetClass
    {
        /// <summary>tchar (RFC 9110 5.6.2).</summary>
        public const int Token = 1;

        /// <summary>0x21 to 0x7E without the number sign: what a query can hold on the wire.</summary>
        public const int Query = 2;

        /// <summary><see cref="Query"/> without question mark, percent sign, full stop and backslash: what a path holds that needs no second look.</summary>
        public const int PlainPath = 4;

        /// <summary>field-vchar, SP and HTAB (RFC 9110 5.5).</summary>
        public const int FieldValue = 8;

        /// <summary>unreserved and sub-delims: what a reg-name holds besides escapes (RFC 3986 3.2.2).</summary>
        public const int RegName = 16;

        /// <summary>unescaped, octet by octet: what a JSON string holds as it is (RFC 8259 7).</summary>
        public const int StringText = 32;

        /// <summary>The bits of each octet.</summary>
        public static readonly byte[] Of =
        {
            0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 0x00
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0x10
            40, 63, 14, 41, 63, 43, 63, 63, 62, 62, 63, 63, 62, 63, 59, 46, // 0x20
            63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 46, 62, 46, 62, 46, 42, // 0x30
            46, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, // 0x40
            63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 46, 10, 46, 47, 63, // 0x50
            47, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, // 0x60
            63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 46, 47, 46, 63, 32, // 0x70
            40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, // 0x80
            40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, // 0x90
            40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, // 0xA0
            40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, // 0xB0
            40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, // 0xC0
            40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, // 0xD0
            40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, // 0xE0
            40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, // 0xF0
        };
    }
}
