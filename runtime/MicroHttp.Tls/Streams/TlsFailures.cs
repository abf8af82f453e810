using System;
using System.IO;
using System.Security.Authentication;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>Tells from what the platform throws why a handshake has failed.</summary>
    internal static class TlsFailures
    {
        /// <summary>The reason; <paramref name="ended"/> says whether the client has closed its side.</summary>
        public static HandshakeFailure Of(Exception exception, bool ended)
        {
            if (TryAlert(exception, out HandshakeFailure alert))
            {
                return alert;
            }

            return ended ? HandshakeFailure.ClientGone
                : exception is AuthenticationException || exception is IOException ? HandshakeFailure.Incompatible
                : HandshakeFailure.Other;
        }

        /// <summary>Whether an established connection has ended by <paramref name="exception"/>: gone, broken by an earlier failure, or closed by another thread.</summary>
        public static bool IsOfConnection(Exception exception)
        {
            // Mono wraps what its tasks throw.
            return exception is IOException || exception is InvalidOperationException || exception is AggregateException || exception is AuthenticationException;
        }

        /// <summary>Platforms tell of an alert in the text only.</summary>
        private static bool TryAlert(Exception exception, out HandshakeFailure failure)
        {
            failure = HandshakeFailure.RefusedByClient;
            for (Exception? part = exception; part != null; part = part.InnerException)
            {
                string text = part.Message;
                if (!Has(text, "alert"))
                {
                    continue;
                }

                if (Has(text, "protocol version") || Has(text, "protocol_version") || Has(text, "ProtocolVersion")
                    || Has(text, "handshake failure") || Has(text, "handshake_failure") || Has(text, "HandshakeFailure"))
                {
                    failure = HandshakeFailure.Incompatible;
                }

                return true;
            }

            return false;
        }

        private static bool Has(string text, string part)
        {
            return text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
        }
    }
}
