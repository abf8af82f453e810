namespace MicroHttp.Protocol
{
    /// <summary>Writes a target back from its decoded path, for redirections.</summary>
    internal static class TargetText
    {
        /// <summary>The target with a slash added to its path, or taken off.</summary>
        public static string WithSlashToggled(RequestHead head)
        {
            byte[] buffer = head.ReceiveBuffer;
            int start = head.TargetPathStart;
            int end = head.TargetPathEnd;
            bool slash = buffer[end - 1] == (byte)'/';
            end = slash ? end - 1 : end;

            // A path that begins with two slashes would name another host.
            while (end - start > 1 && buffer[start + 1] == (byte)'/')
            {
                start++;
            }

            string target = Encode(buffer, start, end);
            return (slash ? target : target + "/") + Query(head);
        }

        /// <summary>The same target in absolute form, at the port of HTTPS. The request has a host.</summary>
        public static string OfHttps(RequestHead head, int port)
        {
            byte[] buffer = head.ReceiveBuffer;
            int start = head.Ranges[RequestHead.HostRange];
            string host = Octets.GetString(buffer, start, HostSyntax.EndOfName(buffer, start, head.Ranges[RequestHead.HostRange + 1]));
            bool asterisk = buffer[head.TargetPathStart] == (byte)'*';
            string path = asterisk ? "/" : Encode(buffer, head.TargetPathStart, head.TargetPathEnd);
            return "https://" + host + (port == 443 ? "" : ":" + port.ToString()) + path + Query(head);
        }

        /// <summary>The path with what a URI cannot hold escaped. %2F and %25, which were left as they are, stay.</summary>
        public static string Encode(byte[] buffer, int start, int end)
        {
            char[] text = new char[3 * (end - start)];
            int length = 0;
            for (int i = start; i < end; i++)
            {
                byte octet = buffer[i];
                if (octet > 0x20 && octet < 0x7F && octet != (byte)'"' && octet != (byte)'<' && octet != (byte)'>' && octet != (byte)'?' && octet != (byte)'#')
                {
                    text[length++] = (char)octet;
                }
                else
                {
                    length = WriteEscape(octet, text, length);
                }
            }

            return new string(text, 0, length);
        }

        /// <summary>The text of a URI with what a URI cannot hold escaped (RFC 3986 2); itself where that is nothing.</summary>
        public static string Escape(string uri)
        {
            int i = 0;
            while (i < uri.Length && IsOfUri(uri[i]))
            {
                i++;
            }

            if (i == uri.Length)
            {
                return uri;
            }

            byte[] buffer = new byte[3 * uri.Length];
            int index = 0;
            int end = Octets.WriteUtf8(uri, ref index, buffer, 0, buffer.Length);
            char[] text = new char[3 * end];
            int length = 0;
            for (int at = 0; at < end; at++)
            {
                byte octet = buffer[at];
                if (IsOfUri((char)octet))
                {
                    text[length++] = (char)octet;
                }
                else
                {
                    length = WriteEscape(octet, text, length);
                }
            }

            return new string(text, 0, length);
        }

        private static bool IsOfUri(char c)
        {
            return c > ' ' && c < (char)0x7F && c != '"' && c != '<' && c != '>' && c != '\\' && c != '^' && c != '`' && c != '{' && c != '|' && c != '}';
        }

        private static int WriteEscape(byte octet, char[] text, int at)
        {
            text[at] = '%';
            text[at + 1] = (char)Octets.HexDigit(octet >> 4);
            text[at + 2] = (char)Octets.HexDigit(octet & 15);
            return at + 3;
        }

        private static string Query(RequestHead head)
        {
            int start = head.Ranges[RequestHead.QueryRange];
            return start == 0 ? string.Empty : "?" + Octets.GetString(head.ReceiveBuffer, start, head.Ranges[RequestHead.QueryRange + 1]);
        }
    }
}
