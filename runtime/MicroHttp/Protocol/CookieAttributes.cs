using System;

namespace MicroHttp.Protocol
{
    /// <summary>Writes what stands behind a cookie's value (RFC 6265 4.1.1).</summary>
    internal static class CookieAttributes
    {
        /// <summary>Writes the attributes of <paramref name="options"/> at <paramref name="at"/>.</summary>
        /// <returns>The offset behind them.</returns>
        public static int Write(CookieOptions options, byte[] buffer, int at)
        {
            if (options.Expires != default(DateTime))
            {
                at = Octets.WriteAscii("; Expires=", buffer, at);
                at = DateField.WriteFixdate(options.Expires, buffer, at);
            }

            if (options.MaxAge != CookieOptions.ForSession)
            {
                at = Octets.WriteAscii("; Max-Age=", buffer, at);
                at = Octets.WriteInt64(options.MaxAge, buffer, at);
            }

            if (options.Domain != null)
            {
                at = Octets.WriteAscii("; Domain=", buffer, at);
                at = Octets.WriteAscii(options.Domain, buffer, at);
            }

            if (options.Path != null)
            {
                at = Octets.WriteAscii("; Path=", buffer, at);
                at = Octets.WriteAscii(options.Path, buffer, at);
            }

            if (options.Secure)
            {
                at = Octets.WriteAscii("; Secure", buffer, at);
            }

            if (options.HttpOnly)
            {
                at = Octets.WriteAscii("; HttpOnly", buffer, at);
            }

            switch (options.SameSite)
            {
                case SameSite.None:
                    return Octets.WriteAscii("; SameSite=None", buffer, at);
                case SameSite.Lax:
                    return Octets.WriteAscii("; SameSite=Lax", buffer, at);
                case SameSite.Strict:
                    return Octets.WriteAscii("; SameSite=Strict", buffer, at);
                default:
                    return at;
            }
        }
    }
}
