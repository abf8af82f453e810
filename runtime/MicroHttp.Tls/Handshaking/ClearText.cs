namespace MicroHttp.Hosting.Tls
{
    /// <summary>What a client without TLS is told.</summary>
    internal static class ClearText
    {
        /// <summary>The first octet of TLS: a record of type handshake (RFC 8446 5.1).</summary>
        public const int HandshakeRecord = 22;

        private const string Text = "This port speaks HTTPS: the address begins with https://\n";

        private static readonly byte[] Octets400 = Octets.ToUtf8(
            "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: " + Text.Length.ToString() + "\r\nConnection: close\r\n\r\n" + Text);

        /// <summary>The whole answer: 400, and what to do instead.</summary>
        public static byte[] Response => Octets400;

        /// <summary>Whether what begins with so an octet may be a request: methods are written in capitals.</summary>
        public static bool IsHttp(int first)
        {
            return first >= 'A' && first <= 'Z';
        }

        /// <summary>Answers, after what has arrived of the request was read: closing with that unread would reset the answer away.</summary>
        public static void Answer(Transport client)
        {
            byte[] drain = new byte[256];
            client.SetSendTimeout(100);
            client.SetReceiveTimeout(100);
            int left = 16;
            while (left-- > 0 && client.Wait(1) && client.Receive(drain, 0, drain.Length) > 0)
            {
                // A request with the usual fields is some hundred octets.
            }

            if (client.Send(Response, 0, Response.Length) > 0)
            {
                client.EndSending();
                client.Receive(drain, 0, drain.Length);
            }
        }
    }
}
