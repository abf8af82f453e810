using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    /// <summary>
    /// Which hosts a server answers for, and which origins may change things on it: the guard against DNS rebinding and cross-site requests.
    /// </summary>
    internal sealed class HostPolicy
    {
        private static readonly string Localhost = "localhost";

        /// <summary>The names that are answered for, without port, besides IP addresses and localhost; null for all.</summary>
        public string[]? AllowedHosts { get; set; } = Platform.DefaultAllowedHosts;

        /// <summary>Whether pages of other origins may send requests with unsafe methods.</summary>
        public bool AllowsCrossOrigin { get; set; }

        /// <summary>Why the request is refused, or <see cref="RejectionReason.None"/>.</summary>
        public RejectionReason Check(RequestHead head)
        {
            if (AllowedHosts != null && head.Ranges[RequestHead.HostRange] != 0 && !IsAllowed(head, AllowedHosts))
            {
                return RejectionReason.MisdirectedRequest;
            }

            return !AllowsCrossOrigin && IsUnsafe(head.RequestMethod) && IsCrossOrigin(head) ? RejectionReason.CrossOrigin : RejectionReason.None;
        }

        /// <summary>Whether <see cref="Check"/> may say something else of a request than it did when the hosts were <paramref name="allowed"/>.</summary>
        public bool MayDiffer(RequestHead head, string[]? allowed)
        {
            return AllowedHosts != allowed || IsUnsafe(head.RequestMethod);
        }

        /// <summary>Whether a page of another origin sent the request.</summary>
        public static bool IsCrossOrigin(RequestHead head)
        {
            int[] ranges = head.Ranges;
            int origin = ranges[RequestHead.OriginRange];
            bool crosses = (head.Flags & RequestFlags.CrossSite) != 0;
            if (origin == 0 || crosses)
            {
                return crosses;
            }

            // RFC 6454 7: Origin is scheme "://" host [ ":" port ], or null for an origin that is to stay unknown.
            byte[] buffer = head.ReceiveBuffer;
            int slash = Octets.IndexOf(buffer, (byte)'/', origin, ranges[RequestHead.OriginRange + 1]);
            int authority = slash + 2;
            int length = ranges[RequestHead.OriginRange + 1] - authority;
            int host = ranges[RequestHead.HostRange];
            if (slash < 0 || length <= 0 || length != ranges[RequestHead.HostRange + 1] - host)
            {
                return true;
            }

            // A page that came in clear could have been changed on its way. The other way round TLS may have ended at a proxy.
            if ((head.Flags & RequestFlags.Secure) != 0 && !IsHttps(buffer, origin, slash))
            {
                return true;
            }

            for (int i = 0; i < length; i++)
            {
                if (Octets.ToLower(buffer[authority + i]) != Octets.ToLower(buffer[host + i]))
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
            int start = head.Ranges[RequestHead.HostRange];
            int end = HostSyntax.EndOfName(buffer, start, head.Ranges[RequestHead.HostRange + 1]);
            if (IsAddress(buffer, start, end) || Octets.EqualsAsciiIgnoreCase(buffer, start, end, Localhost))
            {
                return true;
            }

            for (int i = 0; i < allowed.Length; i++)
            {
                if (Octets.EqualsAsciiIgnoreCase(buffer, start, end, allowed[i]))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool IsHttps(byte[] buffer, int start, int end)
        {
            return end - start == 6 && Octets.Load4Lowered(buffer, start) == 0x70747468u && Octets.Load4Lowered(buffer, start + 2) == 0x3A737074u; // "http" "tps:"
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
