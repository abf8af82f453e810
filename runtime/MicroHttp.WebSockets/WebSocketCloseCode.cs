namespace MicroHttp
{
    /// <summary>Why a WebSocket is closed (RFC 6455 7.4.1). An application has those from 3000 to 4999 for itself.</summary>
    public static class WebSocketCloseCode
    {
        /// <summary>Its purpose is fulfilled.</summary>
        public const int Normal = 1000;

        /// <summary>The server is stopping, or the page is left.</summary>
        public const int GoingAway = 1001;

        /// <summary>The other side broke the protocol.</summary>
        public const int ProtocolError = 1002;

        /// <summary>A message is of a kind that is not accepted.</summary>
        public const int UnsupportedData = 1003;

        /// <summary>Never sent: a close without a code arrived.</summary>
        public const int NoCode = 1005;

        /// <summary>Never sent: the connection ended without a close.</summary>
        public const int Abnormal = 1006;

        /// <summary>A text message is not UTF-8.</summary>
        public const int InvalidData = 1007;

        /// <summary>A message breaks a rule of the application.</summary>
        public const int PolicyViolation = 1008;

        /// <summary>A message is too large.</summary>
        public const int MessageTooBig = 1009;

        /// <summary>The server failed.</summary>
        public const int InternalError = 1011;

        /// <summary>The server cannot keep up; the client may try again later.</summary>
        public const int TryAgainLater = 1013;

        /// <summary>Whether a code may stand in a close frame.</summary>
        internal static bool MayBeSent(int code)
        {
            // RFC 6455 7.4.2, and the registry of IANA: 1004 is reserved, 1005, 1006 and 1015 are never sent, 1016 to 2999 are not assigned.
            return (code >= Normal && code <= UnsupportedData) || (code >= InvalidData && code <= 1014) || (code >= 3000 && code <= 4999);
        }
    }
}
