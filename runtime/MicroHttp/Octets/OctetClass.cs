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

        /// <summary>The bits of each octet.</summary>
        public static readonly byte[] Of =
        {
            0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, // 0x00
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // 0x10
            8, 31, 14, 9, 31, 11, 31, 31, 30, 30, 31, 31, 30, 31, 27, 14, // 0x20
            31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 14, 30, 14, 30, 14, 10, // 0x30
            14, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, // 0x40
            31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 14, 10, 14, 15, 31, // 0x50
            15, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, // 0x60
            31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 14, 15, 14, 31, 0, // 0x70
            8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, // 0x80
            8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, // 0x90
            8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, // 0xA0
            8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, // 0xB0
            8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, // 0xC0
            8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, // 0xD0
            8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, // 0xE0
            8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, // 0xF0
        };
    }
}
