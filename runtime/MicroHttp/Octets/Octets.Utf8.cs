namespace MicroHttp
{
    public static partial class Octets
    {
        /// <summary>The index behind the well-formed UTF-8 sequence at <paramref name="at"/> (Unicode 3.9, table 3-7), or -1; <paramref name="at"/> is below <paramref name="end"/>.</summary>
        internal static int SkipRune(byte[] buffer, int at, int end)
        {
            int lead = buffer[at];
            if (lead < 0x80)
            {
                return at + 1;
            }

            // 80 to C1 would continue or be overlong; F5 and beyond would exceed U+10FFFF.
            if (lead < 0xC2 || lead > 0xF4)
            {
                return -1;
            }

            int behind = at + (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
            if (behind > end)
            {
                return -1;
            }

            // The second octet's bounds exclude overlong forms, surrogates and what lies beyond U+10FFFF.
            int second = buffer[at + 1];
            int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (second < least || second > most)
            {
                return -1;
            }

            for (int i = at + 2; i < behind; i++)
            {
                if ((buffer[i] & 0xC0) != 0x80)
                {
                    return -1;
                }
            }

            return behind;
        }

        /// <summary>Copies the UTF-8 sequence at <paramref name="from"/>, or writes U+FFFD for an octet that begins none. There is room for four octets.</summary>
        /// <returns>The offset behind it; <paramref name="from"/> becomes the index of the next one.</returns>
        internal static int CopyRune(byte[] source, ref int from, int end, byte[] target, int to)
        {
            int behind = SkipRune(source, from, end);
            if (behind < 0)
            {
                target[to] = 0xEF;
                target[to + 1] = 0xBF;
                target[to + 2] = 0xBD;
                from++;
                return to + 3;
            }

            while (from < behind)
            {
                target[to++] = source[from++];
            }

            return to;
        }
    }
}
