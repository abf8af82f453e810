using System;
using System.Security.Cryptography;
using System.Text;
using MicroHttp;

namespace Firmware
{
    /// <summary>Lets nobody pass who does not send the token: <c>Authorization: Bearer ...</c> (RFC 6750 2.1).</summary>
    [RequestFields("Authorization")]
    public sealed class PairingFilter : IRequestFilter
    {
        private readonly byte[] _expected;
        private readonly byte[] _given;

        /// <summary>Asks for <paramref name="token"/>.</summary>
        public PairingFilter(string token)
        {
            _expected = Encoding.ASCII.GetBytes("Bearer " + token);
            _given = new byte[_expected.Length];
        }

        /// <inheritdoc/>
        public bool Before(HttpExchange exchange)
        {
            ArgumentNullException.ThrowIfNull(exchange);
            bool passes = exchange.Request.TryGetField("Authorization", out Utf8Slice value) && value.Count == _expected.Length;
            if (passes)
            {
                // The time that this takes tells nothing of the token.
                value.CopyTo(_given, 0);
                passes = CryptographicOperations.FixedTimeEquals(_expected, _given);
            }

            if (!passes)
            {
                exchange.Response.WriteProblem(StatusCode.Unauthorized, "The token is on the board's console.");
                exchange.Response.AddField("WWW-Authenticate", "Bearer");
            }

            return passes;
        }

        /// <inheritdoc/>
        public void After(HttpExchange exchange)
        {
        }
    }
}
