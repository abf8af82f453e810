using System.ComponentModel;
using MicroHttp.Protocol;

namespace MicroHttp.Generated
{
    /// <summary>Compares values of Content-Type (RFC 9110 8.3.1) where they lie. A range that starts at 0 stands for a field that is not there.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class MediaTypes
    {
        /// <summary>Text in UTF-8. A field and no literal, of which a device makes a string each time it comes across it.</summary>
        public static readonly string PlainText = "text/plain; charset=utf-8";

        /// <summary>JSON.</summary>
        public static readonly string Json = "application/json";

        /// <summary>Whether type and subtype are those of <paramref name="mediaType"/>, whatever parameters follow.</summary>
        public static bool Is(byte[] buffer, int start, int end, string mediaType)
        {
            return start > 0 && Octets.EqualsAsciiIgnoreCase(buffer, start, TypeEnd(buffer, start, end), mediaType);
        }

        /// <summary>Whether it is application/json, or of a type with the suffix +json (RFC 6839 3.1).</summary>
        public static bool IsJson(byte[] buffer, int start, int end)
        {
            if (start <= 0)
            {
                return false;
            }

            int typeEnd = TypeEnd(buffer, start, end);
            return Octets.EqualsAsciiIgnoreCase(buffer, start, typeEnd, Json)
                || (typeEnd - start > 5 && buffer[typeEnd - 5] == (byte)'+' && Octets.Load4Lowered(buffer, typeEnd - 4) == 0x6E6F736Au);
        }

        /// <summary>Whether it has no parameter charset, or that is UTF-8 or US-ASCII.</summary>
        public static bool IsUtf8(byte[] buffer, int start, int end)
        {
            int at = start <= 0 ? end : TypeEnd(buffer, start, end);
            while (at < end)
            {
                // RFC 9110 5.6.6: parameters = *( OWS ";" OWS [ parameter ] )
                int next = Octets.IndexOf(buffer, (byte)';', at, end);
                next = next < 0 ? end : next;
                while (at < next && FieldSection.IsOptionalWhitespace(buffer[at]))
                {
                    at++;
                }

                if (next - at > 8 && Octets.Load4Lowered(buffer, at) == 0x72616863u && Octets.Load4Lowered(buffer, at + 4) == 0x3D746573u)
                {
                    int valueStart = at + 8;
                    int valueEnd = TrimEnd(buffer, valueStart, next);
                    if (valueEnd - valueStart >= 2 && buffer[valueStart] == (byte)'"' && buffer[valueEnd - 1] == (byte)'"')
                    {
                        valueStart++;
                        valueEnd--;
                    }

                    return IsUtf8Name(buffer, valueStart, valueEnd) || Octets.EqualsAsciiIgnoreCase(buffer, valueStart, valueEnd, "us-ascii");
                }

                at = next + 1;
            }

            return true;
        }

        private static bool IsUtf8Name(byte[] buffer, int start, int end)
        {
            return end - start == 5 && Octets.Load4Lowered(buffer, start) == 0x2D667475u && buffer[start + 4] == (byte)'8'; // "utf-"
        }

        private static int TypeEnd(byte[] buffer, int start, int end)
        {
            int semicolon = Octets.IndexOf(buffer, (byte)';', start, end);
            return TrimEnd(buffer, start, semicolon < 0 ? end : semicolon);
        }

        private static int TrimEnd(byte[] buffer, int start, int end)
        {
            while (end > start && FieldSection.IsOptionalWhitespace(buffer[end - 1]))
            {
                end--;
            }

            return end;
        }
    }
}
