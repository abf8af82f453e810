using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>Writes numbers with a fixed count of digits behind the point.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class JsonFixed
    {
        // What a long holds, so that the scaled number can be cut to one.
        private const double Limit = 9e18;

        // Sign, 19 digits of which 9 at most stand behind the point, a zero and the point; an exponent of four characters.
        private const int Longest = 28;

        /// <summary>
        /// Writes <paramref name="value"/> with <paramref name="digits"/> digits behind the point, rounding halves away from zero; null when it is no number.
        /// A number too large for that gets an exponent and keeps some 15 digits.
        /// </summary>
        public static void Write(HttpResponse response, byte[] prefix, int offset, int count, double value, int digits)
        {
            double magnitude = value < 0 ? -value : value;
            if (!(magnitude <= double.MaxValue))
            {
                JsonWriter.WriteNull(response, prefix, offset, count);
                return;
            }

            double scale = 1;
            for (int i = 0; i < digits; i++)
            {
                scale *= 10;
            }

            int exponent = 0;
            while (magnitude * scale >= Limit)
            {
                magnitude /= 10;
                exponent++;
            }

            ulong scaled = (ulong)(magnitude * scale + 0.5);
            int at = JsonWriter.Open(response, prefix, offset, count, Longest);
            int start = at;
            byte[] buffer = response.Buffer;
            if (value < 0 && scaled != 0)
            {
                buffer[at++] = (byte)'-';
            }

            ulong unit = (ulong)scale;
            at = Octets.WriteUInt64(scaled / unit, buffer, at);
            if (digits != 0)
            {
                buffer[at] = (byte)'.';
                ulong fraction = scaled % unit;
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
