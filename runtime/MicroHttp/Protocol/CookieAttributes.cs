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
                at = ServerText.Write(ServerText.Expires, buffer, at);
                at = DateField.WriteFixdate(options.Expires, buffer, at);
            }

            if (options.MaxAge != CookieOptions.ForSession)
            {
                at = ServerText.Write(ServerText.MaxAge, buffer, at);
                at = Octets.WriteInt64(options.MaxAge, buffer, at);
            }

            if (options.Domain != null)
            {
                at = ServerText.Write(ServerText.Domain, buffer, at);
                at = Octets.WriteAscii(options.Domain, buffer, at);
            }

            if (options.Path != null)
            {
                at = ServerText.Write(ServerText.Path, buffer, at);
                at = Octets.WriteAscii(options.Path, buffer, at);
            }

            if (options.Secure)
            {
                at = ServerText.Write(ServerText.Secure, buffer, at);
            }

            if (options.HttpOnly)
            {
                at = ServerText.Write(ServerText.HttpOnly, buffer, at);
            }

            switch (options.SameSite)
            {
                case SameSite.None:
                    return WriteSameSite(ServerText.None, buffer, at);
                case SameSite.Lax:
                    return WriteSameSite(ServerText.Lax, buffer, at);
                case SameSite.Strict:
                    return WriteSameSite(ServerText.Strict, buffer, at);
                default:
                    return at;
            }
        }

        private static int WriteSameSite(int value, byte[] buffer, int at)
        {
            return ServerText.Write(value, buffer, ServerText.Write(ServerText.SameSite, buffer, at));
        }
    }
}
