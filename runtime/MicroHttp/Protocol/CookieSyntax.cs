using System;

namespace MicroHttp.Protocol
{
    /// <summary>Refuses cookies that would break out of their line, or that clients would not keep.</summary>
    internal static class CookieSyntax
    {
        private static readonly string HostPrefix = "__host-";
        private static readonly string SecurePrefix = "__secure-";

        /// <summary>Throws unless <paramref name="name"/> is a token (RFC 6265 4.1.1).</summary>
        public static void CheckName(string name)
        {
            bool valid = name.Length != 0;
            for (int i = 0; i < name.Length; i++)
            {
                char c = name[i];
                valid &= c < 0x80 && Octets.IsTokenOctet((byte)c);
            }

            if (!valid)
            {
                throw new ArgumentException("A cookie's name is a token: letters, digits and !#$%&'*+-.^_`|~.");
            }
        }

        /// <summary>Throws unless <paramref name="value"/> is made of cookie-octets (RFC 6265 4.1.1).</summary>
        public static void CheckValue(string value)
        {
            for (int i = 0; i < value.Length; i++)
            {
                char c = value[i];
                if (c <= ' ' || c >= (char)0x7F || c == '"' || c == ',' || c == ';' || c == '\\')
                {
                    throw new ArgumentException("A cookie's value is ASCII without control characters, spaces, quotation marks, commas, semicolons and backslashes; encode it.");
                }
            }
        }

        /// <summary>Throws unless <paramref name="path"/> can be the value of Path.</summary>
        public static void CheckPath(string path)
        {
            if (path.Length == 0 || path[0] != '/' || !IsAttributeValue(path))
            {
                throw new ArgumentException("The path of a cookie begins with a slash and is ASCII without control characters and semicolons.");
            }
        }

        /// <summary>Throws unless <paramref name="domain"/> can be the value of Domain.</summary>
        public static void CheckDomain(string domain)
        {
            if (domain.Length == 0 || !IsAttributeValue(domain))
            {
                throw new ArgumentException("The domain of a cookie is ASCII without control characters and semicolons.");
            }
        }

        /// <summary>Throws where clients would drop the cookie without a word (draft-ietf-httpbis-rfc6265bis 4.1.2 and 4.1.3).</summary>
        public static void CheckKept(string name, CookieOptions options)
        {
            if (options.SameSite == SameSite.None && !options.Secure)
            {
                throw new ArgumentException("A cookie with SameSite=None has to be Secure.");
            }

            if (StartsWith(name, SecurePrefix) && !options.Secure)
            {
                throw new ArgumentException("A cookie whose name begins with __Secure- has to be Secure.");
            }

            if (StartsWith(name, HostPrefix) && (!options.Secure || !IsRoot(options.Path) || options.Domain != null))
            {
                throw new ArgumentException("A cookie whose name begins with __Host- has to be Secure, for the path / and without a domain.");
            }
        }

        private static bool IsRoot(string? path)
        {
            return path != null && path.Length == 1 && path[0] == '/';
        }

        /// <summary>Whether clients keep, and replace, a cookie of that name only as a secure one.</summary>
        public static bool HasPrefix(string name)
        {
            return StartsWith(name, HostPrefix) || StartsWith(name, SecurePrefix);
        }

        // av-octet: any CHAR except CTLs or ";"
        private static bool IsAttributeValue(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                if (c < ' ' || c >= (char)0x7F || c == ';')
                {
                    return false;
                }
            }

            return true;
        }

        private static bool StartsWith(string name, string lowered)
        {
            if (name.Length < lowered.Length)
            {
                return false;
            }

            for (int i = 0; i < lowered.Length; i++)
            {
                char c = name[i];
                if ((c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c) != lowered[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
