namespace MicroHttp.WebSockets
{
    /// <summary>Checks that octets are UTF-8 (Unicode 3.9, table 3-7) as they come, in any pieces.</summary>
    internal sealed class Utf8Validator
    {
        // The octets that the current character still needs, and the bounds of the next one.
        private int _needed;
        private int _least;
        private int _most;

        /// <summary>Whether the octets so far end behind a character.</summary>
        public bool IsComplete => _needed == 0;

        /// <summary>Starts anew.</summary>
        public void Reset()
        {
            _needed = 0;
        }

        /// <summary>Checks [<paramref name="at"/>, <paramref name="end"/>), which goes on where the last piece ended.</summary>
        /// <returns>False when no octets behind these could make them UTF-8.</returns>
        public bool Step(byte[] buffer, int at, int end)
        {
            while (_needed > 0 && at < end)
            {
                if (!Continue(buffer[at++]))
                {
                    return false;
                }
            }

            // Most of a piece can be checked at once: all but a character that its end cuts.
            int whole = LastStart(buffer, at, end);
            if (!Octets.IsUtf8(buffer, at, whole))
            {
                return false;
            }

            for (at = whole; at < end; at++)
            {
                if (_needed > 0 ? !Continue(buffer[at]) : !Begin(buffer[at]))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>The start of the last character, if it may go on behind <paramref name="end"/>; else <paramref name="end"/>.</summary>
        private static int LastStart(byte[] buffer, int at, int end)
        {
            int least = end - 3 > at ? end - 3 : at;
            for (int i = end - 1; i >= least; i--)
            {
                if (buffer[i] < 0x80)
                {
                    return end;
                }

                if (buffer[i] >= 0xC0)
                {
                    return i;
                }
            }

            return end;
        }

        private bool Begin(int lead)
        {
            if (lead < 0x80)
            {
                return true;
            }

            if (lead < 0xC2 || lead > 0xF4)
            {
                return false;
            }

            // The second octet's bounds exclude overlong forms, surrogates and what lies beyond U+10FFFF.
            _needed = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
            _least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            _most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            return true;
        }

        private bool Continue(int octet)
        {
            if (octet < _least || octet > _most)
            {
                return false;
            }

            _needed--;
            _least = 0x80;
            _most = 0xBF;
            return true;
        }
    }
}
