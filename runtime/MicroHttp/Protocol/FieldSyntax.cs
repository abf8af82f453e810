using System;

namespace MicroHttp.Protocol
{
    /// <summary>Refuses field names and values that would break out of their line: the guard against response splitting.</summary>
    internal static class FieldSyntax
    {
        /// <summary>Throws unless <paramref name="name"/> is a token (RFC 9110 5.1) that the server does not write itself.</summary>
        public static void CheckName(string name)
        {
            bool valid = name.Length != 0;
            for (int i = 0; i < name.Length; i++)
            {
                char c = name[i];
                valid &= c < 0x80 && Octets.IsTokenOctet((byte)c);
            }

            if (!valid)
            {
                throw new ArgumentException("A field name is a token: letters, digits and !#$%&'*+-.^_`|~.");
            }
        }

        /// <summary>Throws when <paramref name="value"/> holds CR, LF, NUL or another control character.</summary>
        public static void CheckValue(string value)
        {
            for (int i = 0; i < value.Length; i++)
            {
                char c = value[i];
                if ((c < ' ' && c != '\t') || c == (char)0x7F)
                {
                    throw BadValue();
                }
            }
        }

        /// <summary>Throws unless <paramref name="value"/> is ASCII without control characters, as media types are (RFC 9110 8.3.1).</summary>
        public static void CheckAsciiValue(string value)
        {
            for (int i = 0; i < value.Length; i++)
            {
                char c = value[i];
                if ((c < ' ' && c != '\t') || c >= (char)0x7F)
                {
                    throw new ArgumentException("A media type is ASCII without control characters.");
                }
            }
        }

        /// <summary>Throws when the octets hold CR, LF, NUL or another control character.</summary>
        public static void CheckValue(byte[] buffer, int start, int end)
        {
            if (Octets.SkipFieldValue(buffer, start, end) != end)
            {
                throw BadValue();
            }
        }

        private static ArgumentException BadValue()
        {
            return new ArgumentException("A field value holds no CR, LF, NUL or other control character.");
        }
    }
}
