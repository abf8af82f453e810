using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>Writes numbers with a fixed count of digits behind the point.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class JsonFixed
    {
        // Below it the whole part fits a ulong.
        private const double Limit = 1e19;

        // Sign, 19 digits, point, 9 digits, an exponent of four characters.
        private const int Longest = 34;

        /// <summary>
        /// Writes <paramref name="value"/> with <paramref name="digits"/> digits behind the point, rounding halves away from zero; null when it is no number.
        /// A number too large for that gets an exponent and keeps its first digits.
        /// </summary>
        public static void Write(HttpResponse response, byte[] prefix, int offset, int count, double value, int digits)
        {
            double magnitude = value < 0 ? -value : value;
            if (!(magnitude <= double.MaxValue))
            {
                JsonWriter.WriteNull(response, prefix, offset, count);
                return;
            }

            int exponent = 0;
            while (magnitude >= Limit)
            {
                magnitude /= 10;
                exponent++;
            }

            uint scale = 1;
            for (int i = 0; i < digits; i++)
            {
                scale *= 10;
            }

            // The parts are exact, so that only the rounding of the last digit is not.
            ulong whole = (ulong)magnitude;
            uint fraction = (uint)((magnitude - whole) * scale + 0.5);
            if (fraction >= scale)
            {
                fraction -= scale;
                whole++;
            }

            int at = JsonWriter.Open(response, prefix, offset, count, Longest);
            int start = at;
            byte[] buffer = response.Buffer;
            if (value < 0 && (whole != 0 || fraction != 0))
            {
                buffer[at++] = (byte)'-';
            }

            at = Octets.WriteUInt64(whole, buffer, at);
            if (digits != 0)
            {
                buffer[at] = (byte)'.';
                for (int i = at + digits; i > at; i--)
                {
                    buffer[i] = (byte)('0' + (int)(fraction % 10));
                    fraction /= 10;
                }

                at += digits + 1;
            }

            if (exponent != 0)
            {
                buffer[at] = (byte)'e';
                at = Octets.WriteUInt64((ulong)exponent, buffer, at + 1);
            }

            response.Advance(at - start);
        }
    }
}
