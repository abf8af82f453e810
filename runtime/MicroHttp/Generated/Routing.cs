using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>What generated code calls to match paths.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class Routing
    {
        /// <summary>The end of the segment that starts at <paramref name="start"/>: the next slash, or <paramref name="end"/>.</summary>
        public static int SegmentEnd(byte[] buffer, int start, int end)
        {
            int slash = Octets.IndexOf(buffer, (byte)'/', start, end);
            return slash < 0 ? end : slash;
        }

        /// <summary>The start of the last occurrence of <paramref name="text"/> in the path octets [<paramref name="start"/>, <paramref name="end"/>), or -1.</summary>
        public static int LastIndexOf(byte[] buffer, int start, int end, byte[] text, bool ignoreCase)
        {
            for (int i = end - text.Length; i >= start; i--)
            {
                bool same = ignoreCase ? Octets.EqualsLowered(buffer, i, text, 0, text.Length) : Octets.Equal(buffer, i, text, 0, text.Length);
                if (same && !SplitsEscape(buffer, start, i))
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>Whether <paramref name="at"/> is inside one of the escapes that are left in the path octets from <paramref name="start"/> on: %2F and %25.</summary>
        public static bool SplitsEscape(byte[] buffer, int start, int at)
        {
            return (at > start && buffer[at - 1] == (byte)'%') || (at - 1 > start && buffer[at - 2] == (byte)'%');
        }

        /// <summary>Whether the path octets in [<paramref name="start"/>, <paramref name="end"/>) are one character of the basic plane.</summary>
        public static bool IsChar(byte[] buffer, int start, int end)
        {
            return (end - start == 3 && buffer[start] == (byte)'%') || Scalars.TryChar(buffer, start, end, out _);
        }

        /// <summary>Whether the path octets in [<paramref name="start"/>, <paramref name="end"/>) are from <paramref name="minimum"/> to <paramref name="maximum"/> characters, counted as a string's Length counts them.</summary>
        public static bool HasLength(byte[] buffer, int start, int end, int minimum, int maximum)
        {
            int length = 0;
            for (int i = start; i < end; i++)
            {
                byte octet = buffer[i];
                if (octet == (byte)'%')
                {
                    // %2F and %25 are all that is left encoded in a path.
                    i += 2;
                }

                // Octets that continue a character do not count; a character of four octets is a surrogate pair.
                length += (octet & 0xC0) == 0x80 ? 0 : octet >= 0xF0 ? 2 : 1;
            }

            return length >= minimum && length <= maximum;
        }

        /// <summary>Whether the request is for <paramref name="host"/>, in any case and with any port.</summary>
        public static bool HostIs(HttpRequest request, string host)
        {
            byte[] buffer = request.Buffer;
            Utf8Slice named = request.Host;
            int end = named.Offset + named.Count;
            for (int i = end - 1; i >= named.Offset && buffer[i] != (byte)']'; i--)
            {
                if (buffer[i] == (byte)':')
                {
                    end = i;
                    break;
                }
            }

            return !named.IsAbsent && Octets.EqualsAsciiIgnoreCase(buffer, named.Offset, end, host);
        }

        /// <summary>Whether no template matched the path, for whatever method.</summary>
        public static bool MatchedNone(HttpRequest request)
        {
            return request.AllowedMethods == 0;
        }

        /// <summary>The endpoint of a path that has but one.</summary>
        /// <param name="request">The request.</param>
        /// <param name="methods">The methods that it answers, a bit each.</param>
        /// <param name="endpoint">Its number.</param>
        /// <returns><see cref="RouteMatch.NotFound"/> where the request has another method.</returns>
        public static int Only(HttpRequest request, int methods, int endpoint)
        {
            if ((methods & (1 << (int)request.RequestMethod)) != 0)
            {
                return endpoint;
            }

            request.Allow(methods | (1 << (int)RequestMethod.Options));
            return RouteMatch.NotFound;
        }

        /// <summary>What <see cref="IHttpApplication.Match"/> returns when no endpoint answers.</summary>
        public static int NoEndpoint(HttpRequest request)
        {
            return request.AllowedMethods == 0 ? RouteMatch.NotFound
                : request.Method == RequestMethod.Options ? RouteMatch.Options
                : RouteMatch.MethodNotAllowed;
        }
    }
}
