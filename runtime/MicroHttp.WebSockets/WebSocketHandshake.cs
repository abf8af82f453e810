using MicroHttp.Protocol;

namespace MicroHttp.WebSockets
{
    /// <summary>The server's side of the opening handshake (RFC 6455 4.2).</summary>
    internal static class WebSocketHandshake
    {
        public const string Protocol = "websocket";

        private const string Version = "13";
        private const string KeyField = "Sec-WebSocket-Key";
        private const string VersionField = "Sec-WebSocket-Version";
        private const string ProtocolField = "Sec-WebSocket-Protocol";
        private static readonly string Suffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
        private static readonly string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

        // 16 octets in base64: 22 digits and two signs that stand for nothing.
        private const int KeyDigits = 22;

        /// <summary>Checks the request and adds the fields that answer it.</summary>
        /// <returns>False when it is refused; the response says why.</returns>
        public static bool TryAccept(HttpRequest request, HttpResponse response)
        {
            // RFC 9110 7.8: a server ignores Upgrade in a request of HTTP/1.0.
            if (request.Method != RequestMethod.Get || request.IsHttp10
                || !HasListMember(request, "Upgrade", Protocol, true) || !HasListMember(request, "Connection", "upgrade", true))
            {
                return Require(response, "This resource is a WebSocket.");
            }

            int keys = 0;
            int versions = 0;
            Utf8Slice key = default;
            Utf8Slice version = default;
            FieldCursor fields = new FieldCursor(request);
            while (fields.Next())
            {
                if (fields.Name.IsIgnoringCase(KeyField))
                {
                    key = fields.Value;
                    keys++;
                }
                else if (fields.Name.IsIgnoringCase(VersionField))
                {
                    version = fields.Value;
                    versions++;
                }
            }

            if (versions != 1 || !version.Is(Version))
            {
                return Require(response, "The only version of WebSockets here is 13.");
            }

            if (keys != 1 || !IsKey(key))
            {
                return Refuse(response, "Sec-WebSocket-Key is not 16 octets in base64.");
            }

            if (request.ContentLength != 0)
            {
                return Refuse(response, "A handshake has no content.");
            }

            response.AddField("Sec-WebSocket-Accept", Accept(key));
            return true;
        }

        /// <summary>Agrees on the first of <paramref name="supported"/> that the client offers, if there is one (RFC 6455 4.2.2).</summary>
        public static string? SelectProtocol(HttpRequest request, HttpResponse response, string[] supported)
        {
            for (int i = 0; i < supported.Length; i++)
            {
                if (HasListMember(request, ProtocolField, supported[i], false))
                {
                    response.AddField(ProtocolField, supported[i]);
                    return supported[i];
                }
            }

            return null;
        }

        /// <summary>The answer to a key: the digest of it and a constant, in base64.</summary>
        public static string Accept(Utf8Slice key)
        {
            byte[] message = new byte[key.Count + Suffix.Length];
            key.CopyTo(message, 0);
            Octets.WriteAscii(Suffix, message, key.Count);
            byte[] digest = Sha1.Digest(message, message.Length);
            char[] text = new char[28];
            int at = 0;
            for (int i = 0; i < Sha1.Size; i += 3)
            {
                int third = i + 2 < Sha1.Size ? digest[i + 2] : 0;
                int group = (digest[i] << 16) | (digest[i + 1] << 8) | third;
                text[at] = Base64[group >> 18];
                text[at + 1] = Base64[(group >> 12) & 63];
                text[at + 2] = Base64[(group >> 6) & 63];
                text[at + 3] = Base64[group & 63];
                at += 4;
            }

            text[27] = '=';
            return new string(text);
        }

        private static bool IsKey(Utf8Slice key)
        {
            if (key.Count != KeyDigits + 2 || key[KeyDigits] != (byte)'=' || key[KeyDigits + 1] != (byte)'=')
            {
                return false;
            }

            for (int i = 0; i < KeyDigits; i++)
            {
                if (Base64.IndexOf((char)key[i]) < 0)
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Says what the resource needs: 426 with Upgrade (RFC 9110 15.5.22) and the version (RFC 6455 4.4).</summary>
        private static bool Require(HttpResponse response, string detail)
        {
            response.WriteProblem(StatusCode.UpgradeRequired, detail);
            response.AppendField("Upgrade", Protocol);
            response.AppendField("Connection", "Upgrade");
            response.AppendField(VersionField, Version);
            return false;
        }

        private static bool Refuse(HttpResponse response, string detail)
        {
            response.WriteProblem(StatusCode.BadRequest, detail);
            return false;
        }

        /// <summary>Whether a field that is a list of tokens (RFC 9110 5.6.1), and that the endpoint keeps, has this member, on any of its lines.</summary>
        private static bool HasListMember(HttpRequest request, string name, string member, bool ignoreCase)
        {
            FieldCursor cursor = new FieldCursor(request);
            while (cursor.Next())
            {
                if (cursor.Name.IsIgnoringCase(name) && FieldList.Contains(cursor.Value, member, ignoreCase))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
