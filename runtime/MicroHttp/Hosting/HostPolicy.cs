using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    /// <summary>
    /// Which hosts a server answers for, and which origins may change things on it: the guard against DNS rebinding and cross-site requests.
    /// </summary>
    internal sealed class HostPolicy
    {
        /// <summary>The names that are answered for, without port, besides IP addresses and localhost; null for all.</summary>
        public string[]? AllowedHosts { get; set; } = Platform.DefaultAllowedHosts;

        /// <summary>Whether pages of other origins may send requests with unsafe methods.</summary>
        public bool AllowsCrossOrigin { get; set; }

        /// <summary>Why the request is refused, or <see cref="RejectionReason.None"/>.</summary>
        public RejectionReason Check(RequestHead head, MessageFraming framing)
        {
            if (AllowedHosts != null && head.HostStart != 0 && !IsAllowed(head, AllowedHosts))
            {
                return RejectionReason.MisdirectedRequest;
            }

            return !AllowsCrossOrigin && IsUnsafe(head.RequestMethod) && IsCrossOrigin(head, framing) ? RejectionReason.CrossOrigin : RejectionReason.None;
        }

        /// <summary>Whether a page of another origin sent the request.</summary>
        public static bool IsCrossOrigin(RequestHead head, MessageFraming framing)
        {
            if (head.OriginStart == 0 || framing.IsCrossSite)
            {
                return framing.IsCrossSite;
            }

            // RFC 6454 7: Origin is scheme "://" host [ ":" port ], or null for an origin that is to stay unknown.
            byte[] buffer = head.ReceiveBuffer;
            int slash = Octets.IndexOf(buffer, (byte)'/', head.OriginStart, head.OriginEnd);
            int authority = slash + 2;
            int length = head.OriginEnd - authority;
            if (slash < 0 || length <= 0 || length != head.HostEnd - head.HostStart)
            {
                return true;
            }

            // A page that came in clear could have been changed on its way. The other way round TLS may have ended at a proxy.
            if (head.Secure && !Octets.EqualsAsciiIgnoreCase(buffer, head.OriginStart, slash, "https:"))
            {
                return true;
            }

            for (int i = 0; i < length; i++)
            {
                if (Octets.ToLower(buffer[authority + i]) != Octets.ToLower(buffer[head.HostStart + i]))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool IsUnsafe(RequestMethod method)
        {
            // RFC 9110 9.2.1
            return method != RequestMethod.Get && method != RequestMethod.Head && method != RequestMethod.Options && method != RequestMethod.Trace;
        }

        private static bool IsAllowed(RequestHead head, string[] allowed)
        {
            byte[] buffer = head.ReceiveBuffer;
            int end = HostSyntax.EndOfName(buffer, head.HostStart, head.HostEnd);
            if (IsAddress(buffer, head.HostStart, end) || Octets.EqualsAsciiIgnoreCase(buffer, head.HostStart, end, "localhost"))
            {
                return true;
            }

            for (int i = 0; i < allowed.Length; i++)
            {
                if (Octets.EqualsAsciiIgnoreCase(buffer, head.HostStart, end, allowed[i]))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>An IP address cannot be rebound. Whatever holds only digits and full stops is no name that DNS resolves (RFC 1123 2.1).</summary>
        private static bool IsAddress(byte[] buffer, int start, int end)
        {
            if (start < end && buffer[start] == (byte)'[')
            {
                return true;
            }

            for (int i = start; i < end; i++)
            {
                if ((buffer[i] < (byte)'0' || buffer[i] > (byte)'9') && buffer[i] != (byte)'.')
                {
                    return false;
                }
            }

            return start < end;
        }
    }
}
