using System;
using System.ComponentModel;
using System.Text;

namespace MicroHttp
{
    /// <summary>
    /// Reads, finds, compares and writes octets. What is cheap differs between targets, so the partial methods are implemented once for each in Octets*.Modern.cs,
    /// Octets*.Portable.cs and Octets*.Nano.cs, with one meaning; everything above is one text. Nothing allocates but <see cref="ToUtf8"/> and <see cref="GetString"/>.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static partial class Octets
    {
        /// <summary>An array of no octets.</summary>
        public static readonly byte[] Empty = { };

        /// <summary>The index of <paramref name="value"/> in [<paramref name="start"/>, <paramref name="end"/>), or -1.</summary>
        public static partial int IndexOf(byte[] buffer, byte value, int start, int end);

        /// <summary>The index of the first octet that cannot stand in a token (RFC 9110 5.6.2), or <paramref name="end"/>.</summary>
        public static partial int SkipToken(byte[] buffer, int start, int end);

        /// <summary>The index of the first octet that cannot stand in a field value (RFC 9110 5.5: any but HTAB below 0x20, and DEL), or <paramref name="end"/>.</summary>
        public static partial int SkipFieldValue(byte[] buffer, int start, int end);

        /// <summary>The index of the first octet that a reg-name does not hold as it is (RFC 3986 3.2.2), or <paramref name="end"/>.</summary>
        internal static partial int SkipRegName(byte[] buffer, int start, int end);

        /// <summary>The index of the first octet that cannot stand in a query (not 0x21 to 0x7E, or a number sign), or <paramref name="end"/>.</summary>
        public static partial int SkipQuery(byte[] buffer, int start, int end);

        /// <summary>
        /// The index of the first octet that ends a path or needs a second look, or <paramref name="end"/>: all that <see cref="SkipQuery"/> stops at,
        /// and question mark, percent sign, full stop and backslash.
        /// </summary>
        public static partial int SkipPlainPath(byte[] buffer, int start, int end);

        /// <summary>The index of the first octet that a JSON string cannot hold as it is (below 0x20, a quotation mark, a reverse solidus: RFC 8259 7), or <paramref name="end"/>.</summary>
        public static partial int SkipStringText(byte[] buffer, int start, int end);

        /// <summary>The two octets at <paramref name="offset"/>, the first one lowest.</summary>
        public static partial uint Load2(byte[] buffer, int offset);

        /// <summary>The four octets at <paramref name="offset"/>, the first one lowest.</summary>
        public static partial uint Load4(byte[] buffer, int offset);

        /// <summary>The eight octets at <paramref name="offset"/>, the first one lowest.</summary>
        public static partial ulong Load8(byte[] buffer, int offset);

        /// <summary>Whether <paramref name="count"/> octets of both arrays are the same.</summary>
        public static partial bool Equal(byte[] left, int leftOffset, byte[] right, int rightOffset, int count);

        /// <summary>
        /// Whether the octets from <paramref name="start"/>, with A to Z lowered, are the <paramref name="count"/> octets of <paramref name="lowered"/> from
        /// <paramref name="loweredOffset"/>, which hold no A to Z.
        /// </summary>
        public static partial bool EqualsLowered(byte[] buffer, int start, byte[] lowered, int loweredOffset, int count);

        /// <summary>Whether [<paramref name="start"/>, <paramref name="end"/>) is <paramref name="text"/> in UTF-8, as <see cref="WriteUtf8"/> writes it.</summary>
        public static partial bool EqualsUtf8(byte[] buffer, int start, int end, string text);

        /// <summary>Whether [<paramref name="start"/>, <paramref name="end"/>) is the ASCII <paramref name="text"/>, A to Z in either case.</summary>
        public static partial bool EqualsAsciiIgnoreCase(byte[] buffer, int start, int end, string text);

        /// <summary>Whether [<paramref name="start"/>, <paramref name="end"/>) is well-formed UTF-8 (Unicode 3.9, table 3-7).</summary>
        public static partial bool IsUtf8(byte[] buffer, int start, int end);

        /// <summary>The text of [<paramref name="start"/>, <paramref name="end"/>), which is UTF-8. On nanoFramework it ends at an octet 0.</summary>
        public static partial string GetString(byte[] buffer, int start, int end);

        /// <summary>
        /// Writes as much of <paramref name="text"/>, from <paramref name="index"/> on, as fits in [<paramref name="start"/>, <paramref name="end"/>) as UTF-8.
        /// Half a surrogate pair becomes U+FFFD.
        /// </summary>
        /// <returns>The offset behind what was written; <paramref name="index"/> becomes the next character, never inside a surrogate pair.</returns>
        public static partial int WriteUtf8(string text, ref int index, byte[] buffer, int start, int end);

        /// <summary>Writes the ASCII <paramref name="text"/> at <paramref name="offset"/>, where there is room for it. (Other text would come out as UTF-8 and need more.)</summary>
        /// <returns>The offset behind it.</returns>
        public static partial int WriteAscii(string text, byte[] buffer, int offset);

        /// <summary>Writes <paramref name="count"/> characters of the ASCII <paramref name="text"/>, from <paramref name="index"/> on, at <paramref name="offset"/>, where there is room for them.</summary>
        /// <returns>The offset behind them.</returns>
        public static partial int WriteAscii(string text, int index, int count, byte[] buffer, int offset);

        /// <summary>Writes the 16 octets of <paramref name="value"/> at <paramref name="offset"/>, in the order of <see cref="Guid.ToByteArray()"/>.</summary>
        public static partial void WriteGuid(Guid value, byte[] buffer, int offset);

        /// <summary>
        /// The four octets at <paramref name="offset"/>, the first one lowest, with A to Z lowered. Control characters become others, so that these are to be ruled out before, as in a field value.
        /// </summary>
        internal static uint Load4Lowered(byte[] buffer, int offset)
        {
            return Load4(buffer, offset) | 0x20202020u;
        }

        /// <summary>Copies <paramref name="count"/> octets; the ranges may overlap.</summary>
        public static void Copy(byte[] source, int sourceOffset, byte[] target, int targetOffset, int count)
        {
            Array.Copy(source, sourceOffset, target, targetOffset, count);
        }

        /// <summary>The octets of <paramref name="text"/> in UTF-8, in a new array. Depends on nothing static, so that static initializers may call it.</summary>
        public static byte[] ToUtf8(string text)
        {
            return Encoding.UTF8.GetBytes(text);
        }
    }
}
