using System;
using System.Globalization;

namespace MicroHttp.Testing.Reading
{
    /// <summary>Text with a character for each octet.</summary>
    internal static class Latin1
    {
        public static byte[] ToOctets(string text)
        {
            byte[] octets = new byte[text.Length];
            for (int i = 0; i < octets.Length; i++)
            {
                if (text[i] > '\xff')
                {
                    throw new ArgumentException("U+" + ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture) + " is no octet; send the octets of its UTF-8.");
                }

                octets[i] = (byte)text[i];
            }

            return octets;
        }

        public static string ToText(byte[] octets, int start, int end)
        {
            char[] text = new char[end - start];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)octets[start + i];
            }

            return new string(text);
        }
    }
}
